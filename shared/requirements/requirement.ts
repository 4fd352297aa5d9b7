import * as z from 'zod/mini';
import { documentRequirementSchema } from './document.ts';
import { engagementRequirementSchema } from './engagement.ts';
import { itemRequirementSchema } from './item.ts';
import { postRequirementSchema } from './post.ts';
import { publishedRequirementSchema } from './published.ts';
import { sessionRequirementSchema } from './session.ts';
import { shareRequirementSchema } from './share.ts';
import { tripRequirementSchema } from './trip.ts';
import { workshopRequirementSchema } from './workshop.ts';

const KINDS =
  'must be "post" or "session" or "document" or "workshop" or "trip" or "engagement" or "item" or "share" or "published"';

/** The nine kinds of requirement. A new kind is added here and in `engine/expand`, and nowhere else. */
export const requirementSchema = z
  .discriminatedUnion(
    'kind',
    [
      postRequirementSchema,
      sessionRequirementSchema,
      documentRequirementSchema,
      workshopRequirementSchema,
      tripRequirementSchema,
      engagementRequirementSchema,
      itemRequirementSchema,
      shareRequirementSchema,
      publishedRequirementSchema,
    ],
    { error: KINDS },
  )
  .register(z.globalRegistry, {
    id: 'Requirement',
    description: 'One requirement of a statement, of one of nine kinds.',
  });
export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementKind = Requirement['kind'];

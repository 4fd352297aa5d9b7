import type { Requirement } from '../../requirements/requirement.ts';
import type { ComponentPattern } from '../../model/component.ts';
import type { ExpandContext } from '../../requirements/expand-context.ts';
import { expandDocument } from './expand-document.ts';
import { expandEngagement } from './expand-engagement.ts';
import { expandItem } from './expand-item.ts';
import { expandPost } from './expand-post.ts';
import { expandPublished } from './expand-published.ts';
import { expandSession } from './expand-session.ts';
import { expandTrip } from './expand-trip.ts';
import { expandWorkshop } from './expand-workshop.ts';

/** Requirements that stand on their own: all kinds but a share, which is taken of lines that must be evaluated first. */
export type IndependentRequirement = Exclude<Requirement, { kind: 'share' }>;

/** Requirement + timeline + rates → patterns of components. A new kind of requirement is a new expander here, and nothing else. */
export function expandRequirement(
  requirement: IndependentRequirement,
  context: ExpandContext,
): readonly ComponentPattern[] {
  switch (requirement.kind) {
    case 'post':
      return expandPost(requirement, context);
    case 'session':
      return expandSession(requirement, context);
    case 'document':
      return expandDocument(requirement, context);
    case 'workshop':
      return expandWorkshop(requirement, context);
    case 'trip':
      return expandTrip(requirement, context);
    case 'engagement':
      return expandEngagement(requirement, context);
    case 'item':
      return expandItem(requirement, context);
    case 'published':
      return expandPublished(requirement, context);
  }
}

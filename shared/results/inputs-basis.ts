import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { basisEntrySchema } from '../rate-validity/estimate-basis.ts';

/** The stored revisions that a result was computed from. */
export const inputsBasisSchema = z
  .strictObject({
    statement: basisEntrySchema,
    rateCards: z.array(basisEntrySchema),
    scenarios: z.array(basisEntrySchema),
    decisions: z.array(basisEntrySchema),
  })
  .register(z.globalRegistry, {
    id: 'InputsBasis',
    description:
      'The stored revisions that a result was computed from, and the decisions in force that may extend its rates.',
  });
export type InputsBasis = Immutable<z.infer<typeof inputsBasisSchema>>;

import * as z from 'zod/mini';
import { basisEntrySchema } from '../../../../shared/rate-validity/estimate-basis.ts';
import { once } from '../../openapi/once.ts';

/** The revisions that an answer was computed from. */
export const inputsBasisSchema = once(() =>
  z
    .strictObject({
      statement: basisEntrySchema,
      rateCards: z.array(basisEntrySchema),
      scenarios: z.array(basisEntrySchema),
      decisions: z.array(basisEntrySchema),
    })
    .register(z.globalRegistry, {
      id: 'InputsBasis',
      description:
        'The stored revisions that an answer was computed from, and the decisions in force that may carry its rates.',
    }),
);

import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { estimateBasisSchema } from '../rate-validity/estimate-basis.ts';

const made = { estimateHash: z.string(), engine: z.string() };

export const recomputationSchema = z
  .strictObject({
    id: z.string(),
    same: z.boolean(),
    compared: z.enum(['every-byte', 'published-figures']),
    saved: z.strictObject(made),
    recomputed: z.strictObject({ ...made, bytes: z.int() }),
    basis: estimateBasisSchema,
  })
  .register(z.globalRegistry, {
    id: 'Recomputation',
    description:
      'A saved estimate made again: "same" says that what could be compared is as it was. That is every byte, ' +
      'components included, where the same engine saved it, and the published figures (tables, posts, days of ' +
      'milestones) where an earlier one did.',
  });
/**
 * What came of making a saved estimate again. `same` says that what could be compared is as it was: every byte of the
 * canonical JSON where the same engine saved it, components included; the published figures alone where an earlier one
 * did, whose components had another schema.
 */
export type Recomputation = Immutable<z.infer<typeof recomputationSchema>>;

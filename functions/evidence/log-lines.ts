import * as z from 'zod/mini';
import { parseHash } from '../../shared/checkpoints/tree-hash.ts';
import { documentKindSchema } from '../ledger/items/document-kind.ts';

const hash = z.string().check(z.refine((value) => parseHash(value) !== undefined));
const proof = z.array(hash).check(z.maxLength(64));
const count = z.int().check(z.nonnegative());

/** A line of `log/inclusion.jsonl`: which audit entry, its place in the log from 0, and the path from its leaf up to the root. */
export const inclusionLineSchema = z.strictObject({
  kind: documentKindSchema,
  id: z.string(),
  number: z.int().check(z.positive()),
  index: count,
  proof,
});
export type InclusionLine = z.infer<typeof inclusionLineSchema>;

/** A line of `log/consistency.jsonl`: a checkpoint signed before, and the proof that this one extends it. */
export const consistencyLineSchema = z.strictObject({ size: z.int().check(z.positive()), root: hash, proof });
export type ConsistencyLine = z.infer<typeof consistencyLineSchema>;

/** A line of `log/keys.jsonl`, see `LogKey`. */
export const keyLineSchema = z.strictObject({ key: z.string(), fromSize: count, handover: z.nullable(z.string()) });

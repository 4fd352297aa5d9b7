import * as z from 'zod/mini';
import { estimateBasisSchema } from '../../../shared/rate-validity/estimate-basis.ts';
import { lineText, slug } from '../../../shared/model/text.ts';
import { publishedEstimateSchema } from '../../../shared/results/published-estimate-schema.ts';

/**
 * A saved estimate: what it was made from, what it shows, and the content hash of the whole estimate with every component, which anyone
 * can compute again from the basis.
 */
export const savedEstimateSchema = z
  .strictObject({
    schema: z.literal('rule153/estimate/2'),
    id: slug,
    title: lineText,
    basis: estimateBasisSchema,
    estimateHash: z.string().check(z.regex(/^[\w-]{43}$/)),
    published: publishedEstimateSchema,
  })
  .register(z.globalRegistry, {
    id: 'SavedEstimate',
    description: 'A saved estimate: its basis by content hashes, its tables, and the hash of all of it.',
  });
export type SavedEstimate = z.infer<typeof savedEstimateSchema>;

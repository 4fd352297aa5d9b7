import { contentHashText } from '../../../shared/canonical/text-formats.ts';
import * as z from 'zod/mini';
import { estimateBasisSchema } from '../../../shared/rate-validity/estimate-basis.ts';
import { lineText, slug } from '../../../shared/model/text.ts';
import { publishedEstimateSchema } from '../../../shared/results/estimate.ts';
import { kindContent } from './kind.ts';

/**
 * A saved estimate: what it was made from, what it shows, and the content hash of the whole estimate with every
 * component, which anyone can compute again from the basis.
 */
export const savedEstimateSchema = z
  .strictObject({
    schema: z.literal('rule153/estimate/2'),
    id: slug,
    title: lineText,
    basis: estimateBasisSchema,
    estimateHash: contentHashText,
    published: publishedEstimateSchema,
  })
  .register(z.globalRegistry, {
    id: 'SavedEstimate',
    description: 'A saved estimate: its basis by content hashes, its tables, and the hash of all of it.',
  });
export type SavedEstimate = z.infer<typeof savedEstimateSchema>;

const hash = 'A'.repeat(43);
const entry = (id: string) => ({ id, revision: 1, hash, content: hash });

export const estimateContent = kindContent<SavedEstimate>({
  schema: savedEstimateSchema,
  schemaName: 'SavedEstimate',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, basis, estimateHash, published }) => ({
    title,
    symbol: published.symbol,
    statement: basis.statement.id,
    statementRevision: String(basis.statement.revision),
    estimateHash,
  }),
  example: (): SavedEstimate => ({
    schema: 'rule153/estimate/2',
    id: 'example-estimate',
    title: 'Example: one session of five days',
    basis: {
      engine: '1',
      statement: entry('A-EXAMPLE-1'),
      scenarios: [],
      rateCards: [entry('example-card')],
      decisions: [],
      superseded: [],
      madeOn: '2026-01-15',
      staleAfter_d: 365,
    },
    estimateHash: hash,
    published: {
      symbol: 'A/EXAMPLE/1',
      title: 'Example: one session of five days',
      date: '2026-01-15',
      currency: 'USD',
      basis: 'before recosting',
      rounding: { to: '100', mode: 'half-up' },
      engine: '1',
      rateCards: [{ id: 'example-card', provenance: 'illustrative' }],
      milestones: [],
      tables: [],
      posts: [],
      warnings: [],
    },
  }),
});

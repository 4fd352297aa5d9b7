import { type SavedEstimate, savedEstimateSchema } from '../../estimates/saved-estimate.ts';
import { kindContent } from './kind.ts';

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

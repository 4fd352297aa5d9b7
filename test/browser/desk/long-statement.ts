import { referenceStatement } from '../../support/reference.ts';

/** The reference statement with two thousand lines of its own, in twelve years. */
export function longStatement(): object {
  const { declaredPosts: _posts, ...statement } = referenceStatement();
  const years = Array.from({ length: 12 }, (_, year) => year);
  return {
    ...statement,
    symbol: 'A/LONG/1',
    years: { first: 2025, last: 2036 },
    tables: [{ number: 1, title: 'Two thousand lines', of: 'non-conference', subtotals: false }],
    requirements: Array.from({ length: 2000 }, (_, line) => ({
      kind: 'published',
      id: `line-${line}`,
      title: `Line ${line}`,
      mandates: [{ mandate: 'op-4' }],
      source: [{ symbol: 'A/LONG/1' }],
      charge: { section: '16', object: 'Contractual services', line: `Line ${line}`, servicing: 'non-conference' },
      amounts: { from: { on: '2025-01-01' }, byYear: years.map((year) => String(100 * (1 + ((line + year) % 90)))) },
    })),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { breakDown } from '../../../shared/figures/break-down.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { divisionSchema } from '../../../shared/results/breakdown.ts';
import { charge, item, smallStatement } from '../engine/small-statement.ts';

type Layout = Extract<Statement['tables'][number], { of: 'layout' }>;

const posts = { ...charge, section: '5', object: 'Posts' };

function laidOut(layout: Omit<Layout, 'number' | 'title' | 'of'>, costs: readonly number[]): Statement {
  const requirements = costs.map((cost, at) =>
    item(`item-${at}`, String(cost), '1', at === 0 ? { charge: posts } : {}),
  );
  return smallStatement(requirements, { tables: [{ number: 1, title: 'Own', of: 'layout', ...layout }] });
}

describe('a breakdown of a table of its own layout', () => {
  const layouts: readonly Omit<Layout, 'number' | 'title' | 'of'>[] = [
    { columns: [{ generated: 'years' }] },
    { rows: { by: ['section'] }, columns: [{ year: 2030, only: [{ section: '5' }] }, { year: 2031 }] },
    { columns: [{ year: 2030 }], rounding: { to: '1000', rule: 'rounded-then-summed' } },
    { rows: { by: ['object'] }, columns: [{ year: 2030 }], rounding: { rule: 'summed-then-rounded' } },
  ];

  it('sums in every column to what the table shows, by whatever it is divided', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...layouts),
        fc.constantFrom(...divisionSchema.options),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 4 }),
        (layout, by, costs) => {
          const statement = laidOut(layout, costs);
          const result = estimate(statement, []);
          const { rows, total } = breakDown(statement, result, by, 1);
          for (const [column, amount] of total.entries())
            expect(rows.reduce((sum, { values }) => sum + (values[column] ?? 0), 0)).toBe(amount);
          const shown = result.tables[0]?.total ?? [];
          expect(by === 'year' ? rows.map(({ values }) => values[0]) : total).toEqual(shown);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names what is of no line, and refuses a table of posts', () => {
    const layout = laidOut(
      { columns: [{ year: 2030 }], rounding: { to: '1000', rule: 'rounded-then-summed' } },
      [1000, 700],
    );
    const { rows } = breakDown(layout, estimate(layout, []), 'section', 1);
    expect(rows.map(({ key, values }) => [key, ...values])).toEqual([
      ['5', 1000],
      ['23', 700],
      ['of-no-line', 300],
    ]);
    const tables: Statement['tables'] = [
      ...layout.tables,
      { number: 2, title: 'Posts', of: 'posts', columns: [{ year: 2030 }] },
    ];
    const withPosts = { ...layout, tables };
    expect(() => breakDown(withPosts, estimate(withPosts, []), 'section', 2)).toThrow(/one of posts/);
  });
});

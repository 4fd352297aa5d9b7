import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { checkLayouts } from '../../../shared/engine/check-layouts.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { explainTotal } from '../../../shared/explanations/explain-total.ts';
import { breakDown } from '../../../shared/figures/break-down.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { comparisonRows } from '../../../shared/print/comparison/rows.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { divisionSchema } from '../../../shared/results/breakdown.ts';
import type { Table } from '../../../shared/results/estimate.ts';
import { charge, item, smallStatement, source } from './small-statement.ts';

type Layout = Extract<Statement['tables'][number], { of: 'layout' }>;

const funds: NonNullable<Statement['funds']> = [
  { id: 'core', title: 'Core budget', type: 'regular-budget', isDefault: true },
  { id: 'trust', title: 'Trust fund', type: 'extrabudgetary' },
  { id: 'fees', title: 'Fees', type: 'income' },
];

const thirds = [
  { fund: 'core', share: '1/3' },
  { fund: 'trust', share: '2/3' },
];
const requirements = [
  item('shared', '1', '1000', { fund: thirds }),
  item('core', '2', '500', { charge: { ...charge, section: '5', object: 'Posts' } }),
  item('gift', '1', '700', { fund: 'trust', charge: { ...charge, object: 'Consultants' } }),
  item('fees', '1', '300', { fund: 'fees', charge: { ...charge, object: 'Fees' } }),
];

/** Every amount of 2030 and after doubles. */
const recosting: NonNullable<Statement['recosting']> = {
  description: 'after recosting',
  factors: [{ id: 'prices', title: 'Prices', cause: 'inflation', years: { first: 2030 }, value: '2', source }],
};

function laidOut(layout: Omit<Layout, 'number' | 'title' | 'of'>, over: Partial<Statement> = {}): Statement {
  const tables: Statement['tables'] = [{ number: 1, title: 'Own', of: 'layout', ...layout }];
  return smallStatement(requirements, { tables, funds, rounding: { to: '100', mode: 'half-up' }, ...over });
}

function tableOf(statement: Statement): Table {
  const [table] = estimate(statement, []).tables;
  if (table === undefined) throw new Error('there is a table');
  return table;
}

describe('a table by fund', () => {
  it('has what each fund pays of a line, which comes to the totals by fund', () => {
    const statement = laidOut({ rows: { by: ['fund', 'object'], subtotals: ['fund'] }, columns: [{ year: 2030 }] });
    const result = estimate(statement, []);
    const [table] = result.tables;
    // A third of 1,000 in hundreds is 300, and two thirds are 700, so that both come to 1,000.
    expect(table?.rows.map(({ fund, object, values }) => [fund, object, ...values])).toEqual([
      ['core', 'Posts', 1000],
      ['core', 'Travel of staff', 300],
      ['trust', 'Consultants', 700],
      ['trust', 'Travel of staff', 700],
      ['fees', 'Fees', -300],
    ]);
    expect(table?.subtotals?.map(({ fund, values }) => [fund, ...values])).toEqual([
      ['core', 1300],
      ['trust', 1400],
    ]);
    expect(result.funds?.rows.map(({ fund, values }) => [fund, values[0]])).toEqual([
      ['core', 1300],
      ['trust', 1400],
      ['fees', -300],
    ]);
    expect(table?.total).toEqual([2400]);
    expect(tablesText(result)).toContain('Subtotal, Trust fund');
  });

  it('takes in what some funds pay, as rows or as columns, and shows income as it is received', () => {
    const columns: Layout['columns'] = [
      { year: 2030, id: 'core', only: [{ fund: 'core' }] },
      { year: 2030, id: 'trust', only: [{ fund: 'trust' }] },
      { id: 'all', title: 'All', sum: ['core', 'trust'] },
    ];
    const table = tableOf(laidOut({ rows: { by: ['object'], only: [{ object: 'Travel of staff' }] }, columns }));
    expect([table.rows.map(({ values }) => values), table.total]).toEqual([[[300, 700, 1000]], [300, 700, 1000]]);
    const income = tableOf(
      laidOut({ rows: { by: ['fund'], only: [{ fund: 'fees' }] }, columns: [{ year: 2030 }], sign: 'reversed' }),
    );
    expect([income.rows, income.names]).toEqual([
      [{ fund: 'fees', values: [300] }],
      [{ level: 'fund', name: 'fees', title: 'Fees' }],
    ]);
  });

  it('says of a part whose it is, and of how much', () => {
    const statement = laidOut({ rows: { by: ['fund', 'object'] }, columns: [{ year: 2030 }] });
    const explained = explainTotal(estimate(statement, []), {
      table: 1,
      column: '2030',
      fund: 'trust',
      object: 'Travel of staff',
    });
    expect(explained).toMatchObject({ amount: 700, fund: 'trust', addends: [{ fund: 'trust', amount: 700 }] });
  });

  it('has the parts after recosting too, which come to the lines after it', () => {
    const columns: Layout['columns'] = [
      { year: 2030 },
      { recosting: 2030 },
      { year: 2030, id: 'after', stage: 'after-recosting' },
    ];
    const table = tableOf(laidOut({ rows: { by: ['fund'] }, columns }, { recosting }));
    // Two thirds of 2,000 are 1,333 and a third 667: rounded down 1,300 and 600, the hundred left over goes to the third.
    expect(table.rows.map(({ fund, values }) => [fund, ...values])).toEqual([
      ['core', 1300, 1400, 2700],
      ['trust', 1400, 1300, 2700],
      ['fees', -300, -300, -600],
    ]);
    const whole = tableOf(laidOut({ rows: { by: ['section'] }, columns }, { recosting }));
    expect(table.total).toEqual(whole.total);
  });

  it('has the base of the fund that is named, or of the default', () => {
    const bases = [
      {
        id: 'approved',
        title: 'Approved',
        source,
        amounts: [
          { section: '23', amount: '40' },
          { section: '23', fund: 'trust', amount: '60' },
        ],
      },
    ];
    const table = tableOf(laidOut({ rows: { by: ['fund'] }, columns: [{ base: 'approved' }] }, { bases }));
    expect(table.rows.map(({ fund, values }) => [fund, ...values])).toEqual([
      ['core', 40],
      ['trust', 60],
    ]);
  });

  it('names a fund that there is not, and asks about what no table shows', () => {
    const wrong = laidOut({ rows: { only: [{ fund: 'trsut' }] }, columns: [{ year: 2030 }] });
    expect(checkLayouts(wrong).map(({ path }) => path)).toEqual(['tables[0].rows.only[0].fund']);
    const { warnings } = estimate(
      laidOut({ rows: { only: [{ fund: 'core' }] }, columns: [{ generated: 'years' }] }),
      [],
    );
    expect(warnings.filter(({ code }) => code === 'in-no-table').map(({ requirement }) => requirement)).toEqual([
      'fees',
      'gift',
      'shared',
    ]);
  });
});

describe('a comparison by fund', () => {
  it('divides every difference by who pays it, and comes to the whole', () => {
    const statement = laidOut({ columns: [{ year: 2030 }] });
    const dearer = [item('shared', '1', '1300', { fund: thirds }), ...statement.requirements.slice(1)];
    const moved = statement.requirements.map((one) => (one.id === 'gift' ? { ...one, fund: 'core' } : one));
    for (const other of [dearer, moved]) {
      const comparison = compareEstimates(estimate(statement, []), estimate({ ...statement, requirements: other }, []));
      const { rows, total } = comparisonRows(comparison, 'fund', [2030]);
      expect(rows.map(({ names }) => names[0])).toEqual(['core', 'trust', 'fees']);
      for (const side of ['from', 'to', 'difference'] as const)
        expect(rows.reduce((sum, row) => sum + row[side], 0)).toBe(total[side]);
    }
  });
});

describe('a breakdown of a table of its own layout', () => {
  const layouts: readonly Omit<Layout, 'number' | 'title' | 'of'>[] = [
    { columns: [{ generated: 'years' }] },
    { rows: { by: ['fund'], only: [{ fund: 'trust' }] }, columns: [{ year: 2030 }, { year: 2031 }] },
    { rows: { by: ['section'] }, columns: [{ year: 2030, only: [{ fund: 'core' }] }, { year: 2031 }] },
    { columns: [{ year: 2030 }], rounding: { to: '1000', rule: 'rounded-then-summed' } },
    { rows: { by: ['fund'] }, columns: [{ year: 2030 }], rounding: { rule: 'summed-then-rounded' } },
  ];

  it('sums in every column to what the table shows, by whatever it is divided', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...layouts),
        fc.constantFrom(...divisionSchema.options),
        fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 4, maxLength: 4 }),
        (layout, by, costs) => {
          const statement = laidOut(layout, {
            requirements: requirements.map((one, at) => ({
              ...item(one.id, String(Math.abs(costs[at] ?? 0)), '1'),
              ...('fund' in one && { fund: one.fund }),
            })),
          });
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
    const layout = laidOut({ columns: [{ year: 2030 }], rounding: { to: '1000', rule: 'rounded-then-summed' } });
    const { rows } = breakDown(layout, estimate(layout, []), 'section', 1);
    expect(rows.map(({ key, values }) => [key, ...values])).toEqual([
      ['5', 1000],
      ['23', 1400],
      // 700 is shown as 1,000, and fees of 300 as nothing.
      ['of-no-line', 600],
    ]);
    const tables: Statement['tables'] = [
      ...layout.tables,
      { number: 2, title: 'Posts', of: 'posts', columns: [{ year: 2030 }] },
    ];
    const withPosts = { ...layout, tables };
    expect(() => breakDown(withPosts, estimate(withPosts, []), 'section', 2)).toThrow(/one of posts/);
  });
});

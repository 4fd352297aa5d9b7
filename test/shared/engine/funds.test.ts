import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { fundFigures } from '../../../shared/print/funds/csv.ts';
import { tablesCsv } from '../../../shared/print/tables/csv.ts';
import { fundsText } from '../../../shared/print/funds/text.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { charge, common, item, smallStatement, source } from './small-statement.ts';

type Funds = NonNullable<Statement['funds']>;

const FUNDS: Funds = [
  { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' },
  { id: 'trust', title: 'Trust fund', type: 'extrabudgetary' },
  { id: 'absorbed', title: 'Within existing resources', type: 'absorption' },
  { id: 'fees', title: 'Fees', type: 'income' },
  { id: 'host', title: 'Host country', type: 'host-contribution' },
  {
    id: 'security',
    title: 'Jointly financed security',
    type: 'cost-shared',
    entities: [
      { name: 'Secretariat', share: '1/3' },
      { name: 'UNDP', share: '1/3' },
      { name: 'UNICEF', share: '1/3' },
    ],
  },
];

function estimateOf(requirements: readonly Requirement[], over: Partial<Statement> = {}) {
  const tables: Statement['tables'] = [
    { number: 1, title: 'Conference', of: 'conference', subtotals: true },
    { number: 2, title: 'Other', of: 'non-conference', subtotals: true },
  ];
  const statement = smallStatement(requirements, {
    funds: FUNDS,
    years: { first: 2030, last: 2030 },
    tables,
    ...over,
  });
  return estimate(parse(statementSchema, statement), []);
}

/** The amounts of 2030 by fund, those that are none left out. */
function in2030(requirements: readonly Requirement[], over: Partial<Statement> = {}): Record<string, number> {
  const { funds } = estimateOf(requirements, over);
  return Object.fromEntries(
    (funds?.rows ?? []).flatMap(({ fund, values: [amount = 0] }) => (amount === 0 ? [] : [[fund, amount]])),
  );
}

describe('funds', () => {
  it('are the regular budget where nothing else is named, and sum to the total before funds', () => {
    const { funds, tables } = estimateOf([
      item('a', '1', '1000'),
      item('b', '1', '500', { fund: 'trust' }),
      item('c', '1', '200', { fund: 'absorbed' }),
      item('d', '1', '100', { charge: { ...charge, fund: 'host' } }),
    ]);
    // 1,000 + 500 + 200 + 100 is 1,800: 200 absorbed, 600 of others.
    expect(funds).toMatchObject({ total: [1_800], absorbed: [200], others: [600], requested: [1_000] });
    expect(tables[1]?.total).toEqual([1_800]);
  });

  it('divide a figure that is rounded once: the parts sum to it', () => {
    const thirds = [
      { fund: 'regular-budget', share: '1/3' },
      { fund: 'trust', share: '1/3' },
      { fund: 'absorbed', share: '1/3' },
    ];
    // 1,000 in hundreds: 333.33 each, so 300 each, and 100 more to the first by name of those that lost as much.
    expect(in2030([item('a', '1', '1000', { fund: thirds })])).toEqual({
      'regular-budget': 300,
      trust: 300,
      absorbed: 400,
    });
  });

  it('divide what is rounded alone after it is rounded', () => {
    const document: Requirement = {
      kind: 'document',
      ...common('report'),
      charge,
      schedule: { once: { in: 2030 } },
      fund: [
        { fund: 'regular-budget', share: '0.5' },
        { fund: 'trust', share: '0.5' },
      ],
      documents: [
        {
          title: 'Report',
          stage: 'pre-session',
          number: '2',
          words: '1',
          languages: '6',
          rate: { value: '160', currency: 'EUR', basis: 'per word', source },
          roundedAlone: true,
        },
      ],
    };
    // Each document is 200; two are 400, half of them 200.
    expect(in2030([document])).toEqual({ 'regular-budget': 200, trust: 200 });
  });

  it('reduce what is required by income', () => {
    const { funds, tables } = estimateOf([item('a', '1', '1000'), item('fees', '1', '300', { fund: 'fees' })]);
    expect(funds).toMatchObject({ total: [700], requested: [700] });
    expect(funds?.rows.map(({ values }) => values[0])).toEqual([1_000, 0, 0, -300, 0, 0]);
    expect(tables[1]?.total).toEqual([700]);
  });

  it('are shared by entities to the last unit', () => {
    const { funds } = estimateOf([item('guards', '1', '1000', { fund: 'security' })]);
    expect(funds?.rows.at(-1)?.entities?.map(({ values }) => values[0])).toEqual([400, 300, 300]);
  });

  it('may be requested or not against their type, and another may be the default', () => {
    const core: Funds = [
      { id: 'core', title: 'Core budget', type: 'extrabudgetary', isDefault: true, isRequested: true },
      { id: 'host', title: 'Host country', type: 'host-contribution' },
    ];
    const { funds } = estimateOf([item('a', '1', '1000'), item('b', '1', '100', { fund: 'host' })], { funds: core });
    expect(funds?.rows.map(({ fund }) => fund)).toEqual(['core', 'host']);
    expect(funds).toMatchObject({ total: [1_100], requested: [1_000], others: [100] });
  });

  it('are factors with the id of their driver, and leave a comparison exact', () => {
    const fund = [
      { fund: 'regular-budget', share: '0.6' },
      { fund: 'trust', share: '0.4' },
    ];
    const before = estimateOf([item('a', '1', '1000', { fund })]);
    const after = estimateOf([item('a', '2', '1000', { fund })]);
    const components = after.lines[0]?.amounts[0]?.components ?? [];
    expect(components.map(({ fund, factors }) => [fund, factors.at(-1)?.driver])).toEqual([
      ['regular-budget', 'fund/regular-budget/share'],
      ['trust', 'fund/trust/share'],
    ]);
    expect(compareEstimates(before, after).total).toMatchObject({ difference: 1000, effects: { volume: '1000.00' } });
    expect(after.funds?.requested).toEqual([1_200]);
  });

  it('are what a share is taken of', () => {
    const support: Requirement = {
      kind: 'share',
      ...common('support'),
      charge: { ...charge, section: '5', object: 'Programme support' },
      of: [{ fund: 'trust' }],
      rate: { value: '0.13', basis: 'share', source },
      fund: 'trust',
    };
    const paid = [item('a', '1', '1000'), item('b', '1', '2000', { fund: 'trust' })];
    // 13 per cent of the 2,000 of the trust fund alone, 260, rounded to 300.
    expect(in2030([...paid, support])).toEqual({ 'regular-budget': 1_000, trust: 2_300 });
  });

  it('are printed with what is absorbed, as text and as CSV', () => {
    const found = estimateOf([item('a', '1', '1000'), item('c', '1', '300', { fund: 'absorbed' })]);
    const text = fundsText(found);
    expect(text).toMatch(/Within existing resources \(not requested\) +300/);
    expect(text).toMatch(/Absorbed +-300\nRequested +1 000/);
    const file = tablesCsv(found.tables, fundFigures(found.funds));
    expect(file).toContain('funds,,Within existing resources,absorbed,fund,2030,300');
    expect(file).toContain('funds,,,,requested,2030,1000');
  });

  it('leave a statement that lists none as it was', () => {
    const { funds, lines } = estimateOf([item('a', '1', '1000')], { funds: undefined });
    expect([funds, lines[0]?.amounts[0]?.funds, lines[0]?.amounts[0]?.components[0]?.fund]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what is wrong with funds', () => {
  it.each<[string, Partial<Requirement>, Partial<Statement>, string]>([
    ['an unknown one', { fund: 'trusts' }, {}, '"trust"'],
    ['one where none are listed', { fund: 'trust' }, { funds: undefined }, 'the statement has no "funds"'],
    ['shares of less than all', { fund: [{ fund: 'trust', share: '0.9' }] }, {}, 'sum to 0.9, not to 1'],
    [
      'one twice',
      {
        fund: [
          { fund: 'trust', share: '0.5' },
          { fund: 'trust', share: '0.5' },
        ],
      },
      {},
      '"trust" is named twice',
    ],
    ['a share above one', { fund: [{ fund: 'trust', share: '4/3' }] }, {}, 'or a fraction such as "1/3"'],
  ])('is said: %s', (_, over, statement, message) => {
    expect(() => estimateOf([{ ...item('a', '1', '1000'), ...over } as Requirement], statement)).toThrow(message);
  });
});

const ids = FUNDS.map(({ id }) => id).filter((id) => id !== 'fees');
const split = fc
  .tuple(
    fc.shuffledSubarray(ids, { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([chosen, weights]) => {
    const sizes = chosen.map((fund, position) => ({ fund, weight: weights[position] ?? 1 }));
    const whole = sizes.reduce((sum, { weight }) => sum + weight, 0);
    return sizes.map(({ fund, weight }) => ({ fund, share: `${weight}/${whole}` }));
  });

describe('the total over funds', () => {
  it('is the total without funds, and requested is what is neither absorbed nor of others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(split, fc.integer({ min: -9999, max: 99999 })), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('1' as const, '100' as const, '1000' as const),
        (drafts, to) => {
          const requirements = drafts.map(([fund, amount], position): Requirement => ({
            kind: 'published',
            ...common(`r-${position}`),
            charge,
            fund,
            amounts: { schedule: { once: { in: 2030 } }, amount: String(amount) },
          }));
          const rounding = { to, mode: 'half-up' as const };
          const { funds } = estimateOf(requirements, { rounding });
          const without = requirements.map(({ fund: _, ...rest }) => rest as Requirement);
          const { tables } = estimateOf(without, { rounding, funds: undefined });
          expect(funds?.total).toEqual(tables[1]?.total);
          const [total = 0, absorbed = 0, others = 0] = [funds?.total[0], funds?.absorbed[0], funds?.others[0]];
          expect(funds?.requested[0]).toBe(total - absorbed - others);
        },
      ),
      { numRuns: 60 },
    );
  });
});

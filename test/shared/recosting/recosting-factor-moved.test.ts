import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/model/statement.ts';
import { addExact, exactOf, exactToText, ZERO } from '../../../shared/money/exact.ts';
import { paragraphPrices } from '../../../shared/paragraphs/paragraph-prices.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planAxes } from '../../../shared/sweeps/plan-axes.ts';
import { scenarioOfPoint } from '../../../shared/sweeps/axis-change.ts';
import { sweepReport } from '../../../shared/sweeps/sweep-report.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { charge, item, smallStatement, source } from '../engine/small-statement.ts';
import { problemsOf } from '../scenarios/reference.ts';

// What a factor of recosting does to totals: swept, moved up and down, by fund and by operative paragraph.

type Factor = NonNullable<Statement['recosting']>['factors'][number];

const inflation: Factor = {
  id: 'inflation',
  title: 'Inflation',
  cause: 'inflation',
  years: { first: 2030 },
  value: '1.1',
  source,
};
const dollar: Factor = {
  id: 'dollar',
  title: 'Dollar',
  cause: 'exchange-rate',
  years: { first: 2031 },
  before: '1.05',
  after: '1.26',
  share: '0.5',
  of: [{ object: 'Consultants' }],
  source,
};
const every = { every: 1, from: { in: 2030 } };
const mandates = ['op-1', 'op-2'].map((id) => ({ id, paragraph: id.slice(3), title: id, source }));
const statement = smallStatement(
  [
    item('travel', '3', '10000', { schedule: every, mandates: [{ mandate: 'op-1' }], fund: 'trust' }),
    item('advice', '2', '5000', {
      charge: { ...charge, object: 'Consultants' },
      schedule: every,
      mandates: [{ mandate: 'op-2' }],
    }),
    {
      kind: 'share' as const,
      id: 'assessment',
      title: 'Staff assessment',
      mandates: [],
      source,
      charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' as const },
      of: [{ section: '23' }],
      rate: { value: '0.1', basis: 'share' as const, source },
    },
  ],
  {
    mandates,
    recosting: { description: 'after recosting', factors: [inflation, dollar] },
    funds: [
      { id: 'regular', title: 'Regular budget', type: 'regular-budget', isDefault: true },
      { id: 'trust', title: 'Trust fund', type: 'extrabudgetary' },
    ],
  },
);
const recosted: Scenario = {
  schema: 'rule153/scenario/1',
  id: 'recosted',
  title: 'After recosting',
  base: { statement: statement.symbol },
  changes: [{ kind: 'recost', id: 'recost' }],
};
const axis = (factor: string, from: string, through: string, step: string): SweepAxis => ({
  kind: 'recosting',
  factor,
  from,
  through,
  step,
});
const sweepOf = (of: Statement, axes: SweepAxis[], scenarios: readonly Scenario[] = []) =>
  runSweep(planAxes({ statement: of, cards: [], scenarios, request: { axes } }));

/** The years 2030 and 2031 net of staff assessment, at each point. */
const rowsOf = (sweep: ReturnType<typeof sweepOf>) =>
  sweep.rows.map(({ at, result }) => {
    const found = sweep.results[result];
    return [at.join(), found === undefined || 'refused' in found ? found : found.years.slice(0, 2)];
  });

describe('a swept factor of recosting', () => {
  it('shows the totals after recosting: 40,000 × the factor, and 1 + 0.5 × 0.2 more on consultants in 2031', () => {
    const wanted = [
      ['1', [40_000, 30_000 + 11_000]],
      ['1.05', [42_000, 31_500 + 11_600]],
      ['1.1', [44_000, 33_000 + 12_100]],
    ];
    const axes = [axis('inflation', '1', '1.1', '0.05')];
    expect(rowsOf(sweepOf(statement, axes))).toEqual(wanted);
    // Whether the stage is named by a scenario too changes nothing.
    expect(rowsOf(sweepOf(statement, axes, [recosted]))).toEqual(wanted);
    expect(sweepReport(sweepOf(statement, axes), {}).columns).toEqual(['recosting inflation']);
  });

  it('is a grid with another one, or with a quantity, and every point an estimate of its own', () => {
    const quantity = { requirement: 'advice', quantity: 'quantity' as const };
    const grids: SweepAxis[][] = [
      [axis('inflation', '0.9', '1.1', '0.1'), axis('dollar', '1', '1.4', '0.2')],
      [axis('dollar', '0.8', '1.2', '0.2'), { kind: 'quantity', target: quantity, from: '1', through: '3', step: '1' }],
    ];
    for (const axes of grids) {
      for (const { at, result } of sweepOf(statement, axes).rows) {
        const { lines } = estimateScenario(statement, [], [scenarioOfPoint({ statement }, axes, at)]);
        const net = [2030, 2031].map((year) => netOf(lines, year));
        const found = sweepOf(statement, axes).results[result];
        expect(found !== undefined && 'years' in found && found.years.slice(0, 2), at.join()).toEqual(net);
      }
    }
  });

  it('is refused in its place where there is no such factor, none at all, or no ratio', () => {
    const refused = (of: Statement, one: SweepAxis) => problemsOf(() => sweepOf(of, [one])).join('\n');
    expect(refused(statement, axis('inflatoin', '1', '1.1', '0.1'))).toMatch(/axes\[0\].*no factor.*inflation/);
    const { recosting: _, ...plain } = statement;
    expect(refused(plain, axis('inflation', '1', '1.1', '0.1'))).toMatch(
      /^invalid axes\[0\]: .*has no factors of recosting/,
    );
    expect(refused(statement, axis('inflation', '-1', '1.1', '0.1'))).toContain('axes[0].from');
    expect(refused(statement, axis('inflation', '1.1', '1', '0.1'))).toContain('no value to sweep');
  });

  it('moves a whole statement of the public record as its estimates say', () => {
    const l53: Statement = {
      ...referenceStatement(),
      recosting: { description: 'after recosting', factors: [{ ...inflation, years: { first: 2026 } }] },
    };
    const cards = [referenceCard('l53-identified')];
    const axes = [axis('inflation', '1', '1.064', '0.032')];
    const sweep = runSweep(planAxes({ statement: l53, cards, request: { axes } }));
    for (const { at, result } of sweep.rows) {
      const { lines } = estimateScenario(l53, cards, [scenarioOfPoint({ statement: l53 }, axes, at)]);
      const found = sweep.results[result];
      for (const year of [2025, 2026, 2028])
        expect(found !== undefined && 'years' in found && found.years[year - 2025]).toBe(netOf(lines, year));
    }
  });
});

const netOf = (lines: Estimate['lines'], year: number): number =>
  lines
    .filter(({ servicing }) => servicing !== 'summary-only')
    .reduce((sum, { amounts }) => sum + (amounts.find((one) => one.year === year)?.amount ?? 0), 0);

describe('a factor of recosting that is moved down and up', () => {
  it('stands among the drivers of the stage after recosting, and of that alone', () => {
    const { drivers, total } = measureSensitivity(statement, [], { years: [2031] }, [recosted]);
    const factors = drivers.filter(({ kind }) => kind === 'recosting');
    expect(total).toBe(33_000 + 12_100);
    // 33,000 ± 3,300 and 12,100 ± 1,210, rounded apart; the dollar alone on 12,100.
    expect(factors.map(({ id, value, low, high }) => [id, value, low, high])).toEqual([
      ['recosting/inflation', '1.1', 29_700 + 10_900, 36_300 + 13_300],
      ['recosting/dollar', '1.1', 33_000 + 10_900, 33_000 + 13_300],
    ]);
    expect(measureSensitivity(statement, [], { years: [2031] }).drivers.map(({ kind }) => kind)).not.toContain(
      'recosting',
    );
  });

  it('gives what an estimate with that value gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (tenths) => {
        const range = `0.${tenths}`;
        const { drivers } = measureSensitivity(statement, [], { range, years: [2030] }, [recosted]);
        const { low, high } = drivers.find(({ id }) => id === 'recosting/inflation') ?? { low: NaN, high: NaN };
        const at = (sign: 1 | -1) => {
          const value = String((11 * (10 + sign * tenths)) / 100);
          const factors = [{ ...inflation, value }, dollar];
          const moved = { ...statement, recosting: { description: 'after recosting', factors } };
          return netOf(estimateScenario(moved, [], [recosted]).lines, 2030);
        };
        expect([low, high]).toEqual([at(-1), at(1)]);
      }),
      { numRuns: 9, seed: 153 },
    );
  });
});

describe('totals after recosting', () => {
  const after = estimateScenario(statement, [], [recosted]);

  it('are of the funds that pay: the trust fund 30,000 × 1.1, the regular budget 10,000 × 1.1 × 1.1', () => {
    const { rows = [], columnYears = [], total = [] } = after.funds ?? {};
    const column = columnYears.findIndex(({ year }) => year === 2031);
    const of = new Map(rows.map(({ fund, values }) => [fund, values[column]]));
    expect([of.get('trust'), of.get('regular'), total[column]]).toEqual([33_000, 12_100, 45_100]);
  });

  it('are those of the paragraphs: 1 has 33,000, 2 has 12,100, and all of them with rounding the total', () => {
    const prices = paragraphPrices(after, statement.mandates, { net: true });
    const priceOf = (paragraph: string) =>
      prices.paragraphs.find((one) => one.paragraph === paragraph)?.amounts.find(({ year }) => year === 2031)?.amount;
    expect([priceOf('1'), priceOf('2')]).toEqual(['33000', '12100']);
    for (const year of [2030, 2031]) {
      const rows = [...prices.paragraphs, ...prices.joint, prices.unattributed, { amounts: prices.rounding }];
      const sum = rows
        .map(({ amounts }) => exactOf(amounts.find((one) => one.year === year)?.amount ?? '0'))
        .reduce(addExact, ZERO);
      expect(exactToText(sum)).toBe(String(prices.total.find((one) => one.year === year)?.amount));
      expect(exactToText(sum)).toBe(String(netOf(after.lines, year)));
    }
  });
});

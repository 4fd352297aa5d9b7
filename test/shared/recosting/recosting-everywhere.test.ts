import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { checkWithDecimals } from '../../../shared/money/decimal.ts';
import { recostStatement } from '../../../shared/recosting/recost-statement.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { applyScenario, estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { statementAndCards } from '../../oracle/arbitrary/statement.ts';
import { problemsOf, scenario as scenarioOfL53 } from '../scenarios/reference.ts';
import { charge, item, smallStatement, source } from '../engine/small-statement.ts';

// A change takes a statement to the stage after recosting, so that whatever is computed of it is of that stage.

type Factor = NonNullable<Statement['recosting']>['factors'][number];

const factors: Factor[] = [
  { id: 'inflation', title: 'Inflation', cause: 'inflation', years: { first: 2030 }, value: '1.1', source },
  {
    id: 'dollar',
    title: 'Dollar',
    cause: 'exchange-rate',
    years: { first: 2031 },
    before: '1.05',
    after: '1.26',
    of: [{ object: 'Consultants' }],
    source,
  },
];
const consultants = { ...charge, object: 'Consultants' };
const every = { every: 1, from: { in: 2030 } };
const share = {
  kind: 'share' as const,
  id: 'assessment',
  title: 'Staff assessment',
  mandates: [],
  source,
  charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' as const },
  of: [{ section: '23' }],
  rate: { value: '0.1', basis: 'share' as const, source },
};
const statement = smallStatement(
  [
    item('travel', '3', '10000', { schedule: every }),
    item('advice', '2', '5000', { charge: consultants, schedule: every }),
    share,
  ],
  { recosting: { description: 'after recosting', factors } },
);
const scenario = (id: string, ...changes: readonly object[]) => ({
  ...scenarioOfL53(id, ...changes),
  base: { statement: statement.symbol },
});
const recosted = scenario('recosted', { kind: 'recost' });

function amounts({ lines }: Estimate, object: string, recostedOnes = false): readonly number[] {
  const line = lines.find((one) => one.object === object);
  return [2030, 2031].map((year) => {
    const found = line?.amounts.find((one) => one.year === year);
    return (recostedOnes ? found?.recosted : found?.amount) ?? 0;
  });
}

describe('the stage after recosting as a change', () => {
  it('has every amount as it is after recosting: 30,000 × 1.1; 10,000 × 1.1 × 1.2; 10 per cent of both', () => {
    const after = estimateScenario(statement, [], [recosted]);
    expect(amounts(after, 'Travel of staff')).toEqual([33_000, 33_000]);
    expect(amounts(after, 'Consultants')).toEqual([11_000, 13_200]);
    expect(amounts(after, 'Staff assessment')).toEqual([4400, 4600]);
    expect(after.basis).toBe('after recosting');
    expect(after.lines.flatMap((line) => line.amounts).some((one) => one.recosted !== undefined)).toBe(false);
  });

  it('explains one line with its factors of recosting', () => {
    const after = estimateScenario(statement, [], [recosted]);
    const { amount, components } = explainFigure(after, { section: '23', object: 'Consultants', year: 2031 });
    expect(amount).toBe(13_200);
    expect(components[0]?.factors.map(({ name, value, over = '1' }) => `${name} ${value}/${over}`)).toEqual([
      'quantity 2/1',
      'unit cost 5000/1',
      'Inflation 1.1/1',
      'Dollar 1.2/1',
    ]);
  });

  it('compares the stages, the difference being one of prices', () => {
    const { total } = compareEstimates(estimate(statement, []), estimateScenario(statement, [], [recosted]));
    const own = total.years.find(({ year }) => year === 2031);
    // 3,000 of travel, 3,200 of consultants, and a tenth of both.
    expect(own).toMatchObject({ from: 44_000, to: 50_800, difference: 6800 });
    // What a share has more of is the amount that it is taken of.
    expect(own?.effects).toMatchObject({ price: '6200.00', volume: '620.00', rounding: '-20.00' });
  });

  it('sweeps and measures after recosting as an estimate of each point does', () => {
    const target = { requirement: 'advice', quantity: 'quantity' as const };
    const axes = [{ kind: 'quantity' as const, target, from: '1', through: '3', step: '1' }];
    const sweep = runSweep(planSweep({ statement, cards: [], scenarios: [recosted], request: { axes } }));
    const totals = sweep.rows.map(({ at: [quantity = ''], result }) => {
      const found = sweep.results[result];
      return [quantity, found === undefined || 'refused' in found ? found : found.years.slice(0, 2)];
    });
    expect(totals).toEqual([
      ['1', [33_000 + 5500, 33_000 + 6600]],
      ['2', [33_000 + 11_000, 33_000 + 13_200]],
      ['3', [33_000 + 16_500, 33_000 + 19_800]],
    ]);
    const { total, drivers } = measureSensitivity(statement, [], { years: [2031] }, [recosted]);
    expect(total).toBe(33_000 + 13_200);
    const advice = drivers.find(({ requirement, kind }) => requirement === 'advice' && kind === 'quantity');
    expect([advice?.low, advice?.high]).toEqual([33_000 + 11_900, 33_000 + 14_500]);
  });

  it('is what recosting shows, on statements of all kinds, and what decimal.js makes of it', () => {
    let seen = 0;
    fc.assert(
      fc.property(statementAndCards, ({ statement: any, cards }) => {
        if (any.recosting === undefined) return;
        const stack = [{ ...recosted, base: { statement: any.symbol } }];
        let before: Estimate;
        try {
          before = estimate(any, cards);
        } catch (error) {
          if (error instanceof Refused) return;
          throw error;
        }
        const after = estimateScenario(any, cards, stack);
        expect(checkWithDecimals(after)).toEqual([]);
        const figures = (made: Estimate, stage: 'amount' | 'recosted') =>
          made.lines.flatMap(({ section, object, line, group, category, amounts: own }) =>
            own.map((one) => [section, object, line, group, category, one.year, one[stage]]),
          );
        expect(figures(after, 'amount')).toEqual(figures(before, 'recosted'));
        seen += 1;
      }),
      { numRuns: 120, seed: 153 },
    );
    expect(seen).toBeGreaterThan(10);
  });

  it('is refused of a statement that has no factors', () => {
    const { recosting: _, ...plain } = statement;
    expect(problemsOf(() => applyScenario(plain, [], [recosted])).join()).toContain('has no factors of recosting');
  });
});

describe('a change of a factor of recosting', () => {
  it('moves what is after recosting alone', () => {
    const changed = estimateScenario(
      statement,
      [],
      [scenario('dear', { kind: 'set-recosting', factor: 'inflation', value: '1.2' })],
    );
    expect(amounts(changed, 'Travel of staff')).toEqual([30_000, 30_000]);
    expect(amounts(changed, 'Travel of staff', true)).toEqual([36_000, 36_000]);
    expect(amounts(changed, 'Consultants', true)).toEqual([12_000, 14_400]);
  });

  it('makes a factor another ratio, and stands before the stage that shows it', () => {
    const both = scenario(
      'both',
      { kind: 'recost' },
      { kind: 'set-recosting', factor: 'dollar', before: '1.05', after: '1.05', source: [{ symbol: 'A/80/1' }] },
    );
    expect(amounts(estimateScenario(statement, [], [both]), 'Consultants')).toEqual([11_000, 11_000]);
  });

  it('is in the table of stages, with what it did', () => {
    const dear = scenario('dear', { kind: 'set-recosting', factor: 'inflation', value: '1.2' });
    const { factors: shown } = recostStatement(statement, [], [dear]);
    expect(shown.find(({ id }) => id === 'inflation')?.value).toBe('1.2');
    expect(applyScenario(statement, [], [dear]).effects.map(({ description }) => description)).toEqual([
      'The factor of recosting "inflation" is 1.2 instead of 1.1.',
    ]);
  });

  it('is refused of a factor that there is not, twice, and without a value', () => {
    const set = (id: string, over: object) => scenario(id, { kind: 'set-recosting', factor: 'inflation', ...over });
    expect(
      problemsOf(() => applyScenario(statement, [], [set('a', { factor: 'inflaton', value: '2' })])).join(),
    ).toContain('Did you mean "inflation"?');
    const twice = [set('a', { value: '2' }), set('b', { value: '3' })];
    expect(problemsOf(() => applyScenario(statement, [], twice)).join()).toContain(
      'both set the factor of recosting inflation',
    );
    expect(() => set('a', {})).toThrow(/must be given/);
  });
});

import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { parse } from '../../../shared/model/parse.ts';
import { comparisonRows } from '../../../shared/print/comparison/rows.ts';
import { applyScenario, estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { readText } from '../../support/reference.ts';

// What is built upon an estimate knows lines; those of one name in two groups or categories are two to all of it.

const statement = readStatement(readText('examples/changes.json'));
const removal = statement.requirements.find(({ id }) => id === 'removal');
if (removal?.kind !== 'published') throw new Error('the example removes a contract');
/** The same line in another category. */
const inOther = {
  ...removal,
  id: 'renewal',
  category: 'mandates',
  amounts: { schedule: { in: [2027] }, amount: '3000' },
};
const divided = { ...statement, requirements: [...statement.requirements, inOther] };
const base = estimate(divided, []);

const changed = (...changes: readonly object[]) =>
  parse(scenarioSchema, {
    schema: 'rule153/scenario/1',
    id: 's',
    title: 's',
    base: { statement: statement.symbol },
    changes: changes.map((change, position) => ({ id: `c-${position}`, ...change })),
  });
const cheaper = changed({
  kind: 'set-quantity',
  target: { requirement: 'renewal', quantity: 'amount' },
  to: '1000',
});

describe('lines that a category divides', () => {
  it('are explained one by one, and asked about together', () => {
    const reference = { section: '8', object: 'Contractual services', year: 2027 };
    expect(explainFigure(base, { ...reference, category: 'mandates' }).amount).toBe(3000);
    expect(explainFigure(base, { ...reference, category: 'technical' }).amount).toBe(-8000);
    expect(() => explainFigure(base, reference)).toThrow(/more than one line.*\[programme, technical\]/);
  });

  it('are compared by group, category and line, and sum to the difference', () => {
    const comparison = compareEstimates(base, estimateScenario(divided, [], [cheaper]));
    const by = (level: 'group' | 'category' | 'line') =>
      comparisonRows(comparison, level).rows.map(({ names, difference }) => [...names, difference]);
    expect(by('category')).toEqual([
      ['mandates', -2000],
      ['technical', 0],
    ]);
    expect(by('group')).toEqual([['programme', -2000]]);
    expect(by('line')).toContainEqual([
      '8',
      'Contractual services',
      '',
      'non-conference',
      'programme',
      'mandates',
      -2000,
    ]);
    expect(comparison.total.difference).toBe(-2000);
  });

  it('are swept and varied as whole estimates have them', () => {
    const request = {
      axes: [
        {
          kind: 'quantity' as const,
          target: { requirement: 'renewal', quantity: 'amount' as const },
          from: '1000',
          through: '3000',
          step: '1000',
        },
      ],
    };
    const sweep = runSweep(planSweep({ statement: divided, cards: [], request }));
    const totals = sweep.rows.map(({ at, result }) => {
      const found = sweep.results[result];
      return [...at, found !== undefined && 'total' in found ? found.years[0] : undefined];
    });
    expect(totals).toEqual([
      ['1000', 33_600 - 8000 + 1000],
      ['2000', 33_600 - 8000 + 2000],
      ['3000', 33_600 - 8000 + 3000],
    ]);
    expect(measureSensitivity(divided, []).total).toBe(33_600 - 8000 + 3000);
  });

  it('are not held against what is published where a scenario changes them', () => {
    expect(estimate(statement, []).controls).toMatchObject({ compared: 2, agreeing: 2 });
    expect(applyScenario(divided, [], [cheaper]).statement.controls).toBeUndefined();
    expect(applyScenario(divided, [], [changed()]).statement.controls).toEqual(statement.controls);
  });
});

import { describe, expect, it } from 'vitest';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import type { EstimatedLine } from '../../../shared/results/estimate.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { targetOfFactor } from '../../../shared/scenarios/change-of-factor.ts';
import type { Change } from '../../../shared/scenarios/change.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const statement = referenceStatement();
const cards = [referenceCard('l53-identified')];
const stated = estimateScenario(statement, cards, []);
const under = (change: Change): Scenario => ({
  schema: 'rule153/scenario/1',
  id: 'one',
  title: 'One change',
  base: { statement: statement.symbol },
  changes: [change],
});

/** Every factor of the estimate that can be tried, each kind of target once a requirement. */
function tryable() {
  const seen = new Set<string>();
  return stated.lines.flatMap((line: EstimatedLine) =>
    line.amounts.flatMap(({ components, year }) =>
      components.flatMap((component) =>
        component.factors.flatMap((factor) => {
          const target = targetOfFactor(statement.requirements, component, factor);
          const key = JSON.stringify(target);
          if (target === undefined || seen.has(key)) return [];
          seen.add(key);
          return [{ line, year, component, factor, target }];
        }),
      ),
    ),
  );
}

describe('what a factor would be changed by', () => {
  it('is a change that gives exactly that factor its new value', () => {
    const found = tryable();
    expect(found.length).toBeGreaterThan(30);
    for (const { line, year, component, factor, target } of found) {
      const to = String(Number(factor.value) + 1);
      const estimate = estimateScenario(statement, cards, [under({ ...target, id: 'one', to })]);
      const { section, object, line: label, servicing } = line;
      const { components } = explainFigure(estimate, { section, object, line: label, servicing, year });
      const factors = components.find(({ id }) => id === component.id)?.factors ?? [];
      expect(
        factors.some(({ name, value }) => name === factor.name && value === to),
        `${component.id}: ${factor.name}`,
      ).toBe(true);
    }
  });

  it('is the rate on the cards where they have it, and the quantity of the requirement', () => {
    const { components } = explainFigure(stated, {
      ...{ section: '2', object: 'Other staff costs', line: 'Interpretation services', year: 2027 },
    });
    const [component] = components;
    const targets = component?.factors.map((factor) => targetOfFactor(statement.requirements, component, factor));
    expect(targets).toEqual([
      { kind: 'set-quantity', target: { requirement: 'protocol-session-1', quantity: 'days' } },
      { kind: 'set-quantity', target: { requirement: 'protocol-session-1', quantity: 'meetings-per-day' } },
      { kind: 'set-quantity', target: { requirement: 'protocol-session-1', quantity: 'rooms' } },
      { kind: 'set-rate', rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } } },
    ]);
  });

  it('is nothing for the amount of another line, and of a requirement that is not there', () => {
    const of36 = explainFigure(stated, { section: '36', year: 2025 }).components[0];
    const line = of36?.factors.find(({ origin }) => origin.line !== undefined);
    if (of36 === undefined || line === undefined) throw new Error('staff assessment is a share of lines');
    expect(targetOfFactor(statement.requirements, of36, line)).toBeUndefined();
    expect(targetOfFactor([], of36, of36.factors[0] ?? line)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import type { EstimatedLine } from '../../../shared/results/estimate.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { changeOfFactor, type FactorTarget, targetOfFactor } from '../../../shared/scenarios/change-of-factor.ts';
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

const changed = (target: FactorTarget, to: string): Change => {
  const change = changeOfFactor(target, to);
  if (change === undefined) throw new Error(`${target.kind} does not take ${to}`);
  return { ...change, id: 'one' };
};

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
      const to = target.kind === 'set-vacancy' ? '0.25' : String(Number(factor.value) + 1);
      const estimate = estimateScenario(statement, cards, [under(changed(target, to))]);
      const { section, object, line: label, servicing } = line;
      const { components } = explainFigure(estimate, { section, object, line: label, servicing, year });
      const factors = components.find(({ id }) => id === component.id)?.factors ?? [];
      expect(
        factors.some(({ driver, name, value }) => (driver ?? name) === (factor.driver ?? factor.name) && value === to),
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

  it('is the vacancy factor of a category, whose rest of one is the budgeted share', () => {
    const illustrative = [...cards, referenceCard('illustrative-standard-costs')];
    const priced = estimateScenario(statement, illustrative, []);
    const components = priced.lines.flatMap(({ amounts }) => amounts.flatMap((amount) => amount.components));
    const component = components.find(({ factors }) => factors.some(({ kind }) => kind === 'vacancy'));
    const factor = component?.factors.find(({ kind }) => kind === 'vacancy');
    if (component === undefined || factor === undefined) throw new Error('posts have a vacancy factor');
    const target = targetOfFactor(statement.requirements, component, factor);
    if (target === undefined) throw new Error('a vacancy factor can be tried');
    expect(target).toMatchObject({ kind: 'set-vacancy', yearOfPost: 1 });
    expect(changeOfFactor(target, '0.65')).toMatchObject({ kind: 'set-vacancy', factor: '0.35' });
    expect(changeOfFactor(target, '1.2')).toBeUndefined();
    expect(changeOfFactor(target, '-0.1')).toBeUndefined();
    const after = estimateScenario(statement, illustrative, [under(changed(target, '0.65'))]);
    const same = after.lines
      .flatMap(({ amounts }) => amounts.flatMap((amount) => amount.components))
      .find(({ id }) => id === component.id);
    expect(same?.factors.find(({ kind }) => kind === 'vacancy')?.value).toBe('0.65');
  });

  it('is the start of posts for their months of a year, and the fund of a requirement for the share of one of two', () => {
    const posts = statement.requirements.find(({ kind }) => kind === 'post');
    if (posts === undefined) throw new Error('the statement has posts');
    const of = { requirement: posts.id, decomposed: true };
    const months = {
      name: 'months',
      kind: 'timing',
      value: '6',
      over: '12',
      unit: 'months of twelve',
      origin: {},
    } as const;
    const target = targetOfFactor(statement.requirements, of, months, () => '2027-07-01');
    expect(target).toEqual({ kind: 'set-start', requirement: posts.id, day: '2027-07-01' });
    expect(targetOfFactor(statement.requirements, of, months)).toBeUndefined();
    if (target === undefined) throw new Error('a start can be tried');
    expect(changeOfFactor(target, '2027-10-01')).toEqual({
      kind: 'set-start',
      requirement: posts.id,
      from: { on: '2027-10-01' },
    });
    const funded = [
      {
        ...posts,
        fund: [
          { fund: 'a', share: '0.6' },
          { fund: 'b', share: '0.4' },
        ],
      },
    ];
    const share = {
      name: 'share',
      kind: 'share',
      value: '0.6',
      unit: 'of the cost',
      driver: 'fund/a/share',
      origin: {},
    } as const;
    const fund = targetOfFactor(funded, of, share);
    expect(fund).toEqual({ kind: 'set-fund', requirement: posts.id, fund: 'a', other: 'b' });
    if (fund === undefined) throw new Error('a share can be tried');
    expect(changeOfFactor(fund, '0.75')).toMatchObject({
      fund: [
        { fund: 'a', share: '0.75' },
        { fund: 'b', share: '0.25' },
      ],
    });
    expect(changeOfFactor(fund, '1')).toBeUndefined();
  });

  it('is nothing for the amount of another line, and of a requirement that is not there', () => {
    const of36 = explainFigure(stated, { section: '36', year: 2025 }).components[0];
    const line = of36?.factors.find(({ origin }) => origin.line !== undefined);
    if (of36 === undefined || line === undefined) throw new Error('staff assessment is a share of lines');
    expect(targetOfFactor(statement.requirements, of36, line)).toBeUndefined();
    expect(targetOfFactor([], of36, of36.factors[0] ?? line)).toBeUndefined();
  });
});

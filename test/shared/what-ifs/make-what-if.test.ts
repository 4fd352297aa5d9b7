import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScaleCard, createScaleStatement } from '../../../bench/scale-model.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { estimateWithValidity } from '../../../shared/rate-validity/estimate-with-validity.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Change } from '../../../shared/scenarios/change.ts';
import { makeWhatIf, type WhatIfBase } from '../../../shared/what-ifs/make-what-if.ts';
import { arbitraryStatement, everyRate } from '../engine/arbitrary-statement.ts';
import { cards, entryIntoForce, illustrative, scenario, statement } from '../scenarios/reference.ts';

const validity = { decisions: [], superseded: [], today: '2026-01-01', staleAfter_d: 400 };

/** The whole estimate, computed afresh, or why it is refused. */
function whole(base: WhatIfBase, changes: readonly Change[]): unknown {
  return orProblems(() => {
    const tried = {
      schema: 'rule153/scenario/1' as const,
      id: 'what-is-tried',
      title: 'What is tried',
      base: { statement: base.statement.symbol },
      changes: [...changes],
    };
    const applied = applyScenario(base.statement, base.cards, [
      ...base.scenarios,
      ...(changes.length === 0 ? [] : [tried]),
    ]);
    const { warnings: _warnings, ...figures } = estimateWithValidity(
      applied.statement,
      applied.cards,
      base.validity,
      applied.adjustment,
    );
    return figures;
  });
}

function orProblems(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return { refused: error.problems };
    throw error;
  }
}

/** Tries one list of changes after the other, as a hand does, and holds each against the whole. */
function expectWhole(base: WhatIfBase, trials: readonly (readonly Change[])[]): void {
  const whatIf = makeWhatIf(base);
  for (const changes of trials) expect(orProblems(() => whatIf(changes).estimate)).toEqual(whole(base, changes));
}

const change = (id: string, body: object) => ({ id, ...body }) as Change;
const l53: WhatIfBase = { statement, cards, scenarios: [], validity };

describe('an estimate under what is tried', () => {
  it('is the whole estimate, for a milestone that is dragged to and fro', () => {
    expectWhole(
      l53,
      [2027, 2028, 2029, 2026, 2034, 2028, 2027].map((year) => [change('a', entryIntoForce({ in: year }))]),
    );
  });

  it('is the whole estimate above scenarios that change a rate, a vacancy factor and a milestone', () => {
    const below = scenario(
      'below',
      { kind: 'set-rate', rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } }, to: '9000' },
      { kind: 'set-vacancy', category: 'professional', yearOfPost: 1, factor: '0.4' },
      entryIntoForce({ in: 2028 }),
    );
    const rate = (to: string) =>
      change('r', { kind: 'set-rate', rate: { code: 'interpretation-meeting', for: { dutyStation: 'New York' } }, to });
    const rooms = (to: string) =>
      change('q', { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'rooms' }, to });
    expectWhole({ ...l53, cards: [...cards, illustrative], scenarios: [below] }, [
      [],
      [rate('8000')],
      [rate('8000'), rooms('3')],
      [rooms('3')],
      [change('v', { kind: 'set-vacancy', category: 'general-service', yearOfPost: 1, factor: '0.2' }), rooms('3')],
      [change('e', { kind: 'escalate', years: [{ year: 2027, factor: '1.03' }] }), rooms('3')],
      [rooms('3')],
      [],
    ]);
  });

  it('is refused as the whole is, and computed again when the change is taken back', () => {
    expectWhole(l53, [
      [change('q', { kind: 'set-quantity', target: { requirement: 'conference', quantity: 'rooms' }, to: '2' })],
      [change('q', { kind: 'set-quantity', target: { requirement: 'no-such', quantity: 'rooms' }, to: '2' })],
      [change('m', entryIntoForce({ milestone: 'no-such' }))],
      [],
    ]);
  });

  it('expands only what a change can reach', () => {
    const model: WhatIfBase = {
      statement: createScaleStatement(60),
      cards: [createScaleCard()],
      scenarios: [],
      validity,
    };
    const whatIf = makeWhatIf(model);
    const before = whatIf([]).estimate;
    const after = whatIf([change('r', { kind: 'set-rate', rate: { code: 'translation-word' }, to: '3.17' })]).estimate;
    const components = ({ lines }: typeof before) =>
      lines.flatMap(({ amounts }) => amounts.flatMap((amount) => amount.components));
    const known = new Set(components(before));
    const fresh = new Set(
      components(after)
        .filter((one) => !known.has(one))
        .map(({ requirement }) => requirement),
    );
    const kinds = new Set(model.statement.requirements.filter(({ id }) => fresh.has(id)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['document', 'session', 'share']);
  });

  it('is the whole estimate for random statements and random changes', () => {
    fc.assert(
      fc.property(arbitraryStatement, fc.array(trial, { minLength: 2, maxLength: 5 }), (random, trials) => {
        expectWhole({ statement: random, cards: everyRate, scenarios: [], validity }, trials);
      }),
      { numRuns: 40 },
    );
  });
});

const requirement = fc.constantFrom('r-0', 'r-1', 'r-2', 'always-there', 'no-such');
const day = fc
  .integer({ min: 2027, max: 2040 })
  .chain((year) => fc.constantFrom({ in: year }, { on: `${year}-04-01` }, { calendarYears: 1, after: { in: year } }));
const number = fc.integer({ min: 0, max: 40 }).map(String);
const body = fc.oneof(
  fc.record({ kind: fc.constant('set-milestone'), milestone: fc.constant('start'), to: day }),
  fc.record({ kind: fc.constant('set-start'), requirement, from: day }),
  fc.record({ kind: fc.constant('set-schedule'), requirement, schedule: day.map((once) => ({ once })) }),
  fc.record({
    kind: fc.constant('set-rate'),
    rate: fc.constantFrom(
      { code: 'unit-cost' },
      { code: 'unit-cost', for: { level: 'high' } },
      { code: 'standard-cost' },
      { code: 'assessment' },
      { code: 'dollar-cost' },
      { code: 'exchange-rate', for: { currency: 'USD' } },
    ),
    to: fc.constantFrom('0.5', '17', '99.5'),
  }),
  fc.record({
    kind: fc.constantFrom('set-quantity'),
    target: fc.record({
      requirement,
      quantity: fc.constantFrom('days', 'quantity', 'number', 'persons', 'trips', 'posts', 'workshops'),
    }),
    to: number,
  }),
  fc.record({
    kind: fc.constant('set-vacancy'),
    category: fc.constantFrom('professional', 'general-service'),
    yearOfPost: fc.constantFrom(1, 2),
    factor: fc.constantFrom('0', '0.25', '1'),
  }),
  fc.record({ kind: fc.constant('drop-requirement'), requirement }),
  fc.record({ kind: fc.constant('escalate'), years: fc.constant([{ year: 2031, factor: '1.1' }]) }),
  fc.record({ kind: fc.constant('set-post-start-rule'), rule: fc.constantFrom('months', 'whole-year') }),
);
const trial = fc
  .array(body, { maxLength: 3 })
  .map((bodies) => bodies.map((one, position) => change(`c-${position}`, one)));

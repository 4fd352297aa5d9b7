import { describe, expect, it } from 'vitest';
import { Refused } from '../../../shared/model/problem.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { card, charge, common, item, rate, smallStatement, source } from '../engine/small-statement.ts';
import { scenario } from './reference.ts';

const since = { validFrom: '2020-01-01', source };
const cards = [
  card('rates', [
    { code: 'vacancy-factor-year-1', for: { category: 'professional' }, value: '0.5', basis: 'share', ...since },
    { code: 'exchange-rate', for: { currency: 'USD' }, value: '0.9', currency: 'EUR', basis: 'per currency', ...since },
    { code: 'trip', value: '1000', currency: 'EUR', basis: 'per trip', ...since },
  ]),
];
const trip: Requirement = {
  kind: 'trip',
  ...common('trip'),
  charge,
  schedule: { once: { milestone: 'start' } },
  travellers: '3',
  trips: '1',
  cost: { perHead: rate('1000') },
};
const statement = smallStatement([item('item', '2', '100'), trip]);

function problemsUnder(...changes: readonly object[]): readonly string[] {
  const base = { ...scenario('s', ...changes), base: { statement: statement.symbol } };
  try {
    applyScenario(statement, cards, [base]);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ code, path, message }) => `${code} ${path} ${message}`);
    throw error;
  }
}

describe('what a scenario writes is checked as if it stood in the card or statement itself', () => {
  const vacancy = { code: 'vacancy-factor-year-1', for: { category: 'professional' } };
  const exchange = { code: 'exchange-rate', for: { currency: 'USD' } };

  it.each<[string, object, string, string]>([
    ['a vacancy factor of 2', { kind: 'set-rate', rate: vacancy, to: '2' }, 'to', 'must be a share'],
    ['a vacancy factor scaled to 1.5', { kind: 'scale-rate', rate: vacancy, by: '3' }, 'by', 'must be a share'],
    ['an exchange rate of 0', { kind: 'set-rate', rate: exchange, to: '0' }, 'to', 'more than zero'],
    ['an exchange rate scaled to 0', { kind: 'scale-rate', rate: exchange, by: '0' }, 'by', 'more than zero'],
    ['a negative exchange rate', { kind: 'set-rate', rate: exchange, to: '-1' }, 'to', 'more than zero'],
    ['a rate below zero', { kind: 'set-rate', rate: { code: 'trip' }, to: '-5' }, 'to', 'where the cards have 1000'],
    [
      'a negative unit cost',
      { kind: 'set-rate', rate: { requirement: 'item', part: 'item' }, to: '-5' },
      'to',
      'must not be negative',
    ],
    [
      'a negative number of travellers',
      { kind: 'set-quantity', target: { requirement: 'trip', quantity: 'travellers' }, to: '-1' },
      'to',
      'not negative',
    ],
    [
      'half a traveller',
      { kind: 'scale-quantity', target: { requirement: 'trip', quantity: 'travellers' }, by: '0.5' },
      'by',
      'whole number',
    ],
    [
      'a schedule on an unknown milestone',
      { kind: 'set-schedule', requirement: 'trip', schedule: { every: 1, from: { milestone: 'strat' } } },
      'schedule.from.milestone',
      'Did you mean "start"?',
    ],
    [
      'a milestone on an unknown one',
      { kind: 'set-milestone', milestone: 'start', to: { earlierOf: [{ in: 2031 }, { milestone: 'begin' }] } },
      'to.earlierOf[1].milestone',
      'there is no milestone "begin"',
    ],
    [
      'an added requirement with an unknown mandate',
      { kind: 'add-requirement', requirement: { ...item('more', '1', '1'), mandates: [{ mandate: 'op-2' }] } },
      'requirement.mandates[0].mandate',
      'Did you mean "op-1"?',
    ],
    [
      'an added requirement in an unknown section',
      {
        kind: 'add-requirement',
        requirement: { ...item('more', '1', '1'), charge: { ...charge, section: '24' } },
      },
      'requirement.charge.section',
      'section 24 is not in the statement',
    ],
    [
      'an escalation of an object that nothing is charged to',
      { kind: 'escalate', years: [{ year: 2031, factor: '1.1' }], objects: ['Travel of staf'] },
      'objects',
      'Did you mean "Travel of staff"?',
    ],
    [
      'an escalation by zero',
      {
        kind: 'escalate',
        years: [
          { year: 2030, factor: '1.1' },
          { year: 2031, factor: '0.0' },
        ],
      },
      'years[1].factor',
      'must be above zero, since prices of 2031 and after are multiplied by it',
    ],
  ])('%s is refused, with the path of the change', (_, change, field, message) => {
    const found = problemsUnder(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(` scenarios[0].changes[0].${field} `);
    expect(found[0]).toContain(message);
  });

  it('what fits is taken', () => {
    expect(
      problemsUnder(
        { kind: 'set-rate', rate: vacancy, to: '1' },
        { kind: 'scale-rate', rate: exchange, by: '2' },
        { kind: 'set-quantity', target: { requirement: 'trip', quantity: 'travellers' }, to: '0' },
        { kind: 'escalate', years: [{ year: 2031, factor: '1.1' }], objects: ['Travel of staff'] },
      ),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { kindOf, type Requirement } from '../../../shared/requirements/index.ts';
import { charge, common, item, rate, smallStatement, source } from './small-statement.ts';

const once = { once: { in: 2030 } };

function estimateOf(requirements: readonly Requirement[]) {
  return estimate(parse(statementSchema, smallStatement(requirements)), []);
}

/** Each kind with the quantity that it gives up, and the same quantity without the minus. */
const kinds: readonly [string, (sign: string) => Requirement, number][] = [
  ['items', (sign) => item('one', `${sign}2.5`, '1000'), 2_500],
  [
    'documents',
    (sign) => ({
      kind: 'document',
      ...common('one'),
      charge,
      schedule: once,
      documents: [
        {
          title: 'Report',
          stage: 'pre-session',
          number: `${sign}2`,
          words: '1',
          languages: '6',
          rate: { ...rate('160'), currency: 'EUR', basis: 'per word' },
          roundedAlone: true,
        },
      ],
    }),
    400,
  ],
  [
    'sessions',
    (sign) => ({
      kind: 'session',
      ...common('one'),
      body: 'Committee',
      dutyStation: 'Geneva',
      schedule: once,
      sessions: `${sign}1`,
      days: '5',
      meetingsPerDay: '2',
      rooms: '1',
      services: [{ id: 'interpretation', title: 'Interpretation', per: 'meeting', charge, rate: rate('9200') }],
    }),
    92_000,
  ],
  [
    'workshops',
    (sign) => ({
      kind: 'workshop',
      ...common('one'),
      schedule: once,
      workshops: `${sign}2`,
      participants: [],
      services: [
        { id: 'venue', title: 'Venue', quantity: '1', unit: 'rooms', per: 'workshop', rate: rate('1500'), charge },
      ],
    }),
    3_000,
  ],
  [
    'travellers',
    (sign) => ({
      kind: 'workshop',
      ...common('one'),
      schedule: once,
      workshops: '1',
      participants: [{ id: 'staff', title: 'Staff', number: `${sign}3`, cost: { perHead: rate('2000') }, charge }],
      services: [],
    }),
    6_000,
  ],
  [
    'trips',
    (sign) => ({
      kind: 'trip',
      ...common('one'),
      charge,
      schedule: once,
      travellers: '2',
      trips: `${sign}2`,
      cost: { perHead: rate('1000') },
    }),
    4_000,
  ],
  [
    'persons',
    (sign) => ({
      kind: 'engagement',
      ...common('one'),
      charge,
      type: 'consultant',
      schedule: once,
      persons: `${sign}1`,
      fee: { by: 'day', days: '10', rate: rate('535') },
    }),
    5_400,
  ],
];

describe('a quantity with a minus', () => {
  it.each(kinds)('takes off what the same %s without it cost', (_, of, amount) => {
    const amountOf = (sign: string) => estimateOf([of(sign)]).lines[0]?.amounts[0]?.amount;
    expect([amountOf(''), amountOf('-')]).toEqual([amount, -amount]);
  });

  it('is printed with its minus, and asked about only where more is taken off than was there', () => {
    const given = estimateOf([item('off', '-3', '1000')]);
    expect(tablesText(given)).toMatch(/Travel of staff +-3 000/);
    expect(given.warnings.map(({ code }) => code)).not.toContain('negative-amount');
    const { warnings } = estimateOf([item('there', '1', '1000'), item('off', '-3', '1000')]);
    expect(warnings.find(({ code }) => code === 'negative-amount')).toMatchObject({
      requirement: 'off',
      message: 'Reductions take more off section 23, Travel of staff than is charged to it: EUR -2000 in 2030.',
    });
    expect(estimateOf([item('there', '4', '1000'), item('off', '-3', '1000')]).warnings).not.toContainEqual(
      expect.objectContaining({ code: 'negative-amount' }),
    );
  });

  it('is asked about where two of them multiply', () => {
    const session: Requirement = {
      kind: 'session',
      ...common('one'),
      body: 'Committee',
      dutyStation: 'Geneva',
      schedule: once,
      sessions: '-1',
      days: '5',
      meetingsPerDay: '2',
      rooms: '1',
      services: [],
      documents: [
        {
          title: 'Report',
          stage: 'in-session',
          number: '-1',
          words: '3300',
          languages: '6',
          rate: { value: '3', currency: 'EUR', basis: 'per word', source },
          charge,
        },
      ],
    };
    expect(estimateOf([session]).warnings).toContainEqual(expect.objectContaining({ code: 'two-reductions' }));
    expect(kindOf(session).event?.(session)).toBeUndefined();
  });
});

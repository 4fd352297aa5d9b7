import fc from 'fast-check';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Point } from '../../../shared/time/point.ts';
import type { Schedule } from '../../../shared/time/schedule.ts';
import { card, smallStatement } from './small-statement.ts';

/**
 * Any statement of all nine kinds that can be estimated with `everyRate`: what a hand-made test would not think of
 * putting together.
 */

/**
 * Texts of several scripts, with marks that join and a pair of surrogates; no control characters, no blanks at the
 * ends.
 */
const text = fc
  .array(
    fc.constantFrom(
      'Session',
      'séance',
      'الدورة',
      '会议',
      'сессия',
      '"quoted"',
      '=SUM(A1)',
      '<b>',
      '𝔸',
      'e\u0301',
      'क्\u200dष',
      '\\',
      ',',
      "'",
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '));

const amount = fc
  .tuple(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => (cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`));
const count = fc.integer({ min: 0, max: 40 }).map(String);
const source = fc.record({ symbol: fc.constant('A/C.9/99/L.2'), paragraph: text }).map((one) => [one]);
const rate = fc.oneof(
  fc.record({ value: amount, currency: fc.constant('EUR'), basis: fc.constant('per unit' as const), source }),
  fc.constantFrom({ code: 'unit-cost' }, { code: 'unit-cost', for: { level: 'high' } }, { code: 'dollar-cost' }),
);

const year = fc.integer({ min: 2028, max: 2036 });
const point: fc.Arbitrary<Point> = fc.oneof(
  fc.record({ in: year }),
  year.map((one) => ({ on: `${one}-07-01` })),
  fc.constant({ milestone: 'start' }),
  fc.record({ calendarYears: fc.integer({ min: -1, max: 3 }), after: fc.constant({ milestone: 'start' }) }),
  year.map((one) => ({
    earlierOf: [
      { deposit: 40, of: 'instruments' },
      { days: 90, after: { in: one } },
    ],
  })),
);
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ once: point }),
  fc.record({ every: fc.integer({ min: 1, max: 4 }), from: point }),
  fc.record({ every: fc.integer({ min: 1, max: 3 }), from: point, until: year.map((one) => ({ in: one + 3 })) }),
  fc.record({ in: fc.uniqueArray(year, { minLength: 1, maxLength: 3 }) }),
);
const charge = fc.record(
  {
    section: fc.constantFrom('5', '23'),
    object: fc.constantFrom('Travel of staff', 'Contractual services', 'Something new'),
    line: fc.constantFrom('First label', 'Second label'),
    servicing: fc.constantFrom('conference' as const, 'non-conference' as const),
  },
  { requiredKeys: ['section', 'object', 'servicing'] },
);
const lot = fc.record({
  title: text,
  stage: fc.constantFrom('pre-session' as const, 'in-session' as const),
  number: count,
  words: amount,
  languages: fc.constant('6'),
  rate,
  roundedAlone: fc.boolean(),
});
const cost = fc.oneof(
  fc.record({ perHead: rate }),
  fc.record(
    { ticket: rate, subsistence: rate, nights: count, terminalExpenses: rate, memberOfOrgan: fc.boolean() },
    { requiredKeys: ['ticket', 'subsistence', 'nights'] },
  ),
);
const row = fc.record({
  number: count,
  grade: fc.constantFrom('P-4', 'P-3', 'GS(OL)'),
  dutyStation: fc.constantFrom('Nairobi', 'Bangkok'),
  title: text,
});

const drafts = fc.oneof(
  fc.record({
    kind: fc.constant('post' as const),
    charge,
    type: fc.constant('established' as const),
    effective: point,
    posts: fc.array(row, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('session' as const),
    body: text,
    dutyStation: fc.constant('Nairobi'),
    schedule,
    days: count,
    meetingsPerDay: fc.constantFrom('1', '2'),
    rooms: fc.constantFrom('1', '2', '3'),
    services: fc
      .array(
        fc.record({
          title: text,
          per: fc.constantFrom('meeting' as const, 'day' as const, 'session' as const),
          charge,
          rate,
        }),
        { maxLength: 3 },
      )
      .map((list) => list.map((one, position) => ({ id: `service-${position}`, ...one }))),
    documents: fc.array(
      fc.tuple(lot, charge).map(([one, itsCharge]) => ({ ...one, charge: itsCharge })),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    kind: fc.constant('document' as const),
    charge,
    schedule,
    documents: fc.array(lot, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('workshop' as const),
    schedule,
    workshops: count,
    days: count,
    participants: fc
      .tuple(text, count, cost, charge)
      .map(([title, number, itsCost, itsCharge]) => [
        { id: 'people', title, number, cost: itsCost, charge: itsCharge },
      ]),
    services: fc
      .tuple(text, amount, rate, charge)
      .map(([title, quantity, itsRate, itsCharge]) => [
        { id: 'venue', title, quantity, unit: 'rooms', per: 'workshop-day' as const, rate: itsRate, charge: itsCharge },
      ]),
  }),
  fc.record({ kind: fc.constant('trip' as const), charge, schedule, travellers: count, trips: count, cost }),
  fc.record({
    kind: fc.constant('engagement' as const),
    charge,
    type: fc.constantFrom('consultant' as const, 'expert' as const),
    schedule,
    persons: count,
    fee: fc.oneof(
      fc.record({ by: fc.constant('day' as const), days: count, rate }),
      fc.record({
        by: fc.constant('deliverable' as const),
        deliverables: fc.array(fc.record({ title: text, amount: rate }), { minLength: 1, maxLength: 2 }),
      }),
    ),
  }),
  fc.record({ kind: fc.constant('item' as const), charge, quantity: amount, unit: text, rate, schedule }),
  fc.record({
    kind: fc.constant('item' as const),
    charge,
    quantity: fc.record({
      posts: fc.constant('always-there').map((id) => [id]),
      when: fc.constant('recurrent' as const),
    }),
    unit: text,
    rate,
  }),
  fc.record({
    kind: fc.constant('published' as const),
    charge,
    amounts: fc.oneof(
      fc.record({ schedule, amount: amount.map((one) => (one === '0' ? one : `-${one}`)) }),
      fc.record(
        { from: point, byYear: fc.array(amount, { minLength: 1, maxLength: 3 }), thereafter: amount },
        { requiredKeys: ['from', 'byYear'] },
      ),
    ),
  }),
);

/** Posts, an item and a share that are always there, so that every kind takes part in every statement. */
const alwaysThere: Requirement[] = [
  {
    kind: 'post',
    id: 'always-there',
    title: 'Always there',
    mandates: [],
    source: [{ symbol: 'A/1' }],
    charge: { section: '23', object: 'Posts', servicing: 'non-conference' },
    type: 'established',
    effective: { in: 2031 },
    posts: [{ number: '2', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }],
  },
  {
    kind: 'share',
    id: 'assessment',
    title: 'Assessment',
    mandates: [],
    source: [{ symbol: 'A/1' }],
    charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
    of: [{ section: '23' }],
    rate: { code: 'assessment' },
  },
];

export const arbitraryStatement: fc.Arbitrary<Statement> = fc
  .array(fc.tuple(drafts, text, source), { minLength: 1, maxLength: 9 })
  .map((list) =>
    smallStatement(
      [
        ...list.map(([draft, title, itsSource], position): Requirement => ({
          ...draft,
          id: `r-${position}`,
          title,
          mandates: [{ mandate: 'op-1', share: '0.5' }],
          source: itsSource,
        })),
        ...alwaysThere,
      ],
      {
        registers: [{ id: 'instruments', title: 'Instruments', asOf: '2029-01-01', instruments: [] }],
        vacancyFactors: [
          { category: 'professional', yearOfPost: 1, factor: '0.5', source: [{ symbol: 'A/1' }] },
          { category: 'general-service', yearOfPost: 1, factor: '0.35', source: [{ symbol: 'A/1' }] },
        ],
      },
    ),
  );

const sourceOfCards = [{ symbol: 'A/CARD/1' }];
const since = { validFrom: '2020-01-01', source: sourceOfCards };

/** Rate cards that price whatever `arbitraryStatement` makes. */
export const everyRate: RateCard[] = [
  card('euros', [
    { code: 'unit-cost', value: '12.5', currency: 'EUR', basis: 'per unit', ...since },
    { code: 'unit-cost', for: { level: 'high' }, value: '99.99', currency: 'EUR', basis: 'per unit', ...since },
    { code: 'assessment', value: '0.135', basis: 'share', basisNote: 'of the net line', ...since },
    {
      code: 'exchange-rate',
      for: { currency: 'USD' },
      value: '0.915',
      currency: 'EUR',
      basis: 'per currency',
      ...since,
    },
    { code: 'standard-cost', value: '155000', currency: 'EUR', basis: 'per year', ...since },
  ]),
  card('dollars', [{ code: 'dollar-cost', value: '20', currency: 'USD', basis: 'per unit', ...since }], {
    currency: 'USD',
  }),
];

import { defined } from '../../../shared/canonical/defined.ts';
import { readUnit } from '../../../shared/model/read-unit.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';

/**
 * A made-up statement of a treaty's secretariat in Bonn: all nine kinds, euros with posts in dollars, prices of each
 * year, whole thousands.
 */

const source = [{ symbol: 'A/C.2/94/L.8', paragraph: 'made up' }];
const of = (id: string, title: string) => ({ id, title, mandates: [{ mandate: 'op-3' }], source });
const stated = (value: string, unit: string) => ({ value, ...readUnit(unit), source });
const conference = (object: string, line?: string) => ({
  section: '14',
  object,
  ...defined({ line }),
  servicing: 'conference' as const,
});
const secretariat = (object: string) => ({ section: '15', object, servicing: 'non-conference' as const });
const state = (party: string, deposited: string) => ({ party, kind: 'state' as const, deposited });
const withMeetings = { every: 3, from: { milestone: 'first-meeting' } };

export const bonnStatement: Statement = {
  schema: 'rule153/statement/2',
  symbol: 'A/C.2/94/L.8',
  title: 'Treaty on deserts: a made-up statement',
  date: '2039-06-15',
  currency: 'EUR',
  priceBasis: { description: 'at the prices of each year', ratesAsOf: 'each-year' },
  rounding: { to: '1000', mode: 'half-up' },
  years: { first: 2040, last: 2043 },
  postStartRule: 'days',
  rateCards: ['bonn', 'dollars'],
  sections: [
    { number: '14', title: 'Environment' },
    { number: '15', title: 'Secretariat of the treaty' },
  ],
  tables: [
    { number: 1, title: 'Conference services', of: 'conference', subtotals: true },
    { number: 2, title: 'Other services', of: 'non-conference', subtotals: false },
    { number: 3, title: 'Summary', of: 'summary', years: [2040, 2043] },
  ],
  mandates: [{ id: 'op-3', paragraph: '3', title: 'Secretariat', source }],
  milestones: [
    {
      id: 'entry-into-force',
      title: 'Entry into force',
      rule: { days: 90, after: { deposit: 3, of: 'ratifications' } },
      source,
    },
    {
      id: 'first-meeting',
      title: 'First meeting of the parties',
      rule: { calendarYears: 1, after: { milestone: 'entry-into-force' } },
      source,
    },
  ],
  registers: [
    {
      id: 'ratifications',
      title: 'Ratifications',
      asOf: '2039-06-01',
      instruments: [
        state('A', '2039-01-10'),
        { party: 'Union', kind: 'regional-organization', deposited: '2039-02-01' },
        state('B', '2039-03-05'),
        state('C', '2039-05-20'),
        { party: 'D', kind: 'state', signed: '2039-01-01' },
      ],
    },
  ],
  vacancyFactors: [],
  assumptions: [],
  requirements: [
    {
      kind: 'post',
      ...of('officers', 'Officers'),
      charge: secretariat('Posts'),
      type: 'established',
      effective: { on: '2040-03-01' },
      posts: [{ number: '2', grade: 'L-6', category: 'professional', dutyStation: 'Bonn', title: 'Officer' }],
    },
    {
      kind: 'session',
      ...of('meeting', 'Meeting of the parties'),
      body: 'Meeting of the parties',
      dutyStation: 'Bonn',
      schedule: withMeetings,
      days: '4',
      meetingsPerDay: '2',
      rooms: '3',
      services: [
        {
          id: 'interpretation',
          title: 'Interpretation',
          per: 'meeting',
          charge: conference('Other staff costs', 'Interpretation services'),
          rate: { code: 'interpretation-meeting' },
        },
        {
          id: 'webcast',
          title: 'Webcast',
          per: 'day',
          charge: conference('Contractual services'),
          rate: stated('750', 'EUR per day'),
        },
      ],
    },
    {
      kind: 'document',
      ...of('studies', 'Studies'),
      charge: conference('Other staff costs', 'Documentation services'),
      schedule: { in: [2042, 2041] },
      documents: [
        {
          title: 'Study',
          stage: 'in-session',
          number: '2',
          words: '6000',
          languages: '3',
          rate: stated('2.4', 'EUR per word'),
        },
      ],
    },
    {
      kind: 'workshop',
      ...of('training', 'Training'),
      schedule: { once: { in: 2041 } },
      workshops: '1',
      days: '2',
      participants: [],
      experts: [
        {
          id: 'experts',
          title: 'Experts',
          number: '12',
          cost: { perHead: stated('1290', 'EUR per head') },
          charge: secretariat('Experts'),
        },
      ],
      services: [
        {
          id: 'interpreters',
          title: 'Interpreters',
          quantity: '2',
          unit: 'interpreters',
          per: 'workshop-day',
          rate: stated('1150', 'EUR per interpreter and day'),
          charge: secretariat('Contractual services'),
        },
      ],
    },
    {
      kind: 'trip',
      ...of('visits', 'Visits to parties'),
      charge: secretariat('Travel of staff'),
      schedule: { every: 2, from: { in: 2041 }, until: { in: 2046 } },
      travellers: '3',
      trips: '2',
      cost: { perHead: stated('1875', 'EUR per trip') },
    },
    {
      kind: 'engagement',
      ...of('register', 'Setting up the register'),
      charge: secretariat('Consultants'),
      type: 'individual-contractor',
      schedule: { once: { milestone: 'first-meeting' } },
      persons: '1',
      fee: { by: 'day', days: '60', rate: stated('410', 'EUR per day') },
    },
    {
      kind: 'item',
      ...of('copies', 'Copies of the treaty'),
      charge: conference('Contractual services'),
      quantity: '500',
      unit: 'copies',
      rate: stated('3.5', 'EUR per copy'),
      schedule: withMeetings,
      accompanies: 'meeting',
    },
    {
      kind: 'published',
      ...of('premises', 'Premises'),
      charge: secretariat('General operating expenses'),
      amounts: { from: { milestone: 'first-meeting' }, byYear: ['8400', '8600'], thereafter: '8600' },
    },
    {
      kind: 'share',
      ...of('support', 'Programme support'),
      charge: secretariat('Programme support costs'),
      of: [{ section: '15' }],
      rate: stated('0.13', 'of the line'),
    },
  ],
};

export const bonnCards: RateCard[] = [
  {
    schema: 'rule153/rate-card/3',
    id: 'bonn',
    title: 'Made up',
    currency: 'EUR',
    provenance: 'illustrative',
    verifiedOn: '2039-05-01',
    rates: [
      {
        code: 'interpretation-meeting',
        value: '5900',
        currency: 'EUR',
        basis: 'per meeting',
        validFrom: '2039-01-01',
        validTo: '2043-01-01',
        source,
      },
      {
        code: 'interpretation-meeting',
        value: '6200',
        currency: 'EUR',
        basis: 'per meeting',
        validFrom: '2043-01-01',
        source,
      },
      {
        code: 'vacancy-factor-year-1',
        for: { category: 'professional' },
        value: '0.4',
        basis: 'share',
        basisNote: 'not budgeted',
        validFrom: '2039-01-01',
        source,
      },
      {
        code: 'exchange-rate',
        for: { currency: 'USD' },
        value: '0.92',
        currency: 'EUR',
        basis: 'per currency',
        validFrom: '2039-01-01',
        validTo: '2041-01-01',
        source,
      },
      {
        code: 'exchange-rate',
        for: { currency: 'USD' },
        value: '0.95',
        currency: 'EUR',
        basis: 'per currency',
        validFrom: '2041-01-01',
        source,
      },
    ],
  },
  {
    schema: 'rule153/rate-card/3',
    id: 'dollars',
    title: 'Made up',
    currency: 'USD',
    provenance: 'illustrative',
    verifiedOn: '2039-05-01',
    rates: [
      {
        code: 'standard-cost',
        for: { grade: 'L-6', dutyStation: 'Bonn' },
        value: '150000',
        currency: 'USD',
        basis: 'per year',
        validFrom: '2039-01-01',
        source,
      },
    ],
  },
];

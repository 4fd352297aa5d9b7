import type { Requirement } from '../../../shared/requirements/index.ts';
import { card, charge, common, item, rate, smallStatement, source } from '../engine/small-statement.ts';
import type { Priced } from './corpus.ts';

// What few statements have: acts of a register, the words of recurrence, sums that hold a share, last days of cards.

const once = { once: { in: 2030 } };
const since = { validFrom: '2020-01-01', source };

/** Said to be needed every second year and needed once; but for that alike, so that each kind has the field. */
const biennial = { nature: 'recurrent-biennially' as const, charge };

const requirements: readonly Requirement[] = [
  item('base', '1', '1000', { rate: { code: 'cost' } }),
  {
    kind: 'document',
    ...common('documents'),
    ...biennial,
    schedule: once,
    documents: [
      {
        title: 'R',
        stage: 'pre-session',
        number: '1',
        words: '100',
        languages: '6',
        rate: { code: 'worded', for: { language: 'French', level: 'high' } },
      },
    ],
  },
  {
    kind: 'trip',
    ...common('trip'),
    ...biennial,
    schedule: once,
    travellers: '1',
    trips: '1',
    cost: { perHead: rate('1') },
  },
  {
    kind: 'engagement',
    ...common('engaged'),
    ...biennial,
    type: 'consultant',
    schedule: once,
    persons: '1',
    fee: { by: 'day', days: '3', rate: rate('100') },
  },
  {
    kind: 'post',
    ...common('posts'),
    ...biennial,
    type: 'established',
    effective: { in: 2030 },
    through: { in: 2030 },
    vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
    action: 'reclassify',
    posts: [
      {
        number: '1',
        grade: 'P-5',
        dutyStation: 'Nairobi',
        title: 'Chief',
        rate: { ...rate('9'), basis: 'per year' },
        from: { grade: 'Band 7', category: 'professional', rate: { ...rate('7'), basis: 'per year' } },
      },
    ],
  },
  {
    kind: 'post',
    ...common('abolished'),
    charge,
    type: 'established',
    effective: { in: 2030 },
    through: { in: 2030 },
    action: 'abolish',
    posts: [
      {
        number: '1',
        grade: 'P-4',
        dutyStation: 'Nairobi',
        title: 'Officer',
        rate: { ...rate('6'), basis: 'per year' },
      },
    ],
  },
  {
    kind: 'published',
    ...common('sum'),
    charge,
    amounts: { schedule: once, amount: '500' },
  },
  {
    kind: 'published',
    ...common('in-sum'),
    knownInSumIn: 'sum',
    charge,
    amounts: { schedule: once, amount: '300' },
  },
  {
    kind: 'share',
    ...common('assessment'),
    nature: 'recurrent-biennially',
    knownInSumIn: 'sum',
    charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
    of: [{ section: '23' }],
    rate: { value: '0.5', basis: 'per unit', currency: 'EUR', source },
  },
];

/** Two days in each of two years, which a rule divides. */
const overYearEnd: Requirement = {
  kind: 'session',
  ...common('session'),
  body: 'Conference',
  dutyStation: 'Nairobi',
  schedule: { once: { on: '2030-12-30' } },
  days: '4',
  meetingsPerDay: '1',
  rooms: '1',
  services: [{ id: 'room', title: 'Room', per: 'day', charge, rate: rate('100') }],
};

const labelled = item('labelled', '1', '700', { charge: { ...charge, line: 'Label' } });

export const rare: Priced = {
  statement: smallStatement([...requirements, overYearEnd, labelled], {
    recosting: {
      description: 'to the prices of the appropriation',
      factors: [
        {
          id: 'label',
          title: 'Label',
          cause: 'inflation',
          years: { first: 2030 },
          value: '2',
          of: [{ line: 'Label' }],
          source,
        },
      ],
    },
    yearEndRule: 'by-day',
    registers: [
      {
        id: 'instruments',
        title: 'Instruments',
        asOf: '2029-12-31',
        opened: '2025-01-01',
        closes: '2027-01-01',
        instruments: [
          {
            party: 'Kenya',
            state: 'KEN',
            kind: 'state',
            signed: '2026-01-01',
            deposited: '2028-01-01',
            instrument: 'ratification',
            provisionalFrom: '2027-01-01',
          },
          { party: 'Uganda', kind: 'state', signed: '2026-01-01' },
        ],
      },
    ],
    declaredPosts: [{ number: '2', grades: [{ grade: 'P-5', number: '1' }], requirements: ['posts'], source }],
  }),
  cards: [
    card(
      'rates',
      [
        { code: 'cost', value: '1000', basis: 'per unit', verifiedOn: '2044-10-01', ...since },
        { code: 'worded', value: '2', basis: 'per word', for: { language: 'French', level: 'high' }, ...since },
        { code: 'worded', value: '1', basis: 'per word', ...since },
      ],
      { verifiedOn: '2044-10-01', expiresOn: '2044-01-01' },
    ),
  ],
};

const staff = { grade: 'P-4', type: 'established' as const, section: '23', source };

/** Tables of posts with filters, an order and published numbers. */
export const rarePosts: Priced = {
  statement: smallStatement(
    [
      {
        kind: 'post',
        ...common('posts'),
        charge,
        type: 'temporary',
        effective: { in: 2031 },
        vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
        posts: [
          {
            number: '5',
            grade: 'P-4',
            dutyStation: 'Bonn',
            title: 'Officer',
            rate: { ...rate('9'), basis: 'per year' },
          },
        ],
      },
    ],
    {
      groups: [
        { id: 'one', title: 'One' },
        { id: 'two', title: 'Two' },
      ],
      funds: [{ id: 'trust', title: 'Trust fund', type: 'extrabudgetary' }],
      bases: [
        {
          id: 'approved',
          title: 'Approved',
          source,
          amounts: [{ section: '23', object: 'Posts', fund: 'trust', amount: '400' }],
        },
      ],
      postsBefore: [
        { ...staff, number: '3', dutyStation: 'Nairobi', group: 'one' },
        { ...staff, number: '2', dutyStation: 'Bonn', group: 'two', fund: 'trust' },
      ],
      tables: [
        { number: 1, title: 'Other', of: 'non-conference', subtotals: false },
        {
          number: 2,
          title: 'By duty station',
          of: 'posts',
          rows: { by: ['dutyStation', 'fund', 'type', 'postTitle'], dutyStations: ['Nairobi', 'Bonn'] },
          columns: [
            { generated: 'years' },
            { year: 2031, id: 'station', only: [{ dutyStation: 'Bonn' }] },
            { year: 2031, id: 'grade', only: [{ grade: 'P-5' }] },
            { year: 2031, id: 'type', only: [{ type: 'temporary' }] },
          ],
        },
        {
          number: 3,
          title: 'Of those',
          of: 'posts',
          rows: {
            only: [
              { dutyStation: 'Bonn', grade: 'P-4', type: 'established' },
              { section: '36', type: 'temporary' },
              { section: '36', grade: 'P-4' },
              { section: '36', dutyStation: 'Nairobi' },
            ],
            by: ['group'],
          },
          columns: [{ generated: 'years' }],
        },
        {
          number: 4,
          title: 'By fund',
          of: 'layout',
          rows: { by: ['fund'] },
          columns: [{ base: 'approved' }, { year: 2031 }],
        },
      ],
      controls: [
        { table: 2, row: { fund: 'regular-budget' }, amounts: { 2031: '8' }, source },
        { table: 2, row: { dutyStation: 'Nairobi' }, amounts: { 2031: '3' }, source },
        { table: 2, row: { type: 'temporary' }, amounts: { 2031: '5' }, source },
        { table: 2, row: { postTitle: 'Officer' }, amounts: { 2031: '5' }, source },
      ],
    },
  ),
  cards: [],
};

import type { Charge } from '../../shared/model/charge.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import { card, charge, common, rate, smallStatement, source } from '../shared/engine/small-statement.ts';

/** A statement with the amounts that somebody worked out on paper, by year, of its one line or of the section named. */
export type HandComputed = {
  name: string;
  statement: Statement;
  cards: readonly RateCard[];
  section?: string;
  amounts: Readonly<Record<number, number>>;
};

const ever = { validFrom: '2020-01-01', source };
const posts = { ...charge, object: 'Posts' };
const annual = { every: 1, from: { in: 2030 } };

function statementOf(requirements: readonly Requirement[], over: Partial<Statement> = {}): Statement {
  return smallStatement(requirements, { years: { first: 2027, last: 2030 }, ...over, tables: TABLES });
}

const TABLES: Statement['tables'] = [
  { number: 1, title: 'Conference', of: 'conference', subtotals: true },
  { number: 2, title: 'Other', of: 'non-conference', subtotals: true },
  { number: 3, title: 'Summary', of: 'summary', years: [2027, 2028, 2029, 2030], netOf: '36' },
];

function post(id: string, over: Partial<Extract<Requirement, { kind: 'post' }>>): Requirement {
  return {
    kind: 'post',
    ...common(id),
    charge: posts,
    type: 'established',
    effective: { on: '2027-07-01' },
    posts: [{ number: '2', grade: 'P-4', dutyStation: 'Nairobi', title: 'Officer' }],
    ...over,
  };
}

type Amounts = Extract<Requirement, { kind: 'published' }>['amounts'];

function published(id: string, amounts: Amounts, line: Charge = posts): Requirement {
  return { kind: 'published', ...common(id), charge: line, amounts };
}

export const cases: readonly HandComputed[] = [
  {
    // Interpretation 5 days × 2 meetings × 2 rooms × 8,050 = 161,000; security 3,300 + 5 × 3,560 = 21,100: together
    // 182,100.
    name: 'a conference every second year: meetings are days × meetings a day × rooms, a day is one whatever its rooms',
    statement: statementOf([
      {
        kind: 'session',
        ...common('conference'),
        body: 'Conference',
        dutyStation: 'Vienna',
        schedule: { every: 2, from: { calendarYears: 1, after: { in: 2027 } } },
        days: '5',
        meetingsPerDay: '2',
        rooms: '2',
        services: [
          { id: 'interpretation', title: 'Interpretation', per: 'meeting', charge, rate: { code: 'meeting' } },
          { id: 'guards', title: 'Guards', per: 'day', charge, rate: rate('3560') },
          { id: 'gate', title: 'Gate', per: 'session', charge, rate: rate('3300') },
        ],
      },
    ]),
    cards: [
      // The closer rate wins, although the other one is on a later card.
      card('vienna', [
        {
          code: 'meeting',
          for: { dutyStation: 'Vienna' },
          value: '8050',
          currency: 'EUR',
          basis: 'per meeting',
          ...ever,
        },
      ]),
      card('anywhere', [{ code: 'meeting', value: '1', currency: 'EUR', basis: 'per meeting', ...ever }]),
    ],
    amounts: { 2028: 182_100, 2030: 182_100 },
  },
  {
    // 8,500 × 2.88 = 24,480 → 24,500, three of them 73,500; together they are 73,440, which would be 73,400.
    name: 'three documents, each rounded on its own',
    statement: statementOf([
      {
        kind: 'document',
        ...common('reports'),
        charge,
        schedule: { in: [2028] },
        documents: [
          {
            title: 'Report',
            stage: 'pre-session',
            number: '3',
            words: '8500',
            languages: '6',
            rate: rate('2.88'),
            roundedAlone: true,
          },
        ],
      },
    ]),
    cards: [],
    amounts: { 2028: 73_500 },
  },
  {
    // 2 × 200,000 × 6/12 × (1 − 0.5) = 100,000; then 2 × 200,000 × (1 − 0.112) = 355,200; then 2 × 200,000.
    name: 'posts from July by months, half vacant in their first year and 11.2 per cent in their second',
    statement: statementOf(
      [post('officers', { vacancy: [{ category: 'professional', yearOfPost: 2, factor: '0.112' }] })],
      {
        postStartRule: 'months',
        vacancyFactors: [{ category: 'professional', yearOfPost: 1, factor: '0.5', source }],
      },
    ),
    cards: [
      card('costs', [
        { code: 'standard-cost', for: { grade: 'P-4' }, value: '200000', currency: 'EUR', basis: 'per year', ...ever },
      ]),
    ],
    amounts: { 2027: 100_000, 2028: 355_200, 2029: 400_000, 2030: 400_000 },
  },
  {
    // The card of the Professional category is closer than the one without qualifiers: 2 × 60,000, no vacancy.
    name: 'posts at the standard cost of their category, which is closer than one for all',
    statement: statementOf([post('officers', { vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }] })]),
    cards: [
      card('costs', [
        { code: 'standard-cost', value: '120000', currency: 'EUR', basis: 'per year', ...ever },
        {
          code: 'standard-cost',
          for: { category: 'professional' },
          value: '60000',
          currency: 'EUR',
          basis: 'per year',
          ...ever,
        },
      ]),
    ],
    amounts: { 2027: 120_000, 2028: 120_000, 2029: 120_000, 2030: 120_000 },
  },
  {
    // 120,000 × 6/12 + 240,000 × 6/12 = 180,000.
    name: 'a post whose standard cost doubles in July, at the prices of each year',
    statement: statementOf(
      [
        post('officer', {
          effective: { on: '2027-01-01' },
          posts: [{ number: '1', grade: 'P-4', dutyStation: 'Nairobi', title: 'Officer' }],
          vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
        }),
      ],
      { priceBasis: { description: 'at the prices of each year', ratesAsOf: 'each-year' } },
    ),
    cards: [
      card('costs', [
        { code: 'standard-cost', value: '120000', currency: 'EUR', basis: 'per year', ...ever },
        {
          code: 'standard-cost',
          value: '240000',
          currency: 'EUR',
          basis: 'per year',
          ...ever,
          validFrom: '2028-07-01',
        },
      ]),
    ],
    amounts: { 2027: 120_000, 2028: 180_000, 2029: 240_000, 2030: 240_000 },
  },
  {
    // From 29 February: 366 − 31 − 28 = 307 of 366 days, of 366,000 a year 307,000. To 1 March 2029, not included: 59
    // of 365 days, 59,161.64.
    name: 'a post from a leap day until 1 March by days',
    statement: statementOf(
      [
        post('officer', {
          effective: { on: '2028-02-29' },
          until: { on: '2029-03-01' },
          jointCost: rate('366000'),
          vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
        }),
      ],
      { postStartRule: 'days' },
    ),
    cards: [],
    amounts: { 2028: 307_000, 2029: 59_200 },
  },
  {
    // 140,000 × 1.3325 = 186,550 exactly → 186,600; −186,550 → −186,600; −49.99 → 0; 1 − 51 = −50 → −100.
    name: 'exact halves, which go away from zero',
    statement: statementOf([
      {
        kind: 'item',
        ...common('half'),
        charge: posts,
        quantity: '140000',
        unit: 'things',
        rate: rate('1.3325'),
        schedule: { once: { in: 2027 } },
      },
      published('cuts', { from: { in: 2028 }, byYear: ['-186550', '-49.99', '1'] }),
      published('further', { schedule: { in: [2030] }, amount: '-51' }),
    ]),
    cards: [],
    amounts: { 2027: 186_600, 2028: -186_600, 2030: -100 },
  },
  {
    // 6 × (1,000 + 5 × 200 × 1.15 + 188) = 14,028; in euros at 0.905 a dollar: 12,695.34.
    name: 'members of an organ who travel, at rates in dollars',
    statement: statementOf(
      [
        {
          kind: 'trip',
          ...common('members'),
          charge,
          schedule: { once: { months: 1, after: { on: '2028-01-31' } } },
          travellers: '3',
          trips: '2',
          cost: {
            ticket: { code: 'ticket' },
            subsistence: { code: 'subsistence' },
            nights: '5',
            terminalExpenses: { code: 'terminals' },
            memberOfOrgan: true,
          },
        },
      ],
      { rounding: { to: '1', mode: 'half-up' } },
    ),
    cards: [
      card('exchange', [
        {
          code: 'exchange-rate',
          for: { currency: 'USD' },
          value: '0.905',
          currency: 'EUR',
          basis: 'per currency',
          ...ever,
        },
      ]),
      card(
        'travel',
        [
          { code: 'ticket', value: '1000', currency: 'USD', basis: 'per trip', ...ever },
          { code: 'subsistence', value: '200', currency: 'USD', basis: 'per night', ...ever },
          { code: 'terminals', value: '188', currency: 'USD', basis: 'per trip', ...ever },
        ],
        { currency: 'USD' },
      ),
    ],
    amounts: { 2028: 12_695 },
  },
  {
    // 2 × 3 × (1,000 + 5 × 200 × 1.15 + 2 × 80 × 1.15 + 188) = 15,132: the card states what a part day is paid.
    name: 'part days of members of an organ, as the card pays them',
    statement: statementOf(
      [
        {
          kind: 'trip',
          ...common('members'),
          charge,
          schedule: { in: [2028] },
          travellers: '3',
          trips: '2',
          cost: {
            ticket: { code: 'ticket' },
            subsistence: { code: 'subsistence' },
            nights: '5',
            partDays: { number: '2', rate: { code: 'subsistence-part-day' } },
            terminalExpenses: { code: 'terminals' },
            memberOfOrgan: true,
          },
        },
      ],
      { rounding: { to: '1', mode: 'half-up' } },
    ),
    cards: [
      card(
        'travel',
        [
          { code: 'ticket', value: '1000', currency: 'EUR', basis: 'per trip', ...ever },
          { code: 'subsistence', value: '200', currency: 'EUR', basis: 'per night', ...ever },
          { code: 'subsistence-part-day', value: '80', currency: 'EUR', basis: 'per day', ...ever },
          { code: 'terminals', value: '188', currency: 'EUR', basis: 'per trip', ...ever },
        ],
        { currency: 'EUR' },
      ),
    ],
    amounts: { 2028: 15_132 },
  },
  {
    // The lines are 34,849 → 34,800 and 34,951 → 35,000, together 69,800: 12 per cent are 8,376 → 8,400. Of 69,800
    // unrounded it were the same; of 2028's 34,849 alone 4,176 → 4,200.
    name: 'staff assessment, a share of rounded lines',
    section: '36',
    statement: statementOf([
      published('one', { schedule: { in: [2027, 2028] }, amount: '34849' }, charge),
      published('two', { schedule: { in: [2027] }, amount: '34951' }),
      {
        kind: 'share',
        ...common('assessment'),
        charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
        of: [{ section: '23' }],
        rate: rate('0.12'),
      },
    ]),
    cards: [],
    amounts: { 2027: 8400, 2028: 4200 },
  },
  {
    // Two States on 1 March 2028 and 10 October 2028; the first withdrew on 1 May, so the second State makes one, and
    // the third, on 4 October 2029, two. The ninetieth day after that is 2 January 2030: 27 days of October, 30, 31,
    // and 2.
    name: 'the ninetieth day after the second instrument, of which one was withdrawn',
    statement: statementOf(
      [
        {
          kind: 'item',
          ...common('conference'),
          charge,
          quantity: '1',
          unit: 'conferences',
          rate: rate('1000'),
          schedule: { every: 1, from: { milestone: 'entry-into-force' } },
        },
      ],
      {
        milestones: [
          {
            id: 'entry-into-force',
            title: 'Entry into force',
            rule: { days: 90, after: { deposit: 2, of: 'instruments' } },
            assumed: { in: 2027 },
            source,
          },
        ],
        registers: [
          {
            id: 'instruments',
            title: 'Instruments',
            asOf: '2029-12-01',
            instruments: [
              { party: 'Utopia', kind: 'state', deposited: '2028-03-01', withdrawn: '2028-05-01' },
              { party: 'Union', kind: 'regional-organization', deposited: '2028-03-02' },
              { party: 'Arcadia', kind: 'state', deposited: '2028-10-10' },
              { party: 'Erewhon', kind: 'state', deposited: '2029-10-04' },
            ],
          },
        ],
      },
    ),
    cards: [],
    amounts: { 2030: 1000 },
  },
  {
    // Both are priced, 2 × 1,000 and 3 × 500, so the 9,900 that held them in sum is left out.
    name: 'what was known in sum and is priced now, one by one',
    statement: statementOf([
      published('sum', { schedule: annual, amount: '9900' }),
      {
        kind: 'item',
        ...common('a'),
        knownInSumIn: 'sum',
        charge: posts,
        quantity: '2',
        unit: 'things',
        rate: { code: 'a' },
        schedule: annual,
      },
      {
        kind: 'item',
        ...common('b'),
        knownInSumIn: 'sum',
        charge: posts,
        quantity: '3',
        unit: 'things',
        rate: rate('500'),
        schedule: annual,
      },
    ]),
    cards: [card('a', [{ code: 'a', value: '1000', currency: 'EUR', basis: 'per unit', basisNote: 'thing', ...ever }])],
    amounts: { 2030: 3500 },
  },
  {
    // Only one of the two has a rate, so the sum stays and the other is left out.
    name: 'what is known in sum for as long as one of those in it has no rate',
    statement: statementOf([
      published('sum', { schedule: annual, amount: '9900' }),
      {
        kind: 'item',
        ...common('a'),
        knownInSumIn: 'sum',
        charge: posts,
        quantity: '2',
        unit: 'things',
        rate: { code: 'a' },
        schedule: annual,
      },
      {
        kind: 'item',
        ...common('b'),
        knownInSumIn: 'sum',
        charge: posts,
        quantity: '3',
        unit: 'things',
        rate: rate('500'),
        schedule: annual,
      },
    ]),
    cards: [card('b', [{ code: 'b', value: '1000', currency: 'EUR', basis: 'per unit', basisNote: 'thing', ...ever }])],
    amounts: { 2030: 9900 },
  },
];

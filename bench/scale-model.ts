// A statement of any size in realistic proportions: every kind of requirement, several duty stations, grades and
// milestones.
import { readUnit } from '../shared/model/read-unit.ts';
import { defined } from '../shared/canonical/defined.ts';
import type { RateCard } from '../shared/model/rate.ts';
import type { Requirement } from '../shared/requirements/index.ts';
import type { Statement } from '../shared/model/statement.ts';

const SOURCE = [{ symbol: 'BENCH/1', paragraph: 'model' }];
const DUTY_STATIONS = ['Vienna', 'New York', 'Geneva', 'Nairobi', 'Bangkok', 'Cairo', 'Dakar', 'Panama City'] as const;
const GRADES = ['D-1', 'P-5', 'P-4', 'P-3', 'P-2', 'GS(OL)'] as const;
const SECTIONS = ['2', '16', '28', '29C', '29F', '34'] as const;
const MILESTONES = ['entry-into-force', 'first-conference', 'programme-start'] as const;

/** How often each kind occurs among twenty requirements in a row. */
const MIX = [
  'post',
  'session',
  'document',
  'workshop',
  'trip',
  'engagement',
  'item',
  'published',
  'post',
  'session',
  'item',
  'trip',
  'document',
  'item',
  'workshop',
  'published',
  'item',
  'engagement',
  'trip',
  'item',
] as const;

/** A statement of so many requirements over ten shown years, with two shares on top. */
export function createScaleStatement(requirements: number): Statement {
  return {
    schema: 'rule153/statement/2',
    symbol: 'BENCH/1',
    title: 'Model of the scale bench',
    date: '2025-01-01',
    currency: 'USD',
    priceBasis: { description: 'before recosting', ratesAsOf: '2025-01-01' },
    rounding: { to: '100', mode: 'half-up' },
    years: { first: 2025, last: 2034 },
    postStartRule: 'months',
    rateCards: ['bench'],
    sections: [...SECTIONS, '36'].map((number) => ({ number, title: `Section ${number}` })),
    tables: [
      { number: 1, title: 'Conference services', of: 'conference', subtotals: true },
      { number: 2, title: 'Non-conference services', of: 'non-conference', subtotals: true },
      { number: 3, title: 'Summary', of: 'summary', years: [2025, 2026], netOf: '36' },
    ],
    mandates: [{ id: 'op-1', paragraph: '1', title: 'Work', source: SOURCE }],
    milestones: [
      { id: 'entry-into-force', title: 'Entry into force', rule: { on: '2027-04-15' }, source: SOURCE },
      {
        id: 'first-conference',
        title: 'First Conference',
        rule: { calendarYears: 1, after: { milestone: 'entry-into-force' } },
        source: SOURCE,
      },
      { id: 'programme-start', title: 'Start of the programme', rule: { in: 2025 }, source: SOURCE },
    ],
    registers: [],
    vacancyFactors: [
      { category: 'professional', yearOfPost: 1, factor: '0.5', source: SOURCE },
      { category: 'general-service', yearOfPost: 1, factor: '0.35', source: SOURCE },
    ],
    assumptions: [],
    requirements: [
      ...Array.from({ length: requirements - 2 }, (_, index) => createRequirement(index)),
      ...createShares(),
    ],
  };
}

/** The rates of the model, by duty station and grade. */
export function createScaleCard(): RateCard {
  const rate = (code: string, value: number, unit: string, qualifiers?: Record<string, string>) => ({
    code,
    ...defined({ for: qualifiers }),
    value: String(value),
    ...readUnit(unit),
    validFrom: '2020-01-01',
    source: SOURCE,
  });
  return {
    schema: 'rule153/rate-card/3',
    id: 'bench',
    title: 'Rates of the scale bench',
    currency: 'USD',
    provenance: 'illustrative',
    verifiedOn: '2025-01-01',
    rates: [
      ...DUTY_STATIONS.flatMap((dutyStation, place) => [
        ...GRADES.map((grade, rank) =>
          rate('standard-cost', 260_000 - rank * 31_000 + place * 1_234, 'USD per year', { dutyStation, grade }),
        ),
        rate('interpretation-meeting', 7_950 + place * 50, 'USD per meeting', { dutyStation }),
        rate('security-day', 3_560 + place * 10, 'USD per day', { dutyStation }),
        rate('ticket', 2_000 + place * 333, 'USD per journey', { dutyStation }),
        rate('subsistence', 210 + place * 17, 'USD per night', { dutyStation }),
      ]),
      rate('translation-word', 2.88, 'USD per word'),
      rate('terminals', 126, 'USD per journey'),
      rate('consultant-day', 535, 'USD per day'),
      rate('unit-cost', 1_275, 'USD each'),
      rate('assessment', 0.12, 'of the net line'),
    ],
  };
}

/** What requirements of all kinds have, and what differs from one to the next. */
function createContext(index: number) {
  const position = Math.floor(index / MIX.length);
  const section = SECTIONS[(index + position) % SECTIONS.length] ?? '16';
  return {
    index,
    position,
    dutyStation: DUTY_STATIONS[position % DUTY_STATIONS.length] ?? 'Vienna',
    milestone: { milestone: MILESTONES[(index + position) % MILESTONES.length] ?? 'programme-start' },
    charge: (object: string) => ({ section, object, servicing: 'non-conference' as const }),
    common: {
      id: `requirement-${index}`,
      title: `Requirement ${index}`,
      mandates: [{ mandate: 'op-1' }],
      source: SOURCE,
    },
  };
}
type Context = ReturnType<typeof createContext>;

function conference(object: string, line: string) {
  return { section: '2', object, line, servicing: 'conference' as const };
}

const CREATE: { [Kind in (typeof MIX)[number]]: (context: Context) => Requirement } = {
  post: ({ position, dutyStation, milestone, charge, common }) => ({
    kind: 'post',
    ...common,
    charge: { ...charge('Posts'), section: '16' },
    type: 'established',
    effective: milestone,
    posts: [
      { number: '1', grade: GRADES[position % GRADES.length] ?? 'P-4', dutyStation, title: 'Officer' },
      { number: '2', grade: 'GS(OL)', dutyStation, title: 'Assistant' },
    ],
  }),
  session: ({ position, dutyStation, milestone, common }) => ({
    kind: 'session',
    ...common,
    body: 'Conference',
    dutyStation,
    schedule: { every: 2, from: milestone },
    days: '5',
    meetingsPerDay: '2',
    rooms: String(1 + (position % 2)),
    services: [
      {
        id: 'interpretation',
        title: 'Interpretation',
        per: 'meeting',
        charge: conference('Other staff costs', 'Interpretation services'),
        rate: { code: 'interpretation-meeting' },
      },
      {
        id: 'security',
        title: 'Security',
        per: 'day',
        charge: { section: '34', object: 'Grants and contributions', servicing: 'conference' },
        rate: { code: 'security-day' },
      },
    ],
    documents: [
      {
        title: 'Reports',
        stage: 'pre-session',
        number: '4',
        words: '8500',
        languages: '6',
        rate: { code: 'translation-word' },
        roundedAlone: true,
        charge: conference('Other staff costs', 'Documentation services'),
      },
    ],
  }),
  document: ({ milestone, common }) => ({
    kind: 'document',
    ...common,
    charge: conference('Other staff costs', 'Documentation services'),
    schedule: { every: 1, from: milestone },
    documents: [
      {
        title: 'Report',
        stage: 'pre-session',
        number: '1',
        words: '10700',
        languages: '6',
        rate: { code: 'translation-word' },
      },
    ],
  }),
  workshop: ({ dutyStation, milestone, charge, common }) => ({
    kind: 'workshop',
    ...common,
    place: dutyStation,
    schedule: { every: 1, from: milestone },
    workshops: '2',
    days: '3',
    participants: [
      {
        id: 'representatives',
        title: 'Representatives',
        number: '25',
        cost: {
          ticket: { code: 'ticket' },
          subsistence: { code: 'subsistence' },
          nights: '4',
          terminalExpenses: { code: 'terminals' },
        },
        charge: charge('Travel of representatives'),
      },
    ],
    services: [
      {
        id: 'venue',
        title: 'Venue',
        quantity: '1',
        unit: 'rooms',
        per: 'workshop-day',
        rate: { code: 'unit-cost' },
        charge: charge('Contractual services'),
      },
    ],
  }),
  trip: ({ dutyStation, milestone, charge, common }) => ({
    kind: 'trip',
    ...common,
    charge: charge('Travel of staff'),
    schedule: { every: 1, from: milestone },
    to: dutyStation,
    travellers: '2',
    trips: '3',
    cost: { ticket: { code: 'ticket' }, subsistence: { code: 'subsistence' }, nights: '5' },
  }),
  engagement: ({ milestone, charge, common }) => ({
    kind: 'engagement',
    ...common,
    charge: charge('Consultants'),
    type: 'consultant',
    schedule: { once: milestone },
    persons: '1',
    fee: { by: 'day', days: '80', rate: { code: 'consultant-day' } },
  }),
  item: ({ index, position, milestone, charge, common }) => ({
    kind: 'item',
    ...common,
    charge: charge('Contractual services'),
    quantity: String(1 + (index % 17)),
    unit: 'pieces',
    rate: { code: 'unit-cost' },
    schedule: { every: 1 + (position % 2), from: milestone },
  }),
  published: ({ milestone, charge, common }) => ({
    kind: 'published',
    ...common,
    charge: charge('General operating expenses'),
    amounts: { from: milestone, byYear: ['37500', '70000'], thereafter: '71100' },
  }),
};

function createRequirement(index: number): Requirement {
  return CREATE[MIX[index % MIX.length] ?? 'item'](createContext(index));
}

function createShares(): Requirement[] {
  const common = {
    mandates: [],
    source: SOURCE,
    charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' as const },
    rate: { code: 'assessment' },
  };
  return [
    {
      kind: 'share',
      id: 'assessment-conference',
      title: 'Staff assessment on conference services',
      ...common,
      of: [{ section: '2' }],
    },
    {
      kind: 'share',
      id: 'assessment-posts',
      title: 'Staff assessment on posts',
      ...common,
      of: [{ section: '16', object: 'Posts' }],
    },
  ];
}

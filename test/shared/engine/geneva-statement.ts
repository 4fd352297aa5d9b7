import { readUnit } from '../../../shared/model/read-unit.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';

/**
 * A made-up statement of a working group in Geneva: all nine kinds, Swiss francs, posts that begin in mid-year, whole
 * hundreds.
 */

const source = [{ symbol: 'A/C.3/86/L.41', paragraph: 'made up' }];
const of = (id: string, title: string) => ({ id, title, mandates: [{ mandate: 'op-7' }], source });
const stated = (value: string, unit: string) => ({ value, ...readUnit(unit), source });
const conference = { section: '2', object: 'Other staff costs', servicing: 'conference' as const };
const office = (object: string, section = '24') => ({ section, object, servicing: 'non-conference' as const });
const geneva = (number: string, grade: string, title: string) => ({ number, grade, dutyStation: 'Geneva', title });
const yearly = { every: 1, from: { in: 2031 } };

export const genevaStatement: Statement = {
  schema: 'rule153/statement/2',
  symbol: 'A/C.3/86/L.41',
  title: 'Working group on rivers: a made-up statement',
  date: '2030-11-04',
  currency: 'CHF',
  priceBasis: { description: 'before recosting', ratesAsOf: '2031-01-01' },
  rounding: { to: '100', mode: 'half-up' },
  years: { first: 2031, last: 2033 },
  postStartRule: 'months',
  rateCards: ['geneva'],
  sections: [
    { number: '2', title: 'Conference management' },
    { number: '24', title: 'Human rights' },
    { number: '29E', title: 'Administration, Geneva' },
    { number: '34', title: 'Safety and security' },
    { number: '36', title: 'Staff assessment', offsetBy: { section: 'IS1', title: 'Income from staff assessment' } },
  ],
  tables: [
    { number: 1, title: 'Conference services', of: 'conference', subtotals: false },
    { number: 2, title: 'Other services', of: 'non-conference', subtotals: true },
    { number: 3, title: 'Summary', of: 'summary', years: [2031, 2032], netOf: '36' },
  ],
  mandates: [{ id: 'op-7', paragraph: '7', title: 'Working group', source }],
  milestones: [
    { id: 'arrival', title: 'Arrival of the secretariat', rule: { months: 6, after: { on: '2031-01-01' } }, source },
  ],
  registers: [],
  vacancyFactors: [{ category: 'professional', yearOfPost: 1, factor: '0.5', source }],
  assumptions: [],
  requirements: [
    {
      kind: 'post',
      ...of('secretariat', 'Secretariat'),
      charge: office('Posts'),
      type: 'established',
      effective: { milestone: 'arrival' },
      posts: [geneva('1', 'P-4', 'Secretary'), geneva('1', 'P-3', 'Officer')],
    },
    {
      kind: 'post',
      ...of('assistant', 'Assistant'),
      charge: office('Other staff costs'),
      type: 'temporary',
      effective: { in: 2031 },
      until: { in: 2033 },
      monthsByYear: ['10', '12'],
      posts: [geneva('1', 'GS(OL)', 'Assistant')],
    },
    {
      kind: 'session',
      ...of('working-group', 'Sessions of the working group'),
      body: 'Working group',
      dutyStation: 'Geneva',
      schedule: yearly,
      sessions: '2',
      days: '5',
      meetingsPerDay: '2',
      rooms: '1',
      services: [
        {
          id: 'interpretation',
          title: 'Interpretation',
          per: 'meeting',
          charge: { ...conference, line: 'Interpretation services' },
          rate: { code: 'interpretation-meeting' },
        },
        {
          id: 'security',
          title: 'Security',
          per: 'session',
          charge: { ...conference, section: '34' },
          rate: stated('1530', 'CHF per session'),
        },
      ],
      documents: [
        {
          title: 'Papers',
          stage: 'pre-session',
          number: '3',
          words: '8500',
          languages: '6',
          rate: { code: 'word' },
          roundedAlone: true,
          charge: { ...conference, line: 'Documentation services' },
        },
      ],
    },
    {
      kind: 'document',
      ...of('report', 'Report to the Assembly'),
      charge: { ...conference, line: 'Documentation services' },
      schedule: { once: { in: 2031 } },
      documents: [
        {
          title: 'Report',
          stage: 'post-session',
          number: '1',
          words: '10700',
          languages: '6',
          rate: { code: 'word' },
          roundedAlone: true,
        },
      ],
    },
    {
      kind: 'workshop',
      ...of('workshops', 'Two regional workshops'),
      place: 'Dakar',
      schedule: { once: { in: 2032 } },
      workshops: '2',
      days: '3',
      participants: [
        {
          id: 'representatives',
          title: 'Representatives',
          group: 'least-developed',
          number: '30',
          cost: {
            ticket: stated('1450', 'CHF per ticket'),
            subsistence: { code: 'subsistence' },
            nights: '4',
            terminalExpenses: stated('188', 'CHF per journey'),
          },
          charge: office('Travel of representatives'),
        },
      ],
      experts: [
        {
          id: 'experts',
          title: 'Experts',
          number: '2',
          cost: { perHead: stated('2700', 'CHF per head') },
          charge: office('Experts'),
        },
      ],
      services: [
        {
          id: 'venue',
          title: 'Venue',
          quantity: '1',
          unit: 'rooms',
          per: 'workshop-day',
          rate: stated('850', 'CHF per room and day'),
          charge: office('Contractual services'),
        },
      ],
    },
    {
      kind: 'trip',
      ...of('reporting', 'Reporting to the Assembly'),
      charge: office('Travel of staff'),
      schedule: yearly,
      from: 'Geneva',
      to: 'New York',
      travellers: '2',
      trips: '1',
      cost: {
        ticket: stated('2350', 'CHF per ticket'),
        subsistence: { code: 'subsistence' },
        nights: '5',
        terminalExpenses: stated('250', 'CHF per journey'),
      },
    },
    {
      kind: 'engagement',
      ...of('study', 'Study'),
      charge: office('Consultants'),
      type: 'consultant',
      schedule: { once: { in: 2031 } },
      persons: '2',
      fee: { by: 'month', months: '4', rate: stated('9850', 'CHF per month') },
    },
    {
      kind: 'engagement',
      ...of('evaluation', 'Evaluation'),
      charge: office('Consultants'),
      type: 'expert',
      schedule: { once: { in: 2033 } },
      persons: '1',
      fee: {
        by: 'deliverable',
        deliverables: [
          { title: 'Inception', amount: stated('12000', 'CHF') },
          { title: 'Evaluation', amount: stated('8000', 'CHF') },
        ],
      },
    },
    {
      kind: 'item',
      ...of('offices', 'Offices'),
      charge: office('General operating expenses', '29E'),
      quantity: { posts: ['secretariat', 'assistant'], dutyStation: 'Geneva', when: 'recurrent' },
      unit: 'posts',
      rate: { code: 'office-space-post' },
    },
    {
      kind: 'item',
      ...of('desks', 'Desks'),
      charge: office('Furniture and equipment', '29E'),
      quantity: { posts: ['secretariat'], when: 'once' },
      unit: 'posts',
      rate: stated('2750', 'CHF per post'),
    },
    {
      kind: 'published',
      ...of('website', 'Website'),
      charge: office('Contractual services'),
      amounts: { from: { in: 2032 }, byYear: ['41300'], thereafter: '12450' },
    },
    {
      kind: 'share',
      ...of('assessment', 'Staff assessment'),
      charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
      of: [
        { section: '24', object: 'Posts' },
        { section: '24', object: 'Other staff costs' },
      ],
      rate: { code: 'assessment' },
    },
  ],
};

const since = { validFrom: '2030-01-01', source };

export const genevaCard: RateCard = {
  schema: 'rule153/rate-card/3',
  id: 'geneva',
  title: 'Made up',
  currency: 'CHF',
  provenance: 'illustrative',
  verifiedOn: '2030-10-01',
  rates: [
    {
      code: 'standard-cost',
      for: { grade: 'P-4', dutyStation: 'Geneva' },
      value: '240000',
      currency: 'CHF',
      basis: 'per year',
      ...since,
    },
    {
      code: 'standard-cost',
      for: { grade: 'P-3', dutyStation: 'Geneva' },
      value: '198000',
      currency: 'CHF',
      basis: 'per year',
      ...since,
    },
    {
      code: 'standard-cost',
      for: { grade: 'GS(OL)', dutyStation: 'Geneva' },
      value: '126000',
      currency: 'CHF',
      basis: 'per year',
      ...since,
    },
    {
      code: 'interpretation-meeting',
      for: { dutyStation: 'Geneva' },
      value: '9200',
      currency: 'CHF',
      basis: 'per meeting',
      ...since,
    },
    { code: 'word', value: '3.05', currency: 'CHF', basis: 'per word', ...since },
    { code: 'subsistence', for: { dutyStation: 'Dakar' }, value: '215', currency: 'CHF', basis: 'per night', ...since },
    {
      code: 'subsistence',
      for: { dutyStation: 'New York' },
      value: '420',
      currency: 'CHF',
      basis: 'per night',
      ...since,
    },
    {
      code: 'office-space-post',
      for: { dutyStation: 'Geneva' },
      value: '6150',
      currency: 'CHF',
      basis: 'per year',
      basisNote: 'for each post',
      ...since,
    },
    { code: 'assessment', value: '0.142', basis: 'share', basisNote: 'of the net line', ...since },
  ],
};

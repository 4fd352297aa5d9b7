import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import type { Charge } from '../../../shared/model/charge.ts';
import type { RateReference } from '../../../shared/model/rate.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { source } from '../../shared/engine/small-statement.ts';
import { day, ending, point, schedule } from './dates.ts';
import { amount, count, dutyStation, rate } from './rates.ts';

/** Few lines, so that requirements meet in them. */
const charge: fc.Arbitrary<Charge> = fc.record(
  {
    section: fc.constantFrom('5', '23'),
    object: fc.constantFrom('Posts', 'Travel of staff'),
    line: fc.constantFrom('Label', 'Other label'),
    servicing: fc.constantFrom('conference' as const, 'non-conference' as const),
    group: fc.constantFrom('inner', 'outer'),
    category: fc.constantFrom('technical', 'mandates'),
  },
  { requiredKeys: ['section', 'object', 'servicing'] },
);

const negatable = fc
  .tuple(amount, fc.boolean())
  .map(([one, isNegative]) => (isNegative && Number(one) !== 0 ? `-${one}` : one));
const category = fc.constantFrom('professional' as const, 'general-service' as const);
const factor = fc.constantFrom('0', '0.05', '0.35', '0.5', '1');

const postNumber = fc.oneof(count, fc.constantFrom('0.5', '1.25', '-1', '-0.5'));
const costOfPost = fc.constantFrom(
  { value: '120000', currency: 'USD', basis: 'per year' as const, source },
  { value: '9500.5', currency: 'EUR', basis: 'per month' as const, source },
  { code: 'temporary-position-month' },
);

const row = fc.oneof(
  fc.record(
    {
      number: postNumber,
      grade: fc.constantFrom('P-4', 'P-3', 'GS(OL)', 'GS (OL)'),
      dutyStation,
      title: fc.constant('Officer'),
      rate: costOfPost,
    },
    { requiredKeys: ['number', 'grade', 'dutyStation', 'title'] },
  ),
  fc.record({ number: postNumber, grade: fc.constant('Band 7'), category, dutyStation, title: fc.constant('Officer') }),
);

/** What is done to posts, with what each action needs and without what it cannot use. */
const action = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constantFrom(
        'abolish' as const,
        'reclassify' as const,
        'redeploy' as const,
        'reassign' as const,
        'convert' as const,
      ),
      grade: fc.constantFrom('P-4', 'P-3', 'GS(OL)', 'GS (OL)'),
      dutyStation: fc.option(dutyStation, { nil: undefined }),
      rate: costOfPost,
      fromCharge: charge,
      inPlaceSince: fc.option(fc.constantFrom({ in: 2020 }, { in: 2024 }), { nil: undefined }),
    }),
  },
);

type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;
type Draft = Omit<Extract<Requirement, { kind: 'post' }>, 'id' | 'title' | 'mandates' | 'source'>;

function actingOn(draft: Draft, acting: Action): Draft {
  if (acting === undefined) return hasMinus(draft) ? withoutJointCost(draft) : draft;
  const { name, grade, dutyStation: place, rate: cost, fromCharge, inPlaceSince } = acting;
  const from = {
    abolish: undefined,
    reclassify: { grade },
    reassign: { title: 'Clerk' },
    redeploy: place === undefined ? undefined : { dutyStation: place },
    convert: { rate: cost },
  }[name];
  const posts = draft.posts.map((one) => ({
    ...one,
    number: one.number.replace('-', ''),
    ...defined({ from }),
  }));
  return {
    ...(name === 'reclassify' || name === 'convert' ? withoutJointCost(draft) : draft),
    posts,
    action: name,
    ...((name === 'redeploy' || name === 'convert') && { fromCharge }),
    ...(name !== 'reassign' && defined({ inPlaceSince })),
  };
}

function hasMinus({ posts }: Draft): boolean {
  return posts.some(({ number }) => number.startsWith('-'));
}

function withoutJointCost({ jointCost: _, ...rest }: Draft): Draft {
  return rest;
}

const endlessPost = fc
  .tuple(
    fc.record(
      {
        kind: fc.constant('post' as const),
        charge,
        type: fc.constantFrom('established' as const, 'temporary' as const),
        effective: point,
        posts: fc.array(row, { minLength: 1, maxLength: 3 }),
        jointCost: rate,
        monthsByYear: fc.array(fc.integer({ min: 0, max: 12 }).map(String), { minLength: 1, maxLength: 2 }),
        vacancy: fc.uniqueArray(
          fc.record(
            { category, yearOfPost: fc.integer({ min: 1, max: 3 }), andAfter: fc.boolean(), factor },
            { requiredKeys: ['category', 'yearOfPost', 'factor'] },
          ),
          { maxLength: 3, selector: (one) => `${one.category} ${one.yearOfPost}` },
        ),
      },
      { requiredKeys: ['kind', 'charge', 'type', 'effective', 'posts'] },
    ),
    action,
  )
  .map(([draft, acting]) => actingOn(draft, acting));
const post = fc.tuple(endlessPost, ending).map(([one, end]) => ({ ...one, ...end }));

/** Words; or pages, with as many words each as are stated or on the cards, or at a rate for the page. */
const lotLength = fc.oneof(
  fc.record({ words: amount }),
  fc.record(
    {
      pages: fc.constantFrom('0', '2.5', '40'),
      wordsPerPage: fc.oneof(
        fc.record({ words: amount, source: fc.constant(source) }),
        fc.constant({ code: 'page-words' }),
      ),
    },
    { requiredKeys: ['pages'] },
  ),
);

const lot = fc
  .record(
    {
      title: fc.constant('Report'),
      stage: fc.constantFrom('pre-session' as const, 'post-session' as const),
      number: count,
      languages: fc.constantFrom('1', '6'),
      rate,
      roundedAlone: fc.boolean(),
    },
    { requiredKeys: ['title', 'stage', 'number', 'languages', 'rate'] },
  )
  .chain((one) => lotLength.map((itsLength) => ({ ...one, ...itsLength })));

const service = fc.record({
  title: fc.constant('Service'),
  per: fc.constantFrom('meeting' as const, 'day' as const, 'session' as const),
  charge,
  rate,
});

const sessionInOnePlace = fc.record(
  {
    kind: fc.constant('session' as const),
    body: fc.constant('Conference'),
    dutyStation,
    schedule,
    sessions: count,
    days: fc.constantFrom('0', '2.5', '5', '10'),
    meetingsPerDay: fc.constantFrom('1', '2'),
    rooms: fc.constantFrom('1', '2', '3'),
    services: fc
      .array(service, { maxLength: 3 })
      .map((list) => list.map((one, position) => ({ id: `service-${position}`, ...one }))),
    documents: fc.array(
      fc.tuple(lot, charge).map(([one, itsCharge]) => ({ ...one, charge: itsCharge })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['kind', 'body', 'dutyStation', 'schedule', 'days', 'meetingsPerDay', 'rooms', 'services'] },
);

/** At times at several stations in a row, at which the days add up to those of the session. */
const session = fc
  .tuple(
    sessionInOnePlace,
    fc.option(
      fc.array(fc.record({ dutyStation, days: fc.constantFrom('0', '1.5', '5', '20') }), {
        minLength: 1,
        maxLength: 2,
      }),
      {
        nil: undefined,
        freq: 3,
      },
    ),
  )
  .map(([one, others]) => {
    if (others === undefined) return one;
    const stations = [{ dutyStation: one.dutyStation, days: one.days }, ...others];
    const days = String(stations.reduce((sum, station) => sum + Number(station.days), 0));
    return { ...one, days, stations, services: one.services.map(withoutStation) };
  });

/** At several stations a rate by the meeting or the day is that of each. */
function withoutStation<Service extends { per: string; rate: RateReference }>(one: Service): Service {
  const { rate: own } = one;
  if (one.per === 'session' || !('code' in own) || own.for === undefined) return one;
  const { dutyStation: _, ...qualifiers } = own.for;
  return { ...one, rate: { ...own, for: qualifiers } };
}

const document = fc.record({
  kind: fc.constant('document' as const),
  charge,
  schedule,
  documents: fc.array(lot, { minLength: 1, maxLength: 2 }),
});

/** Nights or weeks; some are longer than the nights after which subsistence falls. */
const length = fc.oneof(
  fc.constantFrom('0', '2.5', '5', '45', '64.5', '100').map((nights) => ({ nights })),
  fc.constantFrom('0', '1', '2.5', '7').map((weeks) => ({ weeks })),
);

const cost = fc.oneof(
  fc.record({ perHead: rate }),
  fc
    .record(
      {
        ticket: rate,
        subsistence: rate,
        partDays: fc.record({ number: fc.constantFrom('1', '0.5', '2'), rate }),
        terminalExpenses: rate,
        memberOfOrgan: fc.boolean(),
      },
      { requiredKeys: ['ticket', 'subsistence'] },
    )
    .chain((journey) => length.map((itsLength) => ({ ...journey, ...itsLength }))),
);

const people = fc.record({
  title: fc.constant('Experts'),
  number: count,
  cost,
  charge,
});
const rowsOfPeople = (name: string) =>
  fc
    .array(people, { maxLength: 2 })
    .map((list) => list.map((one, position) => ({ id: `${name}-${position}`, ...one })));
const workshopService = fc.record({
  title: fc.constant('Venue'),
  quantity: amount,
  unit: fc.constant('rooms'),
  per: fc.constantFrom('workshop' as const, 'workshop-day' as const),
  rate,
  charge,
});
const workshop = fc.record(
  {
    kind: fc.constant('workshop' as const),
    place: dutyStation,
    schedule,
    workshops: count,
    days: fc.constantFrom('0', '1.5', '3'),
    participants: rowsOfPeople('people'),
    experts: rowsOfPeople('experts'),
    staff: rowsOfPeople('staff'),
    services: fc
      .array(workshopService, { maxLength: 2 })
      .map((list) => list.map((one, position) => ({ id: `service-${position}`, ...one }))),
  },
  { requiredKeys: ['kind', 'schedule', 'workshops', 'days', 'participants', 'services'] },
);

const trip = fc.record(
  {
    kind: fc.constant('trip' as const),
    charge,
    schedule,
    from: dutyStation,
    to: dutyStation,
    travellers: count,
    trips: count,
    cost,
  },
  { requiredKeys: ['kind', 'charge', 'schedule', 'travellers', 'trips', 'cost'] },
);

const fee = fc.oneof(
  fc.record({ by: fc.constant('day' as const), days: fc.constantFrom('0', '0.5', '7', '80'), rate }),
  fc.record({ by: fc.constant('month' as const), months: fc.constantFrom('0', '0.5', '1', '4', '14'), rate }),
  fc.record({
    by: fc.constant('deliverable' as const),
    deliverables: fc.array(
      fc.record({ title: fc.constant('Report'), amount: rate, due: point }, { requiredKeys: ['title', 'amount'] }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);
/** A window whose last day is given one way or the other. */
const window = fc.oneof(
  fc.record({ from: point, until: point }),
  fc.record({ from: point, through: point }),
  fc.tuple(day, fc.constantFrom(30, 200, 400)).map(([on, days]) => ({
    from: { on },
    until: { days, after: { on } },
  })),
);
const engagement = fc.record(
  {
    kind: fc.constant('engagement' as const),
    charge,
    type: fc.constantFrom('consultant' as const, 'individual-contractor' as const, 'expert' as const),
    schedule,
    persons: count,
    fee,
    window,
  },
  { requiredKeys: ['kind', 'charge', 'type', 'schedule', 'persons', 'fee'] },
);

const item = fc.record({
  kind: fc.constant('item' as const),
  charge,
  quantity: amount,
  unit: fc.constantFrom('things', 'things', 'offices'),
  rate,
  schedule,
});
const months = fc.record({
  kind: fc.constant('item' as const),
  charge,
  quantity: fc.constantFrom('0', '1', '2.5', '12', '14'),
  unit: fc.constant('months'),
  rate,
  schedule,
});

const published = fc.record({
  kind: fc.constant('published' as const),
  charge,
  amounts: fc.oneof(
    fc.record({ schedule, amount: negatable }),
    fc.record(
      { from: point, byYear: fc.array(negatable, { minLength: 1, maxLength: 3 }), thereafter: negatable },
      { requiredKeys: ['from', 'byYear'] },
    ),
  ),
});

const draft = fc.oneof(
  { withCrossShrink: true },
  published,
  item,
  months,
  document,
  trip,
  engagement,
  post,
  session,
  workshop,
);

/**
 * Any requirements but shares; at times one points to a published one that has its cost in sum, or counts the posts of
 * others.
 */
export const requirements: fc.Arbitrary<Requirement[]> = fc
  .tuple(
    fc.array(fc.tuple(draft, fc.option(fc.nat(3), { nil: undefined, freq: 3 })), { minLength: 1, maxLength: 5 }),
    fc.array(
      fc.record({
        charge,
        rate,
        dutyStation: fc.option(dutyStation, { nil: undefined }),
        when: fc.constantFrom('recurrent' as const, 'once' as const),
      }),
      { maxLength: 1 },
    ),
  )
  .map(([drafts, counts]) => {
    const published = drafts.flatMap(([one], position) => (one.kind === 'published' ? [`r-${position}`] : []));
    const posts = drafts.flatMap(([one], position) => (one.kind === 'post' ? [`r-${position}`] : []));
    const own = drafts.map(([one, towards], position): Requirement => {
      const sum = published[towards ?? published.length];
      return {
        ...one,
        ...identity(`r-${position}`),
        ...(!(one.kind === 'published' || sum === undefined) && { knownInSumIn: sum }),
      };
    });
    const counted = counts.map(({ dutyStation: place, when, ...rest }, position): Requirement => ({
      kind: 'item',
      ...rest,
      ...identity(`c-${position}`),
      unit: 'posts',
      quantity: { posts, when, ...defined({ dutyStation: place }) },
    }));
    return [...own, ...(posts.length > 0 ? counted : [])];
  });

/** What every requirement has. */
export function identity(id: string): Pick<Requirement, 'id' | 'title' | 'mandates' | 'source'> {
  return { id, title: id, mandates: [], source };
}

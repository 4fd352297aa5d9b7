import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { card, charge, common, smallStatement, source } from '../engine/small-statement.ts';

type Post = Extract<Requirement, { kind: 'post' }>;

const posts = { ...charge, object: 'Posts' };
const otherStaff = { ...charge, object: 'Other staff costs' };
const inSection5 = { ...posts, section: '5' };
const ever = { validFrom: '2020-01-01', source };

/** Yearly costs of a P-4 and a P-3 in Vienna and New York, and a temporary P-4 by the month. */
const cards: readonly RateCard[] = [
  card('costs', [
    {
      code: 'standard-cost',
      for: { grade: 'P-4', dutyStation: 'Vienna' },
      value: '200000',
      currency: 'EUR',
      basis: 'per year',
      ...ever,
    },
    {
      code: 'standard-cost',
      for: { grade: 'P-3', dutyStation: 'Vienna' },
      value: '170000',
      currency: 'EUR',
      basis: 'per year',
      ...ever,
    },
    {
      code: 'standard-cost',
      for: { grade: 'P-4', dutyStation: 'New York' },
      value: '250000',
      currency: 'EUR',
      basis: 'per year',
      ...ever,
    },
    { code: 'standard-cost', for: { grade: 'GS(OL)' }, value: '90000', currency: 'EUR', basis: 'per year', ...ever },
    {
      code: 'temporary-position-month',
      for: { grade: 'P-4' },
      value: '16200',
      currency: 'EUR',
      basis: 'per month',
      ...ever,
    },
  ]),
];

const vacancyFactors: Statement['vacancyFactors'] = [
  { category: 'professional', yearOfPost: 1, factor: '0.5', source },
  { category: 'professional', yearOfPost: 2, andAfter: true, factor: '0.1', source },
  { category: 'general-service', yearOfPost: 1, factor: '0.35', source },
];

function post(id: string, over: Partial<Post> = {}): Post {
  return {
    kind: 'post',
    ...common(id),
    charge: posts,
    type: 'established',
    effective: { on: '2030-01-01' },
    posts: [{ number: '2', grade: 'P-4', dutyStation: 'Vienna', title: 'Officer' }],
    ...over,
  };
}

function estimateOf(requirements: readonly Requirement[], over: Partial<Statement> = {}): Estimate {
  const statement = smallStatement(requirements, { vacancyFactors, ...over });
  return estimate(parse(statementSchema, statement), cards);
}

/** The amounts of 2030, 2031 and 2032, and what the table says of the years after. */
function amounts(requirements: readonly Requirement[], over: Partial<Statement> = {}): readonly number[] {
  return estimateOf(requirements, over).tables[1]?.total ?? [];
}

const one = (over: Partial<Post['posts'][number]>): Post['posts'] => [
  { number: '1', grade: 'P-4', dutyStation: 'Vienna', title: 'Officer', ...over },
];

describe('posts that are established', () => {
  it('have the vacancy factor of a year and after for ever: 192,100 onwards in A/C.5/78/21, and no full cost after it', () => {
    // 204,400 × 0.5; then × (1 − 0.0719), 189,703.64, and 2,400 of operating costs a year.
    const officer = post('officer', {
      posts: one({ grade: 'P-3', rate: { value: '204400', currency: 'EUR', basis: 'per year', source } }),
    });
    const costs: Requirement = {
      kind: 'item',
      ...common('costs'),
      charge: { ...charge, object: 'Contractual services' },
      quantity: { posts: ['officer'], when: 'recurrent' },
      unit: 'posts',
      rate: { value: '2400', currency: 'EUR', basis: 'per year', basisNote: 'for each post', source },
    };
    const { tables } = estimateOf([officer, costs], {
      years: { first: 2030, last: 2031 },
      vacancyFactors: [
        { category: 'professional', yearOfPost: 1, factor: '0.5', source },
        { category: 'professional', yearOfPost: 2, andAfter: true, factor: '0.0719', source },
      ],
    });
    expect(tables[1]?.columns).toEqual(['2030', '2031', '2032 and thereafter']);
    expect(tables[1]?.total).toEqual([104_600, 192_100, 192_100]);
  });

  it('take the continuing factor of a card in every year after the first that has none of its own', () => {
    const withCard = estimate(smallStatement([post('officer', { posts: one({}) })], { vacancyFactors: [] }), [
      ...cards,
      card('factors', [
        { code: 'vacancy-factor-year-1', value: '0.5', basis: 'share', basisNote: 'of full cost', ...ever },
        { code: 'vacancy-factor-year-2', value: '0.2', basis: 'share', basisNote: 'of full cost', ...ever },
        { code: 'vacancy-factor-continuing', value: '0.1', basis: 'share', basisNote: 'of full cost', ...ever },
      ]),
    ]);
    // 200,000 × 0.5; × 0.8; × 0.9 from then on.
    expect(withCard.tables[1]?.columns).toEqual(['2030', '2031', '2032', '2033 and thereafter']);
    expect(withCard.tables[1]?.total).toEqual([100_000, 160_000, 180_000, 180_000]);
  });

  it('cost half of it where half a post is needed', () => {
    expect(amounts([post('half', { posts: one({ number: '0.5' }) })]).slice(0, 2)).toEqual([50_000, 90_000]);
  });

  it('are priced by the month where their rate is one of the month', () => {
    const temporary = post('temporary', {
      type: 'temporary',
      effective: { on: '2030-03-01' },
      posts: one({ rate: { code: 'temporary-position-month' } }),
      vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0', andAfter: true }],
    });
    // From March ten months of 16,200, then twelve.
    expect(amounts([temporary], { postStartRule: 'months' }).slice(0, 2)).toEqual([162_000, 194_400]);
    // 306 of 365 days of twelve months: 162,976.4.
    expect(amounts([temporary], { postStartRule: 'days' })[0]).toBe(163_000);
    // Whole years: twelve months. Stated months: eight.
    expect(amounts([temporary])[0]).toBe(194_400);
    expect(amounts([{ ...temporary, monthsByYear: ['8', '12'] }])[0]).toBe(129_600);
  });

  it('need a rate by the year or the month', () => {
    const daily = post('daily', { posts: one({ rate: { value: '900', currency: 'EUR', basis: 'per day', source } }) });
    expect(() => amounts([daily])).toThrow('costs posts neither by the year nor by the month');
  });

  it.each(['GS (OL)', 'GS(OL)', 'General Service (Other level)', 'gs (ol)'])(
    'have the cost of their grade written "%s"',
    (grade) => {
      // 90,000 × 0.65, then in full.
      expect(amounts([post('assistant', { posts: one({ grade }) })]).slice(0, 2)).toEqual([58_500, 90_000]);
    },
  );

  it.each([
    ['NO-B', 'general-service'],
    ['FS-5', 'general-service'],
    ['G-6', 'general-service'],
    ['Local level', 'general-service'],
    ['P-2/1', 'professional'],
  ])('are of the category of the grade %s', (grade, category) => {
    const rate = { value: '100000', currency: 'EUR', basis: 'per year' as const, source };
    const expected = category === 'professional' ? 50_000 : 65_000;
    expect(amounts([post('some', { posts: one({ grade, rate }) })])[0]).toBe(expected);
  });
});

describe('posts that are in place already', () => {
  it('reduce the amount where they are abolished, at the factor of posts after their first years', () => {
    // −2 × 200,000 × 0.9.
    const abolished = post('abolished', { action: 'abolish' });
    expect(amounts([abolished])).toEqual([-360_000, -360_000, -360_000, -360_000]);
    const written = post('written', {
      posts: [{ number: '-2', grade: 'P-4', dutyStation: 'Vienna', title: 'Officer' }],
    });
    expect(amounts([written])).toEqual(amounts([abolished]));
  });

  it('cost the difference of two grades where they are reclassified', () => {
    // (200,000 − 170,000) × 0.9.
    const up = post('up', { action: 'reclassify', posts: one({ from: { grade: 'P-3' } }) });
    expect(amounts([up]).slice(0, 1)).toEqual([27_000]);
    const down = post('down', { action: 'reclassify', posts: one({ grade: 'P-3', from: { grade: 'P-4' } }) });
    expect(amounts([down]).slice(0, 1)).toEqual([-27_000]);
  });

  it('move between sections, and cost nothing together where the cost is equal', () => {
    const moved = post('moved', { action: 'redeploy', fromCharge: inSection5 });
    const { lines, tables } = estimateOf([moved]);
    expect(lines.map(({ section, amounts: years }) => [section, years[0]?.amount])).toEqual([
      ['5', -360_000],
      ['23', 360_000],
    ]);
    expect(tables[1]?.total).toEqual([0, 0, 0, 0]);
  });

  it('cost the difference of two duty stations where they move there', () => {
    // (250,000 − 200,000) × 0.9.
    const abroad = post('abroad', {
      action: 'redeploy',
      posts: one({ dutyStation: 'New York', from: { dutyStation: 'Vienna' } }),
    });
    expect(amounts([abroad])[0]).toBe(45_000);
  });

  it('leave one line for another where temporary positions are converted', () => {
    const converted = post('converted', {
      action: 'convert',
      fromCharge: otherStaff,
      posts: one({ from: { rate: { code: 'temporary-position-month' } } }),
    });
    const { lines } = estimateOf([converted]);
    // 200,000 × 0.9 on posts; 12 × 16,200 × 0.9 off other staff costs, 174,960.
    expect(lines.map(({ object, amounts: years }) => [object, years[0]?.amount])).toEqual([
      ['Posts', 180_000],
      ['Other staff costs', -175_000],
    ]);
  });

  it('cost nothing where only their functions change, and nobody asks why', () => {
    const reassigned = post('reassigned', { action: 'reassign', posts: one({ from: { title: 'Clerk' } }) });
    const { lines, warnings, posts: annex } = estimateOf([reassigned]);
    expect(lines).toEqual([]);
    expect(warnings.map(({ code }) => code)).not.toContain('never-in-years');
    expect(annex).toMatchObject([{ count: 1, action: 'reassign', title: 'Officer', from: { title: 'Clerk' } }]);
  });

  it('take the factor of their year where it is known since when they are in place', () => {
    const recent = post('recent', { action: 'abolish', inPlaceSince: { in: 2030 }, posts: one({}) });
    expect(amounts([recent]).slice(0, 2)).toEqual([-100_000, -180_000]);
    const wrong = post('wrong', { action: 'abolish', inPlaceSince: { in: 2031 }, posts: one({}) });
    expect(() => amounts([wrong])).toThrow('Give the day or year since which they were in place');
  });

  it('stand in the annex with what is done to them', () => {
    const up = post('up', { action: 'reclassify', posts: one({ number: '0.5', from: { grade: 'P-3' } }) });
    expect(estimateOf([up]).posts).toMatchObject([
      { count: 0.5, grade: 'P-4', action: 'reclassify', from: { grade: 'P-3' } },
    ]);
  });

  it('take their offices with them: items are counted from what changes in their number', () => {
    const office = (id: string): Requirement => ({
      kind: 'item',
      ...common(`office-${id}`),
      charge,
      quantity: { posts: [id], dutyStation: 'Vienna', when: 'recurrent' },
      unit: 'posts',
      rate: { value: '4400', currency: 'EUR', basis: 'per year', basisNote: 'for each post', source },
    });
    const cost = (requirement: Post) =>
      estimateOf([requirement, office(requirement.id)]).lines.find(({ object }) => object === charge.object)?.amounts[0]
        ?.amount;
    expect(cost(post('new', { posts: one({ number: '1.5' }) }))).toBe(6_600);
    expect(cost(post('gone', { action: 'abolish' }))).toBe(-8_800);
    expect(
      cost(
        post('away', { action: 'redeploy', posts: one({ dutyStation: 'New York', from: { dutyStation: 'Vienna' } }) }),
      ),
    ).toBe(-4_400);
    expect(cost(post('up', { action: 'reclassify', posts: one({ from: { grade: 'P-3' } }) }))).toBeUndefined();
  });
});

describe('what an action needs and cannot use', () => {
  it.each<[string, Partial<Post>, string]>([
    ['a grade before', { action: 'reclassify' }, '"grade", the grade from which the posts are reclassified'],
    ['a title before', { action: 'reassign' }, '"title", the title from which the posts are reassigned'],
    ['the cost before', { action: 'convert' }, '"rate", what the temporary positions cost'],
    ['a place before', { action: 'redeploy' }, 'with the "dutyStation" before; or "fromCharge"'],
    ['nothing before', { posts: one({ from: { grade: 'P-3' } }) }, 'belongs to posts that stay and change'],
    ['one minus', { action: 'abolish', posts: one({ number: '-1' }) }, 'must have no minus'],
    ['no line before', { action: 'abolish', fromCharge: otherStaff }, 'redeployed or converted'],
    ['no years before', { inPlaceSince: { in: 2020 } }, 'belongs to posts that are in place already'],
    [
      'two costs',
      { action: 'reclassify', posts: one({ from: { grade: 'P-3' } }), jointCost: { code: 'joint' } },
      'is one cost, of which "reclassify" would need two',
    ],
  ])('is said: %s', (_, over, message) => {
    expect(() => amounts([post('some', over)])).toThrow(message);
  });
});

const change = fc.record({
  number: fc.constantFrom('1', '2', '0.5', '3.25'),
  grade: fc.constantFrom('P-4', 'P-3', 'GS (OL)'),
  from: fc.integer({ min: 2028, max: 2033 }),
  until: fc.integer({ min: 2028, max: 2036 }),
  rule: fc.constantFrom('whole-year' as const, 'months' as const, 'days' as const),
  month: fc.constantFrom('01', '04', '11'),
});

describe('abolition', () => {
  it('undoes establishment: together posts cost what posts cost that end on the day of it', () => {
    fc.assert(
      fc.property(change, ({ number, grade, from, until, rule, month }) => {
        fc.pre(until >= from);
        const begin = rule === 'whole-year' ? { in: from } : { on: `${from}-${month}-01` };
        const end = until === from ? begin : { on: `${until}-01-01` };
        const rows = one({ number, grade });
        const established = post('established', { effective: begin, posts: rows });
        const abolished = post('abolished', { action: 'abolish', inPlaceSince: begin, effective: end, posts: rows });
        const ended = until === from ? [] : [post('ended', { effective: begin, until: end, posts: rows })];
        const over: Partial<Statement> = { postStartRule: rule, rounding: { to: '1', mode: 'half-up' } };
        const sums = (requirements: readonly Requirement[]) => {
          const years = estimateOf(requirements, over).lines.flatMap((line) => line.amounts);
          return years.filter(({ amount }) => amount !== 0).map(({ year, amount }) => [year, amount]);
        };
        expect(sums([established, abolished])).toEqual(sums(ended).filter(([year]) => (year ?? 0) < 2037));
      }),
      { numRuns: 60 },
    );
  });
});

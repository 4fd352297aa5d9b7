import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Rate, RateCard } from '../../../shared/model/rate.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { card, charge, common, item, rate, smallStatement, source } from './small-statement.ts';

const since = { validFrom: '2029-01-01', source };

const rowOf = (statement: Statement, cards: RateCard[], object: string) => {
  const table = estimate(statement, cards).tables[1];
  return { columns: table?.columns, values: table?.rows.find((row) => row.object === object)?.values };
};

const problemsOf = (statement: Statement, cards: RateCard[] = []) => {
  try {
    estimate(statement, cards);
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ code, path, message }) => `${code} ${path} ${message}`);
    throw error;
  }
  return [];
};

const queriesOf = (statement: Statement, cards: RateCard[] = []) =>
  estimate(statement, cards)
    .warnings.filter(({ severity }) => severity === 'query')
    .map(({ code, message }) => `${code}: ${message}`);

const post = (over: Partial<Extract<Requirement, { kind: 'post' }>> = {}): Requirement => ({
  kind: 'post',
  ...common('posts'),
  charge: { ...charge, object: 'Posts' },
  type: 'established',
  effective: { in: 2030 },
  posts: [{ number: '1', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }],
  ...over,
});
const costs = card('costs', [{ code: 'standard-cost', value: '120000', currency: 'EUR', basis: 'per year', ...since }]);
const half: Partial<Statement> = {
  vacancyFactors: [{ category: 'professional', yearOfPost: 1, factor: '0.5', source }],
};

const shareRate = (value: string) => ({ value, basis: 'share' as const, source });

const share = (over: Partial<Extract<Requirement, { kind: 'share' }>> = {}): Requirement => ({
  kind: 'share',
  ...common('share'),
  charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
  of: [{ section: '23' }],
  rate: shareRate('0.1'),
  ...over,
});

describe('rates', () => {
  const ticket: Requirement = {
    kind: 'trip',
    ...common('trip'),
    charge,
    schedule: { once: { in: 2030 } },
    to: 'Nairobi',
    travellers: '1',
    trips: '1',
    cost: { perHead: { code: 'ticket', for: { level: 'high' } } },
  };

  it('of equal right on one card are refused, not chosen by their place', () => {
    const rates: RateCard['rates'] = [
      { code: 'ticket', for: { dutyStation: 'Nairobi' }, value: '100', currency: 'EUR', basis: 'per ticket', ...since },
      { code: 'ticket', for: { level: 'high' }, value: '900', currency: 'EUR', basis: 'per ticket', ...since },
    ];
    const [problem] = problemsOf(smallStatement([ticket]), [card('tickets', rates)]);
    expect(problem).toContain(
      'Two rates for ticket, Nairobi, high hold on 2030-01-01 on rate card "tickets" with equal right: 100 EUR per ticket, for Nairobi; 900 EUR per ticket, for high.',
    );
    expect(problemsOf(smallStatement([ticket]), [card('tickets', [...rates].reverse())])).toHaveLength(1);
    // A card that stands later settles it.
    expect(problemsOf(smallStatement([ticket]), [card('tickets', rates), card('later', rates.slice(0, 1))])).toEqual(
      [],
    );
  });

  it('that ask for a qualifier which the request lacks are not taken, and are named', () => {
    const [problem] = problemsOf(smallStatement([ticket]), [
      card('tickets', [
        {
          code: 'ticket',
          for: { dutyStation: 'Bangkok' },
          value: '100',
          currency: 'EUR',
          basis: 'per ticket',
          ...since,
        },
      ]),
    ]);
    expect(problem).toContain('There is one for Bangkok ("tickets").');
  });

  it("in another currency are never taken as if they were in the statement's", () => {
    const dollars = (over: Partial<Rate>) =>
      card('dollars', [{ code: 'ticket', value: '100', basis: 'per ticket', ...over, ...since }], { currency: 'USD' });
    const exchange = (currency: string) =>
      card('exchange', [
        { code: 'exchange-rate', for: { currency: 'USD' }, value: '0.9', currency, basis: 'per currency', ...since },
      ]);
    expect(problemsOf(smallStatement([ticket]), [dollars({ currency: 'USD' }), exchange('CHF')])[0]).toContain(
      'needs one in "EUR per USD"',
    );
    // 100 × 0.9 is 90, hence 100; the rate's own currency goes before that of its card: 100 × 1.
    const cost = (rate: Partial<Rate>) =>
      rowOf(smallStatement([{ ...ticket, travellers: '10' }]), [dollars(rate), exchange('EUR')], 'Travel of staff')
        .values;
    expect([cost({}), cost({ currency: 'USD' }), cost({ currency: 'EUR' })]).toEqual([
      [900, 0, 0],
      [900, 0, 0],
      [1000, 0, 0],
    ]);
  });

  it('that are missing are named once, and nothing is said of lines that they kept from coming about', () => {
    const missing = share({ rate: { code: 'assessment' } });
    expect(
      problemsOf(smallStatement([item('a', '1', '1'), missing])).map((problem) =>
        problem.split(' ').slice(0, 2).join(' '),
      ),
    ).toEqual(['missing-rate requirements[1].rate']);
    const undated = item('a', '1', '1', { schedule: { once: { milestone: 'nowhere' } } });
    expect(problemsOf(smallStatement([undated, share()])).map((problem) => problem.split(' ')[0])).toEqual([
      'unknown-reference',
    ]);
  });

  it('of a share are wanted for the years of the share alone', () => {
    const late = card('late', [
      {
        code: 'assessment',
        value: '0.1',
        basis: 'share',
        basisNote: 'of the net line',
        validFrom: '2031-01-01',
        source,
      },
    ]);
    const statement = smallStatement(
      [
        item('a', '1', '5000', { schedule: { every: 1, from: { in: 2030 }, until: { in: 2033 } } }),
        share({ rate: { code: 'assessment' }, years: [2031] }),
      ],
      {
        priceBasis: { description: 'of each year', ratesAsOf: 'each-year' },
      },
    );
    expect(
      estimate(statement, [late])
        .lines.find(({ section }) => section === '36')
        ?.amounts.map(({ year, amount }) => [year, amount]),
    ).toEqual([[2031, 500]]);
  });
});

describe('posts', () => {
  it('have the vacancy factors that only a rate card gives, in years beyond those shown too', () => {
    const rules = [1, 2, 4].map((year) => ({
      code: `vacancy-factor-year-${year}`,
      value: year === 1 ? '0.5' : '0.25',
      basis: 'share' as const,
      basisNote: 'not budgeted',
      ...since,
    }));
    const statement = smallStatement([post()], { years: { first: 2030, last: 2031 } });
    // 120,000 at 0.5, 0.75, 1, 0.75 and 1 from then on.
    expect(rowOf(statement, [costs, card('vacancy', rules)], 'Posts')).toEqual({
      columns: ['2030', '2031', '2032', '2033', '2034 and thereafter'],
      values: [60_000, 90_000, 120_000, 90_000, 120_000],
    });
  });

  it('phased by months end when they end', () => {
    // 10 of 12 months, then three: 100,000 and 30,000.
    const temporary = post({ type: 'temporary', monthsByYear: ['10', '12'], until: { on: '2031-04-01' } });
    expect(rowOf(smallStatement([temporary]), [costs], 'Posts').values).toEqual([100_000, 30_000, 0]);
  });

  it('over a leap year are counted by its 366 days', () => {
    const statement = smallStatement([post({ effective: { on: '2032-02-29' } })], { ...half, postStartRule: 'days' });
    // 307 of 366 days of 120,000 at one half: 50,327.87.
    expect(rowOf(statement, [costs], 'Posts')).toEqual({
      columns: ['2030', '2031', '2032', '2033 and thereafter'],
      values: [0, 0, 50_300, 120_000],
    });
  });

  it('that begin or end within a year which counts whole raise a query, and so does a day that is not known', () => {
    expect(
      queriesOf(smallStatement([post({ effective: { on: '2030-05-15' }, until: { on: '2032-04-01' } })], half), [
        costs,
      ]),
    ).toEqual([
      'mid-year-start: Requirement posts: the posts begin on 2030-05-15, but by the rule "whole-year" 2030 counts whole, and the vacancy factor alone stands for the late start.',
      'mid-year-start: Requirement posts: the posts end on 2032-04-01, but by the rule "whole-year" 2032 counts whole.',
    ]);
    expect(queriesOf(smallStatement([post()], { ...half, postStartRule: 'months' }), [costs])).toEqual([
      'mid-year-start: Requirement posts: the posts begin in 2030 on a day not known; the months are counted as if on 2030-01-01.',
    ]);
    expect(queriesOf(smallStatement([post()], half), [costs])).toEqual([]);
  });

  it('of number nought stand in no annex and ask why', () => {
    const none = post({ posts: [{ number: '0', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }] });
    expect(estimate(smallStatement([none], half), [costs]).posts).toEqual([]);
    expect(queriesOf(smallStatement([none], half), [costs])[0]).toContain(
      'zero-amount: Requirement posts has a factor of zero (posts) in 2030',
    );
  });
});

describe('shares', () => {
  it('of one line taken twice are refused', () => {
    const twice = share({ of: [{ section: '23' }, { section: '23', object: 'Travel of staff' }] });
    expect(problemsOf(smallStatement([item('a', '1', '1000'), twice]))).toEqual([
      expect.stringMatching(
        /^duplicate-id requirements\[1\]\.of\[1\] takes the share of section 23, Travel of staff twice/,
      ),
    ]);
  });

  it('of nothing, or in years that are not there, say so', () => {
    expect(queriesOf(smallStatement([item('a', '1', '1000'), share({ rate: shareRate('0') })]))).toEqual([
      'zero-amount: Requirement share has a factor of zero (Requirement share) in 2030, so that part costs nothing then.',
    ]);
    expect(queriesOf(smallStatement([item('a', '1', '1000'), share({ years: [2029] })]))).toEqual([
      'share-of-nothing: Requirement share is taken of "section 23", where nothing falls due in 2029: that share is 0.',
    ]);
  });

  it('that leave out what else stands where a share is charged say so', () => {
    const support = share({ charge: { ...charge, object: 'Other staff costs' } });
    const alsoThere = item('also', '1', '2000', { charge: { ...charge, object: 'Other staff costs' } });
    expect(queriesOf(smallStatement([item('a', '1', '1000'), support]))).toEqual([]);
    expect(queriesOf(smallStatement([item('a', '1', '1000'), alsoThere, support]))[0]).toContain(
      'share-leaves-out: Requirement share is not taken of what else is charged to "section 23, Other staff costs"',
    );
  });

  it('of amounts beyond a table do not hide why', () => {
    const problems = problemsOf(smallStatement([item('a', '999999999999999999', '999999999'), share()]));
    expect(problems).toEqual([expect.stringContaining('amount-too-large')]);
  });
});

describe('sums', () => {
  const large = (id: string, object: string): Requirement => ({
    kind: 'published',
    ...common(id),
    charge: { ...charge, object },
    amounts: { schedule: { once: { in: 2030 } }, amount: '9007199254740900' },
  });

  it('beyond what a table holds are refused although each row fits', () => {
    expect(problemsOf(smallStatement([large('a', 'A')]))).toEqual([]);
    expect(problemsOf(smallStatement([large('a', 'A'), large('b', 'B')]))).toEqual([
      expect.stringContaining('The sums of Table 2 in the column "2030" are beyond'),
      expect.stringContaining('The sums of Table 3 in the column "2030" are beyond'),
    ]);
  });

  it('of negative rows are negative', () => {
    const saved = (id: string, amount: string): Requirement => ({
      kind: 'published',
      ...common(id),
      charge: { ...charge, object: id },
      amounts: { schedule: { once: { in: 2030 } }, amount },
    });
    const table = estimate(smallStatement([saved('a', '-186550'), saved('b', '-49'), saved('c', '1000')]), [])
      .tables[1];
    expect(table?.rows.map(({ values }) => values[0])).toEqual([-186_600, 0, 1000]);
    expect([table?.total[0], table?.subtotals?.[0]?.values[0]]).toEqual([-185_600, -185_600]);
  });
});

describe('costs known in sum', () => {
  const sum: Requirement = {
    kind: 'published',
    ...common('sum'),
    charge,
    amounts: { schedule: { once: { in: 2030 } }, amount: '5000' },
  };
  const member = (id: string, over: Partial<Extract<Requirement, { kind: 'item' }>> = {}) =>
    item(id, '1', '0', { rate: { code: `cost-${id}` }, knownInSumIn: 'sum', ...over });

  it('refuse a chain, a loop and a stranger, each in its words', () => {
    expect(problemsOf(smallStatement([{ ...sum, knownInSumIn: 'sum' }]))[0]).toContain(
      'requirements[0].knownInSumIn names the requirement itself',
    );
    expect(problemsOf(smallStatement([sum, member('a'), member('b', { knownInSumIn: 'a' })]))[0]).toContain(
      '"a" is itself known only in sum, in "sum"; name that one',
    );
    expect(problemsOf(smallStatement([member('a', { knownInSumIn: 'nobody' })]))[0]).toContain(
      'there is no requirement "nobody"',
    );
  });

  it('are refused where the sum itself lacks its rate, unless every member is priced', () => {
    const unpriced = item('sum', '1', '0', { rate: { code: 'cost-sum' } });
    const priced = card('costs', [{ code: 'cost-a', value: '1000', currency: 'EUR', basis: 'per unit', ...since }]);
    expect(problemsOf(smallStatement([unpriced, member('a')]))).toEqual([
      expect.stringContaining('requirements[0].rate No rate for cost sum'),
    ]);
    expect(problemsOf(smallStatement([unpriced, member('a')]), [priced])).toEqual([]);
  });

  it('name members and the first rate that is missing in the order of their ids', () => {
    const [one, two] = [
      [sum, member('b'), member('a')],
      [member('a'), sum, member('b')],
    ].map((requirements) => JSON.stringify(estimate(smallStatement(requirements), [])));
    expect(one).toBe(two);
    expect(one).toContain('The cost of \\"a\\", \\"b\\" is known in sum only');
  });
});

describe('references', () => {
  it('of functions to mandates, of tables to sections and years, and of parts to each other are checked, all at once', () => {
    const service = { id: 'venue', title: 'Venue', per: 'session' as const, charge, rate: rate('5') };
    const statement = smallStatement(
      [
        post({
          posts: [
            {
              number: '1',
              grade: 'P-3',
              dutyStation: 'Nairobi',
              title: 'Officer',
              functions: [{ text: 'Leads', mandates: [{ mandate: 'op-7' }] }],
            },
          ],
        }),
        item('a', '1', '1', {
          mandates: [
            { mandate: 'op-1', share: '0.6' },
            { mandate: 'op-1', share: '0.6' },
          ],
        }),
      ],
      {
        ...half,
        vacancyFactors: [...(half.vacancyFactors ?? []), ...(half.vacancyFactors ?? [])],
        tables: [{ number: 3, title: 'Summary', of: 'summary', years: [2029, 2030, 2050], netOf: '99' }],
      },
    );
    expect(problemsOf(statement).map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      'duplicate-id vacancyFactors[1]',
      'invalid tables[0].years[0]',
      'invalid tables[0].years[2]',
      'unknown-reference tables[0].netOf',
      'unknown-reference requirements[0].posts[0].functions[0].mandates[0].mandate',
      'duplicate-id requirements[1].mandates[1].mandate',
      'invalid requirements[1].mandates',
    ]);
    const session: Requirement = {
      kind: 'session',
      ...common('s'),
      body: 'B',
      dutyStation: 'Nairobi',
      schedule: { once: { in: 2030 } },
      days: '1',
      meetingsPerDay: '2',
      rooms: '1',
      services: [service, service],
    };
    expect(problemsOf(smallStatement([session]))).toEqual([
      expect.stringContaining('duplicate-id requirements[0] two of its parts are both named "venue"'),
    ]);
  });

  it('that are wrong two hundred times over are listed two hundred times, and counted', () => {
    const problems = problemsOf(
      smallStatement(
        Array.from({ length: 300 }, (_, position) =>
          item(`r-${position}`, '1', '1', { rate: { code: `none-${position}` } }),
        ),
      ),
    );
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toContain('100 further problems');
  });
});

describe('queries', () => {
  const session = (
    id: string,
    rooms: string,
    over: Partial<Extract<Requirement, { kind: 'session' }>> = {},
  ): Requirement => ({
    kind: 'session',
    ...common(id),
    body: 'Body',
    dutyStation: 'Nairobi',
    schedule: { every: 2, from: { in: 2030 } },
    days: '5',
    meetingsPerDay: '2',
    rooms,
    services: [{ id: 'interpretation', title: 'Interpretation', per: 'meeting', charge, rate: rate('9200') }],
    ...over,
  });

  it('name the sessions of a duty station in the order of their ids', () => {
    const [one, two] = [
      [session('b', '2'), session('a', '1')],
      [session('a', '1'), session('b', '2')],
    ].map((requirements) => JSON.stringify(estimate(smallStatement(requirements), [])));
    expect(one).toBe(two);
  });

  it('go by the schedule of a session, which may cost nothing itself', () => {
    const held = session('host-pays', '1', { services: [] });
    const documents = item('documents', '1', '1000', {
      schedule: { every: 2, from: { in: 2030 } },
      accompanies: 'host-pays',
    });
    expect(queriesOf(smallStatement([held, documents]))).toEqual([
      'never-in-years: Requirement host-pays falls due in no year from 2030 on, so it costs nothing here.',
    ]);
    const yearly = item('documents', '1', '1000', {
      schedule: { every: 1, from: { in: 2030 } },
      accompanies: 'host-pays',
    });
    expect(queriesOf(smallStatement([held, yearly]))[0]).toContain(
      'accompanies-nothing: Requirement documents is charged in 2031',
    );
  });

  it('do not ask of a year that is published as nothing', () => {
    const published: Requirement = {
      kind: 'published',
      ...common('p'),
      charge,
      amounts: { from: { in: 2030 }, byYear: ['500', '0.00', '500'] },
      covers: [{ title: 'Documents', source, accompanies: 's' }],
    };
    expect(queriesOf(smallStatement([session('s', '1'), published]))).toEqual([]);
    const nothing: Requirement = {
      kind: 'published',
      ...common('p'),
      charge,
      amounts: { from: { in: 2030 }, byYear: ['0'] },
    };
    expect(queriesOf(smallStatement([nothing]))).toEqual([
      'zero-amount: Requirement p is published as nothing in every year.',
    ]);
  });

  it.each<[string, Requirement['nature'], object, string | undefined]>([
    ['every year', 'recurrent', { every: 1, from: { in: 2030 } }, undefined],
    ['every second year', 'recurrent-biennially', { every: 2, from: { in: 2031 } }, undefined],
    [
      'every second year said to be every year',
      'recurrent',
      { every: 2, from: { in: 2031 } },
      'are recurrent on a biennial basis',
    ],
    ['every third year said to be every year', 'recurrent', { every: 3, from: { in: 2031 } }, 'are every 3 years'],
    [
      'every fourth year said to be every second',
      'recurrent-biennially',
      { every: 4, from: { in: 2031 } },
      'are every 4 years',
    ],
    ['until a year', 'recurrent', { every: 1, from: { in: 2030 }, until: { in: 2033 } }, 'are non-recurrent'],
    ['once', 'non-recurrent', { once: { in: 2030 } }, undefined],
    ['every year said to be once', 'non-recurrent', { every: 1, from: { in: 2030 } }, 'are recurrent.'],
  ])('compare the declared words with the columns: %s', (_, nature, schedule, message) => {
    // A biennial and a triennial neighbour stretch the period of the whole statement to six years, which must not
    // matter.
    const neighbours = [2, 3].map((every) =>
      item(`n-${every}`, '1', '1000', { schedule: { every, from: { in: 2030 } } }),
    );
    const declared = item('a', '1', '1000', { nature, schedule: schedule as { once: { in: number } } });
    const found = queriesOf(smallStatement([declared, ...neighbours])).filter((query) =>
      query.startsWith('recurrence-words'),
    );
    expect(found).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
  });
});

describe('dates', () => {
  it('of milestones that lean on each other do not turn on the order in which they stand', () => {
    const milestones: Statement['milestones'] = [
      { id: 'hen', title: 'Hen', rule: { days: 1, after: { milestone: 'egg' } }, source },
      { id: 'egg', title: 'Egg', rule: { days: 1, after: { milestone: 'hen' } }, assumed: { in: 2031 }, source },
    ];
    const datesOf = (list: Statement['milestones']) =>
      estimate(smallStatement([], { milestones: list }), [])
        .milestones.map(({ id, day }) => `${id} ${day}`)
        .sort();
    expect(datesOf([...milestones].reverse())).toEqual(datesOf(milestones));
  });

  it('counted from a year alone say from where', () => {
    const [milestone] = estimate(
      smallStatement([], { milestones: [{ id: 'm', title: 'M', rule: { days: 90, after: { in: 2031 } }, source }] }),
      [],
    ).milestones;
    expect(milestone).toMatchObject({
      day: '2031-04-01',
      precision: 'year',
      because: ['in 2031', 'ninetieth day after, counted from 2031-01-01 since only the year is known: 2031-04-01'],
    });
  });
});

describe('columns', () => {
  const columnsOf = (requirements: Requirement[], years: Statement['years']) =>
    rowOf(
      smallStatement(requirements, {
        years,
        tables: [
          { number: 1, title: 'C', of: 'conference', subtotals: false },
          { number: 2, title: 'N', of: 'non-conference', subtotals: false },
        ],
      }),
      [],
      'Travel of staff',
    );
  const every = (id: string, years: number, from: number, unitCost = '1000') =>
    item(id, '1', unitCost, { schedule: { every: years, from: { in: from } } });

  it('of one year and of thirty', () => {
    expect(columnsOf([every('a', 2, 2031)], { first: 2030, last: 2030 })).toEqual({
      columns: ['2030', '2031 and biennially thereafter'],
      values: [0, 1000],
    });
    const long = columnsOf([every('a', 2, 2031)], { first: 2030, last: 2059 });
    expect([long.columns?.length, long.columns?.at(-1), long.values?.slice(0, 3)]).toEqual([
      31,
      '2061 and biennially thereafter',
      [0, 1000, 0],
    ]);
  });

  it('of patterns that overlap, begin late, end or come to nothing', () => {
    const years = { first: 2030, last: 2031 };
    // 2030: 1,000; 2032: 1,000 + 500; 2034 and on: 500 every second year after the first has ended.
    const ended = item('a', '1', '1000', { schedule: { every: 2, from: { in: 2030 }, until: { in: 2034 } } });
    expect(columnsOf([ended, every('b', 2, 2032, '500')], years)).toEqual({
      columns: ['2030', '2031', '2032', '2034 and biennially thereafter'],
      values: [1000, 0, 1500, 500],
    });
    // Amounts below half a hundred come to nothing, and nothing needs no column.
    expect(columnsOf([every('a', 1, 2030, '49')], years)).toEqual({ columns: ['2030', '2031'], values: [0, 0] });
    // A published amount that goes on, and then goes on otherwise.
    const published: Requirement = {
      kind: 'published',
      ...common('p'),
      charge,
      amounts: { from: { in: 2031 }, byYear: ['100', '200', '200'], thereafter: '200' },
    };
    expect(columnsOf([published], years)).toEqual({
      columns: ['2030', '2031', '2032 and thereafter'],
      values: [0, 100, 200],
    });
  });

  it('follow prices that change year by year', () => {
    const statement = smallStatement(
      [item('a', '1', '0', { rate: { code: 'fee' }, schedule: { every: 1, from: { in: 2030 } } })],
      {
        years: { first: 2030, last: 2030 },
        priceBasis: { description: 'of each year', ratesAsOf: 'each-year' },
        tables: [
          { number: 1, title: 'C', of: 'conference', subtotals: false },
          { number: 2, title: 'N', of: 'non-conference', subtotals: false },
        ],
      },
    );
    const fees = card(
      'fees',
      [2029, 2032, 2034].map((year, position) => ({
        code: 'fee',
        value: `${position + 1}000`,
        currency: 'EUR',
        basis: 'per unit',
        validFrom: `${year}-01-01`,
        source,
      })),
    );
    expect(rowOf(statement, [fees], 'Travel of staff')).toEqual({
      columns: ['2030', '2031', '2032', '2033', '2034 and thereafter'],
      values: [1000, 1000, 2000, 2000, 3000],
    });
  });
});

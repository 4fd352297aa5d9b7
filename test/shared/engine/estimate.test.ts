import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { checkWithDecimals } from '../../../shared/money/decimal.ts';
import { componentValue } from '../../../shared/explanations/explain-figure.ts';
import { ZERO, addExact } from '../../../shared/money/exact.ts';
import { roundExact } from '../../../shared/money/rounding.ts';
import { card, charge, common, item, rate, smallStatement, source } from './small-statement.ts';

const amounts = (statement: Statement, cards: RateCard[] = []) =>
  estimate(statement, cards).lines.flatMap((line) =>
    line.amounts.map(({ year, amount }) => [line.object, year, amount]),
  );

const problemsOf = (statement: Statement, cards: RateCard[] = []) => {
  try {
    estimate(statement, cards);
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ code, path, message }) => `${code} ${path} ${message}`);
    throw error;
  }
  return [];
};

describe('rounding', () => {
  it('rounds an exact half up: 140,000 × 1.30 × 1.025 is 186,600', () => {
    expect(amounts(smallStatement([item('a', '143500', '1.30')]))).toEqual([['Travel of staff', 2030, 186_600]]);
  });

  it('rounds a negative half away from zero', () => {
    const saved: Requirement = {
      kind: 'published',
      ...common('a'),
      charge,
      amounts: { schedule: { once: { in: 2030 } }, amount: '-186550' },
    };
    expect(amounts(smallStatement([saved]))).toEqual([['Travel of staff', 2030, -186_600]]);
  });

  it.each([
    ['1', 186_550],
    ['100', 186_600],
    ['1000', 187_000],
  ] as const)('rounds to the nearest %s where the statement says so', (to, amount) => {
    expect(amounts(smallStatement([item('a', '1', '186550')], { rounding: { to, mode: 'half-up' } }))).toEqual([
      ['Travel of staff', 2030, amount],
    ]);
  });

  it('rounds the line once, not its components', () => {
    expect(amounts(smallStatement([item('a', '1', '30'), item('b', '1', '30')]))).toEqual([
      ['Travel of staff', 2030, 100],
    ]);
  });

  it('rounds documents on their own where the lot says so', () => {
    const lot = {
      title: 'Report',
      stage: 'pre-session' as const,
      number: '1',
      words: '8500',
      languages: '6',
      rate: rate('2.8812'),
      roundedAlone: true,
    };
    const documents: Requirement = {
      kind: 'document',
      ...common('a'),
      charge,
      schedule: { once: { in: 2030 } },
      documents: [lot, { ...lot, words: '10700' }],
    };
    // 24,490.20 and 30,828.84: 24,500 + 30,800, where the sum rounded once would be 55,300 too; with 2.88 a word alike.
    expect(amounts(smallStatement([documents]))).toEqual([['Travel of staff', 2030, 55_300]]);
    // 40 + 40: nothing and nothing alone, 100 together.
    const small = { ...lot, words: '20', rate: rate('2') };
    const alone: Requirement = { ...documents, documents: [small, small] };
    const together: Requirement = {
      ...documents,
      documents: [small, small].map((one) => ({ ...one, roundedAlone: false })),
    };
    expect(amounts(smallStatement([alone]))).toEqual([['Travel of staff', 2030, 0]]);
    expect(amounts(smallStatement([together]))).toEqual([['Travel of staff', 2030, 100]]);
    // Three of 252.50: each 300 alone, 900; together 757.50, 800.
    const three = { ...lot, number: '3', words: '101', rate: rate('2.5') };
    expect(amounts(smallStatement([{ ...documents, documents: [three] }]))).toEqual([['Travel of staff', 2030, 900]]);
    expect(amounts(smallStatement([{ ...documents, documents: [{ ...three, roundedAlone: false }] }]))).toEqual([
      ['Travel of staff', 2030, 800],
    ]);
    expect(checkWithDecimals(estimate(smallStatement([{ ...documents, documents: [three] }]), []))).toEqual([]);
  });

  it('refuses an amount beyond what a table holds', () => {
    expect(problemsOf(smallStatement([item('a', '999999999999999999', '999999999')]))[0]).toContain('amount-too-large');
  });
});

describe('rates', () => {
  const trip: Requirement = {
    kind: 'trip',
    ...common('trip'),
    charge,
    schedule: { every: 1, from: { in: 2030 } },
    to: 'Nairobi',
    travellers: '2',
    trips: '3',
    cost: {
      ticket: { code: 'ticket' },
      subsistence: { code: 'subsistence' },
      nights: '5',
      terminalExpenses: { code: 'terminals' },
      memberOfOrgan: true,
    },
  };
  const rates: RateCard['rates'] = [
    { code: 'ticket', value: '1000', currency: 'EUR', basis: 'per ticket' as const, validFrom: '2029-01-01', source },
    {
      code: 'subsistence',
      for: { dutyStation: 'Nairobi' },
      value: '200',
      currency: 'EUR',
      basis: 'per night' as const,
      validFrom: '2029-01-01',
      source,
    },
    { code: 'terminals', value: '188', currency: 'EUR', basis: 'per trip' as const, validFrom: '2029-01-01', source },
  ];

  it('costs a trip by hand: 6 × (1,000 + 5 × 200 × 1.15 + 188) is 14,028', () => {
    expect(amounts(smallStatement([trip]), [card('rates', rates)])[0]).toEqual(['Travel of staff', 2030, 14_000]);
  });

  it('takes the most closely qualified rate, then the later card, then the later start', () => {
    const one = (value: string, over: object = {}) => ({
      code: 'ticket',
      value,
      currency: 'EUR',
      basis: 'per unit' as const,
      validFrom: '2029-01-01',
      source,
      ...over,
    });
    const oneTrip: Requirement = { ...trip, travellers: '1', trips: '1', cost: { perHead: { code: 'ticket' } } };
    const ticket = (...cards: RateCard[]) => amounts(smallStatement([oneTrip]), cards)[0]?.[2];
    expect(
      ticket(card('a', [one('1000'), one('2000', { for: { dutyStation: 'Nairobi' } })]), card('b', [one('3000')])),
    ).toBe(2000);
    expect(ticket(card('a', [one('1000')]), card('b', [one('3000')]))).toBe(3000);
    expect(
      ticket(
        card('a', [one('1000'), one('4000', { validFrom: '2029-06-01' }), one('5000', { validFrom: '2030-06-01' })]),
      ),
    ).toBe(4000);
  });

  it('refuses, with every rate that is missing, rather than extend one past its end', () => {
    const ended = rates.map((one) => ({ ...one, validTo: '2030-01-01' }));
    const problems = problemsOf(smallStatement([trip]), [card('rates', ended)]);
    expect(problems).toHaveLength(3);
    expect(problems[1]).toContain(
      'missing-rate requirements[0].cost.subsistence No rate for subsistence, Nairobi in force on 2030-01-01',
    );
    expect(problems[1]).toContain('It is covered by "rates" from 2029-01-01 to 2030-01-01.');
  });

  it('looks rates up year by year where the statement is at the prices of each year', () => {
    const dated = [
      ...rates,
      { code: 'ticket', value: '2000', currency: 'EUR', basis: 'per ticket' as const, validFrom: '2031-01-01', source },
    ];
    const statement = smallStatement([trip], {
      priceBasis: { description: 'at the prices of each year', ratesAsOf: 'each-year' },
    });
    expect(amounts(statement, [card('rates', dated)]).slice(0, 2)).toEqual([
      ['Travel of staff', 2030, 14_000],
      ['Travel of staff', 2031, 20_000],
    ]);
  });

  it('converts a card in another currency at its exchange rate, and refuses without one', () => {
    const dollars = card(
      'dollars',
      [{ code: 'ticket', value: '1000', currency: 'USD', basis: 'per ticket', validFrom: '2029-01-01', source }],
      { currency: 'USD' },
    );
    const oneTrip: Requirement = { ...trip, travellers: '1', trips: '1', cost: { perHead: { code: 'ticket' } } };
    const exchange = card('exchange', [
      {
        code: 'exchange-rate',
        for: { currency: 'USD' },
        value: '0.95',
        currency: 'EUR',
        basis: 'per currency',
        validFrom: '2029-01-01',
        source,
      },
    ]);
    expect(amounts(smallStatement([oneTrip]), [dollars, exchange])[0]?.[2]).toBe(1000);
    expect(
      estimate(smallStatement([oneTrip]), [dollars, exchange]).lines[0]?.amounts[0]?.components[0]?.factors.map(
        ({ kind, value }) => [kind, value],
      ),
    ).toContainEqual(['currency', '0.95']);
    expect(problemsOf(smallStatement([oneTrip]), [dollars])[0]).toContain('No exchange rate from USD to EUR');
  });
});

describe('posts', () => {
  type PostRequirement = Extract<Requirement, { kind: 'post' }>;
  const post = (over: Partial<PostRequirement> = {}): Requirement => ({
    kind: 'post',
    ...common('posts'),
    charge: { ...charge, object: 'Posts' },
    type: 'established',
    effective: { milestone: 'start' },
    posts: [{ number: '2', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }],
    ...over,
  });
  const costs = card('costs', [
    {
      code: 'standard-cost',
      for: { grade: 'P-3', dutyStation: 'Nairobi' },
      value: '120000',
      currency: 'EUR',
      basis: 'per year',
      validFrom: '2029-01-01',
      source,
    },
  ]);
  const vacancy: Statement['vacancyFactors'] = [{ category: 'professional', yearOfPost: 1, factor: '0.5', source }];
  const posts = (over: Partial<Statement>, requirement = post()) =>
    amounts(smallStatement([requirement], { vacancyFactors: vacancy, ...over }), [costs]).map(([, year, amount]) => [
      year,
      amount,
    ]);

  it.each([
    // 2 × 120,000 = 240,000 a year. From 15 May: the year counts whole, or 8 of 12 months, or 231 of 365 days, at one
    // half.
    ['whole-year', 120_000],
    ['months', 80_000],
    ['days', 75_900],
  ] as const)('that start in mid-year stand by the rule "%s" in their first budget year', (postStartRule, first) => {
    expect(posts({ postStartRule })).toEqual([
      [2031, first],
      [2032, 240_000],
      [2033, 240_000],
    ]);
  });

  it('end on a half-open day', () => {
    expect(posts({ postStartRule: 'months' }, post({ until: { on: '2032-04-01' } }))).toEqual([
      [2031, 80_000],
      [2032, 60_000],
    ]);
  });

  it('that are temporary may be phased by months instead of a vacancy factor: 10 of 12, then 12', () => {
    expect(posts({ vacancyFactors: [] }, post({ type: 'temporary', monthsByYear: ['10', '12'] }))).toEqual([
      [2031, 200_000],
      [2032, 240_000],
      [2033, 240_000],
    ]);
  });

  it('need a vacancy factor for their first year', () => {
    expect(problemsOf(smallStatement([post()]), [costs])[0]).toContain(
      'missing-vacancy-factor requirements[0].vacancy No vacancy factor for the Professional category',
    );
  });

  it('need a whole office at half cost', () => {
    const office: Requirement = {
      kind: 'item',
      ...common('office'),
      charge: { ...charge, object: 'Grants and contributions' },
      quantity: { posts: ['posts'], when: 'recurrent' },
      unit: 'posts',
      rate: rate('4400'),
    };
    const desk: Requirement = {
      ...office,
      id: 'desk',
      charge: { ...charge, object: 'Furniture and equipment' },
      quantity: { posts: ['posts'], dutyStation: 'Nairobi', when: 'once' },
      rate: rate('2300'),
    };
    const found = amounts(smallStatement([post(), office, desk], { vacancyFactors: vacancy }), [costs]);
    expect(found.filter(([object]) => object === 'Grants and contributions')).toEqual(
      [2031, 2032, 2033].map((year) => ['Grants and contributions', year, 8_800]),
    );
    expect(found.filter(([object]) => object === 'Furniture and equipment')).toEqual([
      ['Furniture and equipment', 2031, 4_600],
    ]);
  });

  it('of both categories cannot have one joint cost', () => {
    const mixed = post({
      jointCost: rate('100000'),
      posts: [
        { number: '1', grade: 'D-1', dutyStation: 'Bonn', title: 'Chief' },
        { number: '1', grade: 'GS(OL)', dutyStation: 'Bonn', title: 'Assistant' },
      ],
    });
    const both = [...vacancy, { category: 'general-service' as const, yearOfPost: 1, factor: '0.35', source }];
    expect(problemsOf(smallStatement([mixed], { vacancyFactors: both }))).toEqual([
      expect.stringContaining('mixed-vacancy requirements[0].jointCost is one cost for posts'),
    ]);
  });

  it('of both categories have one joint cost where the factors that apply are equal', () => {
    const mixed = post({
      jointCost: rate('1200'),
      posts: [
        { number: '1', grade: 'P-3', dutyStation: 'Bonn', title: 'Officer' },
        { number: '6', grade: 'GS(PL)', dutyStation: 'Bonn', title: 'Assistant' },
      ],
    });
    const half = (['professional', 'general-service'] as const).map((category) => ({
      category,
      yearOfPost: 1,
      factor: category === 'professional' ? '0.5' : '0.50',
      source,
    }));
    const { lines } = estimate(
      smallStatement([mixed], { vacancyFactors: half, rounding: { to: '1', mode: 'half-up' } }),
      [],
    );
    expect(lines[0]?.amounts.map(({ amount }) => amount).slice(0, 2)).toEqual([600, 1200]);
  });

  it('of both categories have no joint cost where their own factors differ, although their months are phased', () => {
    const phased = post({
      jointCost: rate('1200'),
      monthsByYear: ['6', '12'],
      vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0.5' }],
      posts: [
        { number: '1', grade: 'P-3', dutyStation: 'Bonn', title: 'Officer' },
        { number: '1', grade: 'GS(PL)', dutyStation: 'Bonn', title: 'Assistant' },
      ],
    });
    expect(problemsOf(smallStatement([phased]))).toEqual([
      expect.stringContaining('mixed-vacancy requirements[0].jointCost is one cost for posts'),
    ]);
  });

  it('that state their months have only the vacancy factors of their own, of the years that they name', () => {
    const inMonths = (own: Partial<PostRequirement>) =>
      estimate(
        smallStatement([post({ type: 'temporary', jointCost: rate('120000'), monthsByYear: ['10', '12'], ...own })], {
          vacancyFactors: vacancy,
        }),
        [],
      ).lines[0]?.amounts.map(({ amount }) => amount);
    expect(inMonths({})?.slice(0, 2)).toEqual([100_000, 120_000]);
    expect(inMonths({ vacancy: [] })?.slice(0, 2)).toEqual([100_000, 120_000]);
    const second = [{ category: 'professional' as const, yearOfPost: 2, factor: '0.1' }];
    expect(inMonths({ vacancy: second })?.slice(0, 2)).toEqual([100_000, 108_000]);
  });
});

describe('costs known in sum', () => {
  const sum: Requirement = {
    kind: 'published',
    ...common('sum'),
    charge,
    amounts: { schedule: { once: { in: 2030 } }, amount: '5000' },
  };
  const priced = (id: string): Requirement =>
    ({ ...item(id, '1', '0'), rate: { code: `cost-${id}` }, knownInSumIn: 'sum' }) as Requirement;
  const costs = (...ids: string[]) =>
    card(
      'costs',
      ids.map((id) => ({
        code: `cost-${id}`,
        value: '1000',
        currency: 'EUR',
        basis: 'per unit',
        validFrom: '2029-01-01',
        source,
      })),
    );

  it('stand until every one of them is priced, never both and never neither', () => {
    const statement = smallStatement([sum, priced('a'), priced('b')]);
    expect(amounts(statement, [costs('a')])).toEqual([['Travel of staff', 2030, 5000]]);
    expect(amounts(statement, [costs('a', 'b')])).toEqual([['Travel of staff', 2030, 2000]]);
    expect(estimate(statement, [costs('a')]).warnings.find(({ code }) => code === 'costed-in-sum')?.message).toContain(
      'cost b',
    );
  });
});

describe('shares', () => {
  const share: Requirement = {
    kind: 'share',
    ...common('share'),
    charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
    of: [{ section: '23' }],
    rate: rate('0.12'),
  };

  it('are taken of rounded lines and rounded once with whatever else is charged there', () => {
    const rest: Requirement = {
      kind: 'published',
      ...common('rest'),
      charge: share.charge,
      amounts: { schedule: { once: { in: 2030 } }, amount: '30' },
    };
    // 12 per cent of 69,800 is 8,376; with 30 it is 8,406, hence 8,400. Rounded apart it would be 8,400 and nothing.
    const computed = estimate(smallStatement([item('a', '1', '69849'), share, rest]), []);
    expect(computed.lines.find(({ section }) => section === '36')?.amounts.map(({ amount }) => amount)).toEqual([
      8_400,
    ]);
    expect(computed.tables[2]?.totalNetOfStaffAssessment).toEqual([69_800, 0]);
    expect(computed.tables[2]?.income?.[0]?.values).toEqual([8_400, 0]);
  });

  it('of lines that do not exist are refused with the lines that do', () => {
    expect(problemsOf(smallStatement([item('a', '1', '1'), { ...share, of: [{ section: '5' }] }]))[0]).toContain(
      'unknown-reference requirements[1].of[0] no line of the statement matches section 5; it has lines in the sections 23',
    );
    const misspelt: Requirement = { ...share, of: [{ section: '23', object: 'Travel of stafff' }] };
    expect(problemsOf(smallStatement([item('a', '1', '1'), misspelt]))[0]).toContain('Did you mean "Travel of staff"?');
  });

  it('of lines that never fall due are 0, and are asked about', () => {
    const past = item('a', '1', '1000', { schedule: { once: { in: 2020 } } });
    const { tables, warnings } = estimate(smallStatement([past, share]), []);
    expect(tables[2]?.total).toEqual([0, 0]);
    expect(warnings.filter(({ code }) => code === 'share-of-nothing').map(({ message }) => message)).toEqual([
      'Requirement share is taken of "section 23", where nothing falls due in any year of the statement: that share is 0.',
    ]);
  });
});

describe('bad references', () => {
  it('are all named at once', () => {
    const bad = item('a', '1', '1', {
      mandates: [{ mandate: 'constructor' }],
      charge: { ...charge, section: '99' },
      accompanies: '__proto__',
      knownInSumIn: 'toString',
    });
    const undated = item('a', '1', '1', { schedule: { once: { milestone: 'strat' } } });
    expect(
      problemsOf(smallStatement([bad, undated])).map((problem) => problem.split(' ').slice(0, 2).join(' ')),
    ).toEqual([
      'duplicate-id requirements[1]',
      'unknown-reference requirements[1].schedule.once.milestone',
      'unknown-reference requirements[0].mandates[0].mandate',
      'unknown-reference requirements[0].knownInSumIn',
      'unknown-reference requirements[0].charge.section',
      'unknown-reference requirements[0].accompanies',
    ]);
    expect(problemsOf(smallStatement([undated]))[0]).toContain(
      'unknown-reference requirements[0].schedule.once.milestone there is no milestone "strat" in this statement. Did you mean "start"?',
    );
  });
});

describe('columns', () => {
  const columns = (...requirements: Requirement[]) => estimate(smallStatement(requirements), []).tables[1]?.columns;
  const every = (id: string, years: number, from: number, unitCost = '1000') =>
    item(id, '1', unitCost, { schedule: { every: years, from: { in: from } } });

  it.each<[string, Requirement[], string[]]>([
    ['nothing after the shown years', [item('a', '1', '1000')], []],
    ['every year alike', [every('a', 1, 2030)], ['2033 and thereafter']],
    ['every second year', [every('a', 2, 2032)], ['2034 and biennially thereafter']],
    ['every third year', [every('a', 3, 2031)], ['2034 and triennially thereafter']],
    ['every sixth year', [every('a', 6, 2031)], ['2037 and every 6 years thereafter']],
    [
      'two amounts that alternate',
      [every('a', 2, 2032), every('b', 1, 2030)],
      ['2033 and biennially thereafter', '2034 and biennially thereafter'],
    ],
    ['two that alternate and are equal', [every('a', 2, 2032), every('b', 2, 2033)], ['2033 and thereafter']],
    [
      'a late single year first',
      [every('a', 1, 2030), item('b', '1', '1000', { schedule: { once: { in: 2035 } } })],
      ['2033', '2034', '2035', '2036 and thereafter'],
    ],
    ['a late beginning', [every('a', 2, 2035)], ['2035 and biennially thereafter']],
  ])('say what follows: %s', (_, requirements, tail) => {
    expect(columns(...requirements)).toEqual(['2030', '2031', '2032', ...tail]);
  });

  it('show the years of one period and a sentence where recurrences of several periods meet', () => {
    const [, table] = estimate(smallStatement([every('two', 2, 2032), every('three', 3, 2031)]), []).tables;
    expect(table?.columns).toEqual(['2030', '2031', '2032', '2034', '2036', '2037', '2038']);
    expect(table?.thereafter).toMatch(/^From 2039 on, the amounts of 2033 to 2038 repeat every 6 years: section 23/);
  });

  it('refuse schedules that settle only after lifetimes', () => {
    const primes = [7, 11, 13, 17].map((years) => every(`e-${years}`, years, 2030));
    expect(problemsOf(smallStatement(primes))[0]).toContain('horizon');
  });
});

describe('whatever the statement', () => {
  const unitCosts = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
  const requirement = fc.record({
    quantity: fc.integer({ min: 0, max: 500 }).map(String),
    unitCost: unitCosts,
    object: fc.constantFrom('Consultants', 'Travel of staff', 'Something new'),
    section: fc.constantFrom('5', '23'),
    servicing: fc.constantFrom('conference' as const, 'non-conference' as const),
    from: fc.integer({ min: 2030, max: 2036 }),
    every: fc.integer({ min: 0, max: 3 }),
  });
  const statements = fc.array(requirement, { minLength: 1, maxLength: 12 }).map((list) =>
    smallStatement(
      list.map(({ quantity, unitCost, object, section, servicing, from, every }, position) =>
        item(`r-${position}`, quantity, unitCost, {
          charge: { section, object, servicing },
          schedule: every === 0 ? { once: { in: from } } : { every, from: { in: from } },
        }),
      ),
    ),
  );

  it('totals and subtotals are the sums of the rows shown', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        for (const table of estimate(statement, []).tables) {
          table.total.forEach((total, column) => {
            expect(total).toBe(table.rows.reduce((sum, row) => sum + (row.values[column] ?? 0), 0));
          });
          for (const subtotal of table.subtotals ?? []) {
            const rows = table.rows.filter(({ section }) => section === subtotal.section);
            subtotal.values.forEach((value, column) => {
              expect(value).toBe(rows.reduce((sum, row) => sum + (row.values[column] ?? 0), 0));
            });
          }
        }
      }),
    );
  });

  it('every figure is the rounding of the sum of its components', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        for (const line of estimate(statement, []).lines) {
          for (const { amount, components } of line.amounts) {
            const sum = components.reduce(
              (total, component) => addExact(total, componentValue(component, '100')),
              ZERO,
            );
            expect(BigInt(amount)).toBe(roundExact(sum, '100'));
          }
        }
      }),
    );
  });

  it('the order of its requirements does not matter, and the same input gives the same bytes', () => {
    fc.assert(
      fc.property(statements, fc.infiniteStream(fc.nat()), (statement, keys) => {
        const shuffled = [...statement.requirements]
          .map((one) => ({ one, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const bytes = JSON.stringify(estimate(statement, []));
        expect(JSON.stringify(estimate({ ...statement, requirements: shuffled }, []))).toBe(bytes);
        expect(JSON.stringify(estimate(statement, []))).toBe(bytes);
      }),
    );
  });

  it('doubling a quantity doubles its component', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), unitCosts, (quantity, unitCost) => {
        const component = (number: number) =>
          estimate(smallStatement([item('a', String(number), unitCost)]), []).lines[0]?.amounts[0]?.components[0];
        const [once, twice] = [component(quantity), component(2 * quantity)];
        if (once === undefined || twice === undefined) throw new Error('the item costs something in 2030');
        const value = componentValue(once, '1');
        expect(componentValue(twice, '1')).toEqual(addExact(value, value));
      }),
    );
  });

  it('moving all dates by a year moves all amounts by a year', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const later = structuredClone(statement);
        later.years = { first: 2031, last: 2033 };
        for (const table of later.tables) if (table.of === 'summary') table.years = table.years.map((year) => year + 1);
        for (const one of later.requirements) {
          if (one.kind !== 'item' || one.schedule === undefined) throw new Error('items only');
          if ('once' in one.schedule && 'in' in one.schedule.once) one.schedule.once.in += 1;
          else if ('every' in one.schedule && 'in' in one.schedule.from) one.schedule.from.in += 1;
        }
        expect(amounts(later)).toEqual(
          amounts(statement).map(([object, year, amount]) => [object, Number(year) + 1, amount]),
        );
      }),
    );
  });
});

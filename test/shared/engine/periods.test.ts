import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { readUnit } from '../../../shared/model/read-unit.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Rate, RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { checkWithDecimals } from '../../../shared/money/decimal.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { card, charge, common, item, smallStatement, source } from './small-statement.ts';

/** A statement that costs each year at its own prices, to the unit. */
function yearly(requirements: readonly Requirement[], over: Partial<Statement> = {}): Statement {
  return smallStatement(requirements, {
    priceBasis: { description: 'at the prices of each year', ratesAsOf: 'each-year' },
    rounding: { to: '1', mode: 'half-up' },
    ...over,
  });
}

type Session = Extract<Requirement, { kind: 'session' }>;
type Engagement = Extract<Requirement, { kind: 'engagement' }>;

/** A rate that is one amount, and from each of the days given another. */
function changing(code: string, first: string, unit: string, then: Record<string, string>, over: Partial<Rate> = {}) {
  const days = ['2029-01-01', ...Object.keys(then)];
  return [first, ...Object.values(then)].map((value, position): Rate => {
    const validTo = days[position + 1];
    return {
      code,
      value,
      ...(code === 'exchange-rate' ? { currency: 'EUR', basis: 'per currency' } : readUnit(unit)),
      validFrom: days[position] ?? '',
      ...defined({ validTo }),
      source,
      ...over,
    };
  });
}

/** What the one line costs, by year, in an estimate that decimal.js confirms. */
function amounts(statement: Statement, rates: readonly Rate[], over: Partial<RateCard> = {}) {
  const made = estimate(statement, [card('prices', [...rates], over)]);
  expect(checkWithDecimals(made)).toEqual([]);
  return Object.fromEntries(
    made.lines.flatMap((line) =>
      line.amounts.filter(({ year }) => year <= statement.years.last).map(({ year, amount }) => [year, amount]),
    ),
  );
}

const p3 = { for: { grade: 'P-3', dutyStation: 'Nairobi' } };

function post(over: Partial<Extract<Requirement, { kind: 'post' }>> = {}): Requirement {
  return {
    kind: 'post',
    ...common('posts'),
    charge,
    type: 'established',
    effective: { on: '2030-01-01' },
    posts: [{ number: '1', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }],
    vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0' }],
    ...over,
  };
}

function engagement(fee: Extract<Requirement, { kind: 'engagement' }>['fee'], from: string): Requirement {
  const schedule = { once: { on: from } };
  return { kind: 'engagement', ...common('e'), charge, type: 'consultant', schedule, persons: '1', fee };
}

function session(days: string, from: string): Requirement {
  const rate = { code: 'interpretation' };
  return {
    kind: 'session',
    ...common('s'),
    body: 'Committee',
    dutyStation: 'Nairobi',
    schedule: { once: { on: from } },
    days,
    meetingsPerDay: '2',
    rooms: '1',
    services: [{ id: 'i', title: 'Interpretation', per: 'meeting', charge, rate }],
  };
}

const standardCost = changing('standard-cost', '120000', 'EUR per year', { '2031-07-01': '240000' }, p3);

describe('a post whose standard cost changes within a year', () => {
  it('costs half of each where it changes in July', () => {
    expect(amounts(yearly([post()]), standardCost)).toEqual({ 2030: 120_000, 2031: 180_000, 2032: 240_000 });
  });

  it('is explained by its periods, each with its own rate and its share of the year', () => {
    const made = estimate(yearly([post()]), [card('prices', standardCost)]);
    const of2031 = made.lines[0]?.amounts.find(({ year }) => year === 2031)?.components ?? [];
    expect(of2031.map(({ id, factors }) => [id, factors.map(({ value, over }) => [value, over])])).toEqual(
      [
        [
          'posts/row-1/2031',
          [
            ['120000', undefined],
            ['1', undefined],
            ['6', '12'],
          ],
        ],
        [
          'posts/row-1/from-07-01/2031',
          [
            ['240000', undefined],
            ['1', undefined],
            ['6', '12'],
          ],
        ],
      ].sort(),
    );
  });

  it('counts the months that it is in place by the rule of months', () => {
    const late = post({ effective: { on: '2031-03-10' } });
    // March to June at 120,000 a year, July to December at 240,000.
    expect(amounts(yearly([late], { postStartRule: 'months' }), standardCost)[2031]).toBe(40_000 + 120_000);
  });

  it('counts days where the rule counts them, or the change falls within a month', () => {
    // 181 days of 365 before 1 July.
    const byDay = Math.round((120_000 * 181 + 240_000 * 184) / 365);
    expect(amounts(yearly([post()], { postStartRule: 'days' }), standardCost)[2031]).toBe(byDay);
    const within = changing('standard-cost', '120000', 'EUR per year', { '2031-07-15': '240000' }, p3);
    expect(amounts(yearly([post()]), within)[2031]).toBe(Math.round((120_000 * 195 + 240_000 * 170) / 365));
  });

  it('is not cut by a vacancy factor of the cards that it does not take', () => {
    const unused: Rate[] = ['2029-01-01', '2031-03-15'].map((validFrom, position) => ({
      code: 'vacancy-factor-year-2',
      value: position === 0 ? '0.1' : '0.2',
      basis: 'share',
      validFrom,
      source,
    }));
    const own = post({ vacancy: [1, 2].map((yearOfPost) => ({ category: 'professional', yearOfPost, factor: '0' })) });
    // By months, since the only change that counts is in July; the factor's is within a month.
    expect(amounts(yearly([own]), [...standardCost, ...unused])[2031]).toBe(180_000);
  });

  it('takes stated months of its first year from the end of that year', () => {
    const phased = post({ effective: { on: '2031-01-01' }, type: 'temporary', monthsByYear: ['10', '12'] });
    expect(amounts(yearly([phased]), standardCost)[2031]).toBe(40_000 + 120_000);
  });

  it('costs as much as on its first day where the statement says that the first day decides', () => {
    const rule = { rateChangeRule: 'first-day' as const };
    expect(amounts(yearly([post()], rule), standardCost)[2031]).toBe(120_000);
  });

  it('is refused where no rate is in force for the rest of the year', () => {
    const ending = standardCost.slice(0, 1);
    expect(() => amounts(yearly([post()]), ending)).toThrow(/in force on 2031-07-01/);
  });
});

describe('what else stretches over a change of rate', () => {
  it('prices each month of a fee at its own exchange rate, in its own year', () => {
    const exchange = changing('exchange-rate', '1', 'EUR per USD', { '2030-02-01': '2' }, { for: { currency: 'USD' } });
    const fee: Rate = {
      code: 'fee',
      value: '1000',
      currency: 'USD',
      basis: 'per month',
      validFrom: '2029-01-01',
      source,
    };
    const rates = [fee, ...exchange];
    const ofYear = engagement({ by: 'month', months: '12', rate: { code: 'fee' } }, '2030-01-15');
    expect(amounts(yearly([ofYear]), rates, { currency: 'USD' })).toEqual({ 2030: 1000 + 11 * 2000 });
    const late = engagement({ by: 'month', months: '7.5', rate: { code: 'fee' } }, '2030-10-15');
    expect(amounts(yearly([late]), rates, { currency: 'USD' })).toEqual({ 2030: 6000, 2031: 9000 });
    const before = engagement({ by: 'month', months: '6', rate: { code: 'fee' } }, '2029-10-01');
    expect(amounts(yearly([before]), rates, { currency: 'USD' })).toEqual({ 2030: 1000 + 2 * 2000 });
  });

  it('shows as "thereafter" what follows the engagement of a window, which is paid from another day', () => {
    const fee = { by: 'month' as const, months: '14', rate: { code: 'fee' } };
    const everyYear: Requirement = {
      ...(engagement(fee, '2030-12-28') as Engagement),
      schedule: { every: 1, from: { on: '2030-12-28' } },
      window: { from: { on: '2031-06-29' }, through: { on: '2032-01-15' } },
    };
    const made = estimate(yearly([everyYear]), [card('prices', changing('fee', '1', 'EUR per month', {}))]);
    const of = (year: number) => made.lines[0]?.amounts.find((one) => one.year === year)?.amount;
    // From December 2032 on fourteen months each: one in its own year, twelve in the next, one in the year after.
    expect([2033, 2034].map(of)).toEqual([13, 14]);
    expect(made.horizon.last).toBeGreaterThanOrEqual(2034);
    const again: Requirement = {
      ...(engagement({ by: 'day', days: '2', rate: { code: 'fee' } }, '2035-12-01') as Engagement),
      schedule: { every: 1, from: { on: '2035-12-01' } },
      window: { from: { on: '2035-12-01' }, until: { on: '2036-02-01' } },
    };
    const byDay = estimate(yearly([again], { yearEndRule: 'by-day' }), [
      card('prices', changing('fee', '6200', 'EUR per day', {})),
    ]);
    // Half of the window lies in each year; later engagements are each of their own.
    expect(byDay.lines[0]?.amounts.map(({ amount }) => amount).slice(0, 3)).toEqual([6200, 6200 + 12_400, 12_400]);
    expect(byDay.horizon.last).toBeGreaterThanOrEqual(2037);
  });

  it('prices yearly and monthly items over the year, and what falls due once on its day', () => {
    const every = { every: 1, from: { on: '2030-01-01' } };
    const rent = changing('rent', '1200', 'EUR per year', { '2031-04-01': '2400' });
    const ofYear = item('rent', '2', '0', { rate: { code: 'rent' }, schedule: every });
    expect(amounts(yearly([ofYear]), rent)[2031]).toBe(2 * (300 + 1800));
    const monthly = changing('line', '10', 'EUR per month', { '2031-04-01': '20' });
    const months = item('line', '12', '0', { rate: { code: 'line' }, unit: 'months', schedule: every });
    expect(amounts(yearly([months]), monthly)[2031]).toBe(3 * 10 + 9 * 20);
    const single = changing('desk', '10', 'EUR per unit', { '2031-04-01': '20' });
    expect(amounts(yearly([item('desk', '12', '0', { rate: { code: 'desk' }, schedule: every })]), single)[2031]).toBe(
      120,
    );
  });

  it('prices an item over the time that its rate of that day pays for, whatever an earlier one paid for', () => {
    const every = { every: 1, from: { on: '2030-01-01' } };
    const [yearRate, thereafter] = changing('line', '120', 'EUR per year', { '2030-12-01': '10' });
    const rates = [
      ...(yearRate === undefined ? [] : [yearRate]),
      ...(thereafter === undefined ? [] : [{ ...thereafter, basis: 'per month' as const, validTo: '2031-07-01' }]),
      ...changing('line', '20', 'EUR per month', {}, { validFrom: '2031-07-01' }),
    ];
    const months = item('line', '12', '0', { rate: { code: 'line' }, unit: 'months', schedule: every });
    expect(amounts(yearly([months]), rates)[2031]).toBe(6 * 10 + 6 * 20);
  });

  it('takes a share of a line at the rates of each period of the year', () => {
    const assessment: Requirement = {
      kind: 'share',
      ...common('assessment'),
      charge: { section: '36', object: 'Staff assessment', servicing: 'summary-only' },
      of: [{ section: '23' }],
      rate: { code: 'assessment' },
    };
    const rates = changing('assessment', '0.10', 'of the net line', { '2031-10-01': '0.20' });
    const base = item('base', '1', '120000', { schedule: { every: 1, from: { on: '2030-01-01' } } });
    const made = estimate(yearly([base, assessment]), [card('prices', rates)]);
    expect(checkWithDecimals(made)).toEqual([]);
    const line = made.lines.find(({ section }) => section === '36');
    // Nine months at 10 per cent, three at 20.
    expect(line?.amounts.find(({ year }) => year === 2031)?.amount).toBe(9_000 + 6_000);
  });

  it('prices each day of a session at its own rate', () => {
    // Friday 28 June 2030 and Monday 1 July, since nobody meets at the weekend.
    const rates = changing('interpretation', '100', 'EUR per meeting', { '2030-07-01': '300' });
    expect(amounts(yearly([session('3', '2030-06-28')]), rates)).toEqual({ 2030: 200 + 2 * 600 });
  });

  it('asks where days are charged to their own years for ever and weekends divide them now so, now otherwise', () => {
    const rates = changing('interpretation', '100', 'EUR per meeting', {});
    const yearlyFrom = (day: string, days: string) => ({
      ...session(days, day),
      schedule: { every: 1, from: { on: day } },
    });
    const asked = (one: Requirement, rule: 'by-day' | 'first-day') =>
      estimate(yearly([one], { yearEndRule: rule }), [card('prices', rates)]).warnings.filter(
        ({ code, severity }) => code === 'over-year-end' && severity === 'query',
      );
    // Three days from 28 December end in the next year where a weekend lies between.
    expect(asked(yearlyFrom('2030-12-28', '3'), 'by-day')).toMatchObject([
      { message: expect.stringContaining('the weekends of') as string },
    ]);
    expect(asked(yearlyFrom('2030-12-28', '3'), 'first-day')).toEqual([]);
    expect(asked(yearlyFrom('2030-12-01', '3'), 'by-day')).toEqual([]);
  });

  it('leaves out the weekend of a place however the name of that is spelt', () => {
    // Friday 28 and Saturday 29 June 2030 are the weekend in Cairo; Sunday 30 June is the first day, Monday 1 July the
    // second.
    const rates = changing('interpretation', '100', 'EUR per meeting', { '2030-07-01': '300' });
    for (const dutyStation of ['Cairo', 'CAIRO', 'Cairo\u200c'])
      expect(amounts(yearly([{ ...(session('2', '2030-06-28') as Session), dutyStation }]), rates)).toEqual({
        2030: 200 + 600,
      });
  });

  it('asks to which year the days over a new year belong, and follows the rule that is stated', () => {
    const rates = changing('interpretation', '100', 'EUR per meeting', {});
    const over = session('10', '2030-12-30');
    const asked = estimate(yearly([over]), [card('prices', rates)]).warnings.filter(
      ({ code }) => code === 'over-year-end',
    );
    expect(asked).toMatchObject([{ severity: 'query', message: expect.stringContaining('2031-01-10') as string }]);
    expect(amounts(yearly([over]), rates)).toEqual({ 2030: 2000 });
    expect(amounts(yearly([over], { yearEndRule: 'first-day' }), rates)).toEqual({ 2030: 2000 });
    // 30 and 31 December are Monday and Tuesday.
    expect(amounts(yearly([over], { yearEndRule: 'by-day' }), rates)).toEqual({ 2030: 400, 2031: 1600 });
  });
});

describe('an end', () => {
  const ended = (ending: { until?: { on: string }; through?: { on: string } | { in: number } }) =>
    yearly([post({ effective: { in: 2030 }, ...ending })], { postStartRule: 'days' });
  const cost = changing('standard-cost', '36500', 'EUR per year', {}, p3);

  it('is the last day where it says "through", and the day after it where it says "until"', () => {
    expect(amounts(ended({ through: { on: '2031-12-31' } }), cost)).toEqual({ 2030: 36_500, 2031: 36_500 });
    expect(amounts(ended({ through: { in: 2031 } }), cost)).toEqual({ 2030: 36_500, 2031: 36_500 });
    expect(amounts(ended({ until: { on: '2031-12-31' } }), cost)).toEqual({ 2030: 36_500, 2031: 36_400 });
    const schedule = { every: 1, from: { on: '2030-12-31' } };
    const due = (over: object) => amounts(yearly([item('i', '1', '7', { schedule: { ...schedule, ...over } })]), cost);
    expect(due({ until: { on: '2031-12-31' } })).toEqual({ 2030: 7 });
    expect(due({ through: { on: '2031-12-31' } })).toEqual({ 2030: 7, 2031: 7 });
  });

  it('is asked about where "until" or "validTo" falls on the last day of a month', () => {
    const asked = (statement: Statement, rates: readonly Rate[] = cost) =>
      estimate(statement, [card('prices', [...rates])]).warnings.flatMap(({ code, message }) =>
        code === 'ends-before-last-day' ? [message] : [],
      );
    expect(asked(ended({ until: { on: '2031-12-31' } })).join()).toContain('write "through"');
    expect(asked(ended({ until: { on: '2032-02-29' } }))).toHaveLength(1);
    expect(asked(ended({ until: { on: '2032-01-01' } }))).toEqual([]);
    expect(asked(ended({ through: { on: '2031-12-31' } }))).toEqual([]);
    const old: Rate = { code: 'old', value: '1', currency: 'EUR', basis: 'per unit', validFrom: '2020-01-01', source };
    const open = ended({ through: { in: 2031 } });
    expect(asked(open, [...cost, { ...old, validTo: '2020-12-31' }]).join()).toContain('write "validThrough"');
    expect(asked(open, [...cost, { ...old, validThrough: '2020-12-31' }])).toEqual([]);
  });

  it('of the validity of a rate is its last day where it says "validThrough"', () => {
    const [rate] = cost;
    if (rate === undefined) throw new Error('there is one');
    const open = ended({ through: { in: 2030 } });
    expect(amounts(open, [{ ...rate, validThrough: '2030-12-31' }])).toEqual({ 2030: 36_500 });
    expect(() => amounts(open, [{ ...rate, validThrough: '2030-12-30' }])).toThrow(/in force on 2030-12-31/);
  });
});

it('a sweep of the first day gives what full estimates of each day give, periods and later years included', () => {
  const from = { milestone: 'start' };
  const swept = [
    { ...session('10', '2030-12-01'), schedule: { once: from } } as Requirement,
    {
      ...engagement({ by: 'month', months: '7', rate: { code: 'fee' } }, '2030-01-01'),
      schedule: { once: from },
    } as Requirement,
    post({ effective: from }),
  ];
  const rates = [
    ...changing('interpretation', '100', 'EUR per meeting', { '2031-07-03': '300' }),
    ...changing('fee', '1000', 'EUR per month', { '2031-09-01': '2000' }),
    ...standardCost,
  ];
  for (const yearEndRule of ['first-day', 'by-day'] as const) {
    const statement = yearly(swept, { yearEndRule, postStartRule: 'days' });
    const cards = [card('prices', rates)];
    const axis = {
      kind: 'milestone' as const,
      milestone: 'start',
      from: '2031-06-20',
      through: '2032-01-10',
      step: 'day' as const,
    };
    const sweep = runSweep(planSweep({ statement, cards, request: { axes: [axis] } }));
    for (const point of [0, 10, 80, 150, 190, 200]) {
      const { at, result } = sweep.rows[point] ?? { at: [], result: -1 };
      const found = sweep.results[result];
      if (found === undefined || 'refused' in found) throw new Error(JSON.stringify(found));
      const milestones = statement.milestones.map((one) => ({ ...one, rule: { on: at[0] ?? '' } }));
      const { lines } = estimate({ ...statement, milestones }, cards);
      const full = found.years.map((_, place) =>
        lines
          .flatMap(({ amounts: list }) => list)
          .reduce((sum, { year, amount }) => (year === 2030 + place ? sum + amount : sum), 0),
      );
      // The sweep may show more years than the estimate evaluates; those repeat.
      expect(found.years.slice(0, 3)).toEqual(full.slice(0, 3));
    }
  }
});

describe('whatever changes when', () => {
  const day = fc.integer({ min: 0, max: 1094 }).map((offset) => {
    const at = new Date(Date.UTC(2030, 0, 1 + offset));
    return at.toISOString().slice(0, 10);
  });
  const days = fc.uniqueArray(day, { minLength: 1, maxLength: 4 }).map((list) => [...list].sort());
  const everything = [post({ effective: { on: '2030-05-15' } }), session('9', '2030-12-27')];

  it('a rate that is cut into entries of one value gives the same amounts', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('whole-year', 'months', 'days'), (cuts, postStartRule) => {
        const statement = yearly(everything, { postStartRule });
        const meeting = (then: Record<string, string>) => changing('interpretation', '77.7', 'EUR per meeting', then);
        const cost = (then: Record<string, string>) => changing('standard-cost', '99999', 'EUR per year', then, p3);
        const other = [...source, { symbol: 'A/OTHER/1' }];
        const cut = [
          ...meeting(Object.fromEntries(cuts.map((one) => [one, '77.7']))),
          ...cost(Object.fromEntries(cuts.map((one) => [one, '99999']))),
        ].map((rate, position) => (position % 2 === 0 ? rate : { ...rate, source: other }));
        expect(amounts(statement, cut)).toEqual(amounts(statement, [...meeting({}), ...cost({})]));
      }),
      { numRuns: 40 },
    );
  });

  it('the order of the entries never matters, and effects between two estimates sum to their difference', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 9 }), (cuts, others, step) => {
        const rates = (list: readonly string[]) => [
          ...changing(
            'interpretation',
            '70',
            'EUR per meeting',
            Object.fromEntries(list.map((one, n) => [one, String(70 + n * step)])),
          ),
          ...changing(
            'standard-cost',
            '90001',
            'EUR per year',
            Object.fromEntries(list.map((one, n) => [one, String(90_002 + n * step)])),
            p3,
          ),
        ];
        const statement = yearly(everything, { yearEndRule: 'by-day' });
        const ordered = rates(cuts);
        expect(amounts(statement, [...ordered].reverse())).toEqual(amounts(statement, ordered));
        const [from, to] = [rates(cuts), rates(others)].map((list) => estimate(statement, [card('prices', list)]));
        if (from === undefined || to === undefined) throw new Error('there are two');
        for (const { difference, details } of compareEstimates(from, to).figures) {
          const cents = details.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
          expect(cents).toBe(BigInt(difference) * 100n);
        }
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { BEYOND_HORIZON } from '../../../shared/forecasts/draw-entry-into-force.ts';
import { assessMoneyRisk } from '../../../shared/risks/assess-money-risk.ts';
import { daysBetween } from '../../../shared/time/calendar.ts';
import { cards, problemsOf, scenario, statement } from '../scenarios/reference.ts';

const opened = '2025-10-25';
const day = (date: string) => daysBetween(opened, date);
const assess = (draws: readonly number[], over: object = {}) =>
  assessMoneyRisk({
    statement,
    cards,
    milestone: 'entry-into-force',
    asOf: opened,
    opened,
    horizonEnd: '2040-12-31',
    draws: Int32Array.from(draws),
    ...over,
  });

describe('ten draws by hand', () => {
  // Five in 2027, three in 2028, two not within the horizon.
  const risk = assess([
    ...[
      '2027-01-01',
      '2027-03-01',
      '2027-06-30',
      '2027-12-31',
      '2027-02-28',
      '2028-01-01',
      '2028-05-05',
      '2028-12-31',
    ].map(day),
    BEYOND_HORIZON,
    BEYOND_HORIZON,
  ]);

  it('show what lies beyond the horizon apart, as not in force in the years shown', () => {
    expect(risk.beyondHorizon).toEqual({ draws: 2, share: 0.2 });
    // Without the Conference, the two posts, their offices and furniture, overtime and the 24/7 meeting.
    expect(risk.years.map(({ ifNotInForce }) => ifNotInForce)).toEqual([2_569_000, 4_767_800, 4_258_400, 4_180_700]);
  });

  it('give bands, chance and expectations of each year', () => {
    // 2027: 4,528,200 five times; 4,386,100 three times; 4,258,400 twice.
    expect(risk.years[2]).toEqual({
      year: 2027,
      ended: false,
      requested: 4_528_200,
      p10: 4_258_400,
      p50: 4_386_100,
      p90: 4_528_200,
      chanceSufficient: 1,
      // (3 × 142,100 + 2 × 269,800) / 10
      expectedOverRequest: '96590.00',
      expectedUnderRequest: '0.00',
      expected: '4431610.00',
      ifNotInForce: 4_258_400,
    });
    expect(risk.outcomes).toBe(3);
  });

  it('count an under-request where the request does not suffice', () => {
    // The request of 2029, 4,113,300, is without a Conference; entry into force in 2028 brings one of 776,200.
    const [year] = assess([...['2027-05-01', '2028-05-01', '2028-06-01', '2027-05-01'].map(day)], {
      years: { first: 2029, last: 2029 },
    }).years;
    expect(year).toMatchObject({
      requested: 4_113_300,
      p50: 4_113_300,
      p90: 4_889_500,
      chanceSufficient: 0.5,
      expectedUnderRequest: '388100.00',
      expectedOverRequest: '0.00',
    });
  });
});

describe('sums and sections', () => {
  // Two draws: in 2027 as the statement assumes, and in 2028.
  const risk = assess(['2027-05-01', '2028-05-01'].map(day));
  const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

  it('give a band of all years together, which is no sum of the bands of the years', () => {
    const requested = sumOf(risk.years.map((year) => year.requested));
    expect(risk.total.requested).toBe(requested);
    const alone = ['2027-05-01', '2028-05-01'].map((date) => sumOf(assess([day(date)]).years.map(({ p50 }) => p50)));
    expect([risk.total.p90, risk.total.p10]).toEqual(alone.toSorted((a, b) => b - a));
    // The first is what the statement assumes: its sum suffices in both draws.
    expect(risk.total).toMatchObject({ chanceSufficient: 1, expectedUnderRequest: '0.00' });
  });

  it('give every section of the statement; those net of staff assessment sum to the whole in what is requested and expected', () => {
    const net = risk.sections.filter(({ section }) => section !== '36');
    expect(risk.sections.map(({ section }) => section)).toContain('36');
    expect(sumOf(net.map(({ total }) => total.requested))).toBe(risk.total.requested);
    const cents = (text: string) => Math.round(Number(text) * 100);
    expect(sumOf(net.map(({ total }) => cents(total.expected)))).toBe(cents(risk.total.expected));
    for (const [place, { requested }] of risk.years.entries())
      expect(sumOf(net.map(({ years }) => years[place]?.requested ?? 0))).toBe(requested);
  });

  it('hold a year that ended before the day of the forecast for certain, alone and in the sum', () => {
    const later = assess(['2027-05-01', '2029-05-01'].map(day), { asOf: '2027-02-01', treaty: 'A treaty' });
    expect(later).toMatchObject({ treaty: 'A treaty', asOf: '2027-02-01' });
    for (const year of later.years.filter(({ ended }) => ended)) {
      expect(year).toMatchObject({
        p10: year.requested,
        p90: year.requested,
        chanceSufficient: 1,
        expectedOverRequest: '0.00',
        ifNotInForce: year.requested,
      });
    }
    expect(later.years.map(({ ended }) => ended)).toEqual([true, true, false, false]);
    // 24/7 meeting of 2026, moved with a date that comes in 2029: known from 2027 on to have been held.
    expect(later.years[1]?.expected).toBe(`${later.years[1]?.requested}.00`);
  });
});

describe('draws', () => {
  it('may all lie beyond the horizon', () => {
    const risk = assess([BEYOND_HORIZON, BEYOND_HORIZON, BEYOND_HORIZON]);
    expect(risk.beyondHorizon.share).toBe(1);
    expect(risk.years[3]).toMatchObject({ p10: 4_180_700, p90: 4_180_700, chanceSufficient: 1 });
  });

  it('give the same in any order', () => {
    const draws = Array.from({ length: 500 }, (_, position) => day('2026-06-01') + ((position * 97) % 1_500));
    expect(assess([...draws].reverse())).toEqual(assess(draws));
  });

  it('can be assessed under scenarios, the request with them', () => {
    const doubled = [scenario('s', { kind: 'scale-rate', rate: { code: 'office-space-post' }, by: '2' })];
    expect(problemsOf(() => assess([day('2027-05-01')], { scenarios: doubled }))[0]).toContain(
      'exactly these qualifiers',
    );
    const vienna = [
      scenario('s', {
        kind: 'scale-rate',
        rate: { code: 'office-space-post', for: { dutyStation: 'Vienna' } },
        by: '2',
      }),
    ];
    expect(assess([day('2027-05-01')], { scenarios: vienna }).years[0]?.requested).toBe(2_569_000 + 44_000);
  });
});

describe('what cannot be assessed', () => {
  it.each([
    ['no draws', [], {}, 'There are no draws'],
    ['years beyond the forecast', [1], { years: { first: 2025, last: 2040 } }, 'years can be shown up to 2039'],
    ['years before the statement', [1], { years: { first: 2020, last: 2026 } }, 'begins in 2025'],
    ['an unknown milestone', [1], { milestone: 'nothing' }, 'there is no milestone "nothing"'],
  ])('is refused: %s', (_, draws, over, message) => {
    expect(problemsOf(() => assess(draws, over)).join()).toContain(message);
  });
});

import { CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToDay, dayNumber, daysBetween, daysInYear, isCalendarDate } from '../../../shared/time/calendar.ts';
import { occurrencesOf } from '../../../shared/time/occurrences.ts';
import type { Point } from '../../../shared/time/point.ts';
import { dayOfDeposit, type Register } from '../../../shared/time/register.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';

const register: Register = {
  id: 'instruments',
  title: 'Instruments',
  asOf: '2026-05-21',
  instruments: [
    { party: 'A regional organization', kind: 'regional-organization', deposited: '2026-01-05' },
    { party: 'State C', kind: 'state', signed: '2025-10-25' },
    { party: 'State B', kind: 'state', deposited: '2026-03-01' },
    { party: 'State A', kind: 'state', deposited: '2026-02-01' },
  ],
};

const resolve = (point: Point) =>
  makeTimeline([{ id: 'adoption', rule: { on: '2024-12-24' } }], [register]).resolve(point);
const yearAndDay = (point: Point) => {
  const resolution = resolve(point);
  return 'day' in resolution ? [resolution.day, resolution.precision] : resolution.unresolved;
};

describe('a point in time', () => {
  it.each<[string, Point, [string, string]]>([
    ['a day', { on: '2028-02-29' }, ['2028-02-29', 'day']],
    ['a year', { in: 2027 }, ['2027-01-01', 'year']],
    ['a milestone', { milestone: 'adoption' }, ['2024-12-24', 'day']],
    ['the ninetieth day after', { days: 90, after: { on: '2027-10-02' } }, ['2027-12-31', 'day']],
    ['the ninetieth day after, over the year end', { days: 90, after: { on: '2027-10-03' } }, ['2028-01-01', 'day']],
    ['a month that is too short', { months: 1, after: { on: '2027-01-31' } }, ['2027-02-28', 'day']],
    ['a leap day a year on', { years: 1, after: { on: '2028-02-29' } }, ['2029-02-28', 'day']],
    ['in the calendar year after', { calendarYears: 1, after: { on: '2027-12-31' } }, ['2028-01-01', 'year']],
    ['in the calendar year before', { calendarYears: -1, after: { in: 2027 } }, ['2026-01-01', 'year']],
    ['the earlier of two', { earlierOf: [{ on: '2027-06-01' }, { in: 2027 }] }, ['2027-01-01', 'year']],
    ['the later of two', { laterOf: [{ on: '2027-06-01' }, { in: 2027 }] }, ['2027-06-01', 'day']],
    ['the second deposit by a State', { deposit: 2, of: 'instruments' }, ['2026-03-01', 'day']],
  ])('can be %s', (_, point, expected) => {
    expect(yearAndDay(point)).toEqual(expected);
  });

  it('counts no instrument of a regional organization', () => {
    expect(dayOfDeposit(register, 1)).toBe('2026-02-01');
    expect(dayOfDeposit(register, 3)).toBeUndefined();
  });

  it('is known as the earlier of two although the other is not, but not as the later', () => {
    const unknown: Point = { deposit: 40, of: 'instruments' };
    expect(yearAndDay({ earlierOf: [unknown, { on: '2027-01-01' }] })).toEqual(['2027-01-01', 'day']);
    expect(yearAndDay({ laterOf: [unknown, { on: '2027-01-01' }] })).toContain('fewer than 40 instruments');
  });

  it('says what it misses', () => {
    expect(yearAndDay({ milestone: 'nowhere' })).toBe('there is no milestone "nowhere"');
    expect(yearAndDay({ deposit: 1, of: 'nowhere' })).toBe('there is no register "nowhere"');
    expect(yearAndDay({ years: 100, after: { years: 100, after: { on: '2024-01-01' } } })).toContain(
      'outside 1900–2199',
    );
  });
});

describe('a timeline', () => {
  it('uses the rule where it can and the assumption where it cannot', () => {
    const milestones = [
      { id: 'second', rule: { deposit: 2, of: 'instruments' }, assumed: { in: 2030 } },
      { id: 'fortieth', rule: { deposit: 40, of: 'instruments' }, assumed: { in: 2027 } },
    ];
    const { milestones: dated } = makeTimeline(milestones, [register]);
    expect(dated.map(({ id, day, by }) => [id, day, by])).toEqual([
      ['second', '2026-03-01', 'rule'],
      ['fortieth', '2027-01-01', 'assumption'],
    ]);
  });

  it('leaves milestones that depend on themselves undated and says so', () => {
    const { undated } = makeTimeline(
      [
        { id: 'hen', rule: { days: 1, after: { milestone: 'egg' } } },
        { id: 'egg', rule: { days: 1, after: { milestone: 'hen' } } },
      ],
      [],
    );
    expect(undated.map(({ id }) => id)).toEqual(['hen', 'egg']);
    expect(undated[0]?.why).toContain('depends on itself');
  });
});

describe('a schedule', () => {
  const yearsOf = (schedule: Parameters<typeof occurrencesOf>[0]) => {
    const occurrences = occurrencesOf(schedule, makeTimeline([], []));
    if ('unresolved' in occurrences) return occurrences.unresolved;
    return Array.from({ length: 12 }, (_, offset) => 2024 + offset).filter(
      (year) => occurrences.inYear(year) !== undefined,
    );
  };

  it('happens once, every n years, until a point or in named years', () => {
    expect(yearsOf({ once: { on: '2027-03-01' } })).toEqual([2027]);
    expect(yearsOf({ every: 2, from: { in: 2028 } })).toEqual([2028, 2030, 2032, 2034]);
    expect(yearsOf({ every: 1, from: { on: '2026-06-01' }, until: { on: '2028-06-01' } })).toEqual([2026, 2027]);
    expect(yearsOf({ every: 1, from: { on: '2026-06-01' }, until: { on: '2028-06-02' } })).toEqual([2026, 2027, 2028]);
    expect(yearsOf({ in: [2030, 2025, 2025] })).toEqual([2025, 2030]);
    expect(yearsOf({ once: { milestone: 'nowhere' } })).toContain('no milestone');
  });

  it('repeats every period from the year in which it has settled', () => {
    const schedule = fc.record({
      every: fc.integer({ min: 1, max: 7 }),
      first: fc.integer({ min: 2020, max: 2030 }),
      until: fc.option(fc.integer({ min: 2020, max: 2045 })),
    });
    fc.assert(
      fc.property(schedule, ({ every, first, until }) => {
        const occurrences = occurrencesOf(
          { every, from: { in: first }, ...(until !== null && { until: { in: until } }) },
          makeTimeline([], []),
        );
        if ('unresolved' in occurrences) throw new Error(occurrences.unresolved);
        for (let year = occurrences.settledFrom; year < occurrences.settledFrom + 30; year += 1) {
          expect(occurrences.inYear(year) === undefined).toBe(
            occurrences.inYear(year + occurrences.period) === undefined,
          );
        }
      }),
    );
  });
});

describe('the calendar', () => {
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '1899-12-31',
    '2200-01-01',
    '2027-1-1',
    '2027-01-01T00:00',
    'constructor',
  ])('refuses %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('knows leap years', () => {
    expect([2023, 2024, 2100, 2000].map(daysInYear)).toEqual([365, 366, 365, 366]);
  });

  it('agrees with another library about every day, and every step from it', () => {
    const step = fc.integer({ min: -3_000, max: 3_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: daysBetween('1900-01-01', '2199-12-31') }),
        fc.record({ days: step, months: step, years: fc.integer({ min: -900, max: 900 }) }, { requiredKeys: [] }),
        (days, offset) => {
          const other = new CalendarDate(1900, 1, 1).add({ days });
          const day = other.toString();
          expect(addToDay('1900-01-01', { days })).toBe(day);
          expect([isCalendarDate(day), dayNumber(day)]).toEqual([true, other.calendar.toJulianDay(other)]);
          expect(addToDay(day, offset)).toBe(other.add(offset).toString());
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('takes a text that is no day for a bug', () => {
    expect(() => addToDay('2027-02-29', { days: 1 })).toThrow('"2027-02-29" is not a day');
    expect(() => dayNumber('soon')).toThrow('is not a day');
  });

  it('goes as many days on as it was told, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const there = addToDay('2027-01-01', { days });
        expect(daysBetween('2027-01-01', there)).toBe(days);
        expect(addToDay(there, { days: -days })).toBe('2027-01-01');
        expect(dayNumber(there) - dayNumber('2027-01-01')).toBe(days);
      }),
    );
  });
});

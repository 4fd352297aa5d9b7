import { defined } from '../../../shared/canonical/defined.ts';
import { describe, expect, it } from 'vitest';
import { DUTY_STATIONS, dutyStationOf, weekendAt } from '../../../shared/calendars/duty-station.ts';
import { noHolidays } from '../../../shared/calendars/holiday.ts';
import { correctHolidays } from '../../../shared/calendars/holiday-corrections.ts';
import { publicHolidays } from '../../../shared/calendars/public-holidays.ts';
import { weekendIn } from '../../../shared/calendars/weekend.ts';
import {
  SATURDAY_AND_SUNDAY,
  endOfWork,
  isoWeekday,
  startOfWork,
  workCalendar,
  workingDaysBetween,
} from '../../../shared/calendars/work-calendar.ts';

describe('working days', () => {
  const plain = workCalendar(SATURDAY_AND_SUNDAY, undefined, noHolidays);

  it('are told by the weekday: 22 November 2026 is a Sunday, 1 March 2030 a Friday', () => {
    expect([isoWeekday('2026-11-22'), isoWeekday('2030-03-01'), isoWeekday('2024-02-29')]).toEqual([7, 5, 4]);
  });

  it('are 22 in January 2026, the last day not included', () => {
    expect(workingDaysBetween('2026-01-01', '2026-02-01', plain)).toBe(22);
    expect(workingDaysBetween('2026-01-02', '2026-01-02', plain)).toBe(0);
  });

  it('are fewer by the public holidays of the place', () => {
    const vienna = workCalendar(SATURDAY_AND_SUNDAY, DUTY_STATIONS.get('Vienna')?.holidays, publicHolidays);
    // New Year on Thursday 1 January and Epiphany on Tuesday 6 January.
    expect(workingDaysBetween('2026-01-01', '2026-02-01', vienna)).toBe(20);
    expect(vienna.closed('2026-01-06')).toMatchObject({ why: 'holiday' });
  });

  it('extend ten days of work over a weekend to the second Friday', () => {
    expect(endOfWork('2026-01-26', 5, plain)).toBe('2026-01-31');
    expect(endOfWork('2026-01-26', 10, plain)).toBe('2026-02-07');
    expect(endOfWork('2026-01-24', 1, plain)).toBe('2026-01-27');
  });

  it('end even at a place that is never open', () => {
    expect(endOfWork('2026-01-26', 3, workCalendar([1, 2, 3, 4, 5, 6, 7], undefined, noHolidays)) > '2026-01-26').toBe(
      true,
    );
  });
});

describe('public holidays', () => {
  it('are known for every duty station of the reference list', () => {
    for (const { name, holidays } of DUTY_STATIONS.values())
      expect(publicHolidays(holidays, 2027).length, name).toBeGreaterThan(5);
  });

  it('are in order, each day once, within the year, several days where a feast lasts', () => {
    const days = publicHolidays({ country: 'TR' }, 2026).map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((day) => day.startsWith('2026-'))).toBe(true);
    // The feast of sacrifice begins about 27 May 2026 and lasts for four days.
    expect(days.filter((day) => day >= '2026-05-25' && day <= '2026-06-01').length).toBeGreaterThanOrEqual(4);
  });

  it('are refused, not empty, for a country that is not known', () => {
    expect(() => publicHolidays({ country: 'XX' }, 2027)).toThrow('No public holidays are known for "XX"');
  });
});

describe('days that a package gets wrong or lacks', () => {
  const on = (country: string, year: number, region?: string) =>
    new Map(publicHolidays({ country, ...defined({ region }) }, year).map((one) => [one.day, one]));

  it('count a day of 25 or 23 hours as one', () => {
    expect(on('AT', 2025, '9').has('2025-10-26')).toBe(true);
    expect(on('AT', 2025, '9').has('2025-10-27')).toBe(false);
    expect(on('GR', 2029).has('2029-10-29')).toBe(false);
    expect(on('HT', 2025).has('2025-11-03')).toBe(false);
  });

  it('mark what follows the moon or a decree as computed, and nothing else', () => {
    expect([...on('EG', 2026).values()].find(({ day }) => day === '2026-08-25')?.computed).toBe(true);
    expect(on('TR', 2026).get('2026-05-27')?.computed).toBe(true);
    expect(on('AT', 2026, '9').get('2026-04-06')?.computed).toBeUndefined(); // Easter Monday
    expect(on('EG', 2026).get('2026-07-23')?.computed).toBe(true); // moved by decree in many a year
  });

  it('know the lunar feasts of Thailand beyond the years that are listed, with their source', () => {
    expect(on('TH', 2027).get('2027-05-20')).toMatchObject({ name: 'Visakha Bucha', computed: true });
    expect(on('TH', 2027).get('2027-05-20')?.source).toContain('full moon');
    // The years that are listed agree with the rule, and are listed once.
    expect(on('TH', 2026).get('2026-05-31')?.name).toBe('Vesak Day');
  });

  it('observe a holiday that falls on a weekend on the working day that the law says', () => {
    // 11 November 2028 is a Saturday, 1 January 2028 too, 19 June 2027 too; 4 July 2027 is a Sunday.
    expect(on('US', 2028, 'NY').get('2028-11-10')?.name).toContain('Veterans Day');
    expect(on('US', 2027, 'NY').get('2027-12-31')?.name).toContain('New Year');
    expect(on('US', 2027, 'NY').has('2027-07-05')).toBe(true);
    // 5 December 2027 is a Sunday.
    expect(on('TH', 2027).get('2027-12-06')?.computed).toBe(true);
  });

  it('are corrected by who plans: closed days added, open ones taken out, in that country alone', () => {
    const book = correctHolidays(publicHolidays, [
      { country: 'EG', day: '2026-08-27', name: 'Mawlid, observed', source: 'decision of the Prime Minister' },
      { country: 'EG', day: '2026-08-25', name: 'Mawlid', open: true },
    ]);
    const cairo = new Map(book({ country: 'EG' }, 2026).map((one) => [one.day, one]));
    expect(cairo.get('2026-08-27')).toEqual({
      day: '2026-08-27',
      name: 'Mawlid, observed',
      source: 'decision of the Prime Minister',
    });
    expect(cairo.has('2026-08-25')).toBe(false);
    expect(book({ country: 'TR' }, 2026)).toEqual(publicHolidays({ country: 'TR' }, 2026));
  });
});

describe('weekends', () => {
  it('are those of the country, and of its duty stations', () => {
    expect([weekendIn('SA'), weekendIn('IR'), weekendIn('AT'), weekendIn('XX')]).toEqual([[5, 6], [5], [6, 7], [6, 7]]);
    expect(weekendAt('Cairo')).toEqual([5, 6]);
    expect(weekendAt('Vienna')).toEqual([6, 7]);
    expect(weekendAt(undefined)).toEqual([6, 7]);
  });

  it('leave five days from a Sunday in Cairo to end on Thursday', () => {
    expect(endOfWork('2026-02-01', 5, workCalendar(weekendAt('Cairo'), undefined, noHolidays))).toBe('2026-02-06');
  });

  it('say where work that must be done by a day begins', () => {
    const plain = workCalendar(SATURDAY_AND_SUNDAY, undefined, noHolidays);
    expect(startOfWork('2030-03-18', 10, plain)).toBe('2030-03-04');
    expect(startOfWork('2030-03-18', 0, plain)).toBe('2030-03-18');
  });
});

describe('work across New Year', () => {
  // Counted by hand with the holidays of each place: 31 December and 1 January in Bangkok, Epiphany in Vienna, Coptic
  // Christmas in Cairo, Martyrs' Day in Panama City.
  it.each([
    ['Bangkok', '2026-12-28', 5, '2027-01-06'],
    ['Cairo', '2026-12-27', 5, '2027-01-01'],
    ['Cairo', '2027-01-05', 3, '2027-01-11'],
    ['Nairobi', '2026-12-23', 5, '2026-12-31'],
    ['Vienna', '2026-12-30', 5, '2027-01-08'],
    ['New York', '2026-12-31', 5, '2027-01-08'],
    ['Panama City', '2027-01-07', 3, '2027-01-12'],
    ['Dakar', '2026-12-31', 3, '2027-01-06'],
    ['Istanbul', '2026-10-28', 2, '2026-10-31'],
    ['Istanbul', '2027-01-01', 3, '2027-01-07'],
  ])('in %s from %s takes %i working days until %s', (place, from, days, until) => {
    const calendar = workCalendar(weekendAt(place), dutyStationOf(place)?.holidays, publicHolidays);
    expect(endOfWork(from, days, calendar)).toBe(until);
  });
});

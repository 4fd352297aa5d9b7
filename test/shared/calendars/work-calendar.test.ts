import { describe, expect, it } from 'vitest';
import { DUTY_STATIONS } from '../../../shared/calendars/duty-station.ts';
import { noHolidays } from '../../../shared/calendars/holiday.ts';
import { publicHolidays } from '../../../shared/calendars/public-holidays.ts';
import {
  SATURDAY_AND_SUNDAY,
  endOfWork,
  isoWeekday,
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

  it('carry ten days of work over a weekend to the second Friday', () => {
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

import { defined } from '../canonical/defined.ts';
import * as z from 'zod/mini';
import { addToDay, dayNumber, yearOf } from '../time/calendar.ts';
import type { Holiday, HolidayBook, HolidayPlace } from './holiday.ts';

/** The days of the week without work, as ISO weekdays: 1 is Monday. */
export const weekendSchema = z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(3));
export const SATURDAY_AND_SUNDAY: readonly number[] = [6, 7];

/** Tells working days from others at one place. */
export type WorkCalendar = {
  /** Why a day is not worked, or undefined if it is. */
  closed: (day: string) => { why: 'weekend' | 'holiday'; name: string; computed?: boolean } | undefined;
};

/** The calendar of a place: its weekend, and its holidays where the place of lookup is known. */
export function workCalendar(
  weekend: readonly number[],
  place: HolidayPlace | undefined,
  book: HolidayBook,
): WorkCalendar {
  const years = new Map<number, ReadonlyMap<string, Holiday>>();
  const holidays = (year: number): ReadonlyMap<string, Holiday> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const found = new Map(place === undefined ? [] : book(place, year).map((holiday) => [holiday.day, holiday]));
    years.set(year, found);
    return found;
  };
  return {
    closed: (day) => {
      if (weekend.includes(isoWeekday(day))) return { why: 'weekend', name: 'weekend' };
      const holiday = holidays(yearOf(day)).get(day);
      if (holiday === undefined) return undefined;
      const { name, computed } = holiday;
      return { why: 'holiday', name, ...defined({ computed }) };
    },
  };
}

/** The ISO weekday of a day: 1 is Monday, 7 is Sunday. Day number 0 of the Julian count was a Monday. */
export function isoWeekday(day: string): number {
  return (dayNumber(day) % 7) + 1;
}

/** The working days from one day up to, not including, another. */
export function workingDaysBetween(from: string, until: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from; day < until; day = addToDay(day, { days: 1 }))
    if (calendar.closed(day) === undefined) count += 1;
  return count;
}

/** The first of the n working days before a day: where work that takes n days must begin to be done by then. */
export function startOfWork(before: string, workingDays: number, calendar: WorkCalendar): string {
  let day = before;
  let left = workingDays;
  for (let steps = 0; left > 0 && steps < workingDays * 10 + 60; steps += 1) {
    day = addToDay(day, { days: -1 });
    if (calendar.closed(day) === undefined) left -= 1;
  }
  return day;
}

/** The day after the n-th working day from a day on: the end, not included, of work that takes n days. */
export function endOfWork(from: string, workingDays: number, calendar: WorkCalendar): string {
  let day = from;
  let left = workingDays;
  // A place that is always closed would go on for ever; ten days a day of work is far beyond any calendar.
  for (let steps = 0; left > 0 && steps < workingDays * 10 + 60; steps += 1) {
    if (calendar.closed(day) === undefined) left -= 1;
    day = addToDay(day, { days: 1 });
  }
  return day;
}

import { CalendarDate, parseDate } from '@internationalized/date';

/** Exact calendar arithmetic without clock or time zone. A day is an ISO text, `2027-01-01`. */

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export type Offset = { days?: number; months?: number; years?: number };

/** Whether a text is a day that exists, in the years the service covers. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  // The constructor constrains days that do not exist, so what comes back differs from what went in.
  return new CalendarDate(year, month, day).toString() === text;
}

/** The day that lies an offset after (or, negative, before) a day. A month or year too short keeps its last day. */
export function addToDay(day: string, offset: Offset): string {
  return parseDate(day).add(offset).toString();
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The first day of a calendar year. */
export function firstDayOf(year: number): string {
  return new CalendarDate(year, 1, 1).toString();
}

/** Days from one day to another: negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days in a calendar year: 365 or 366. */
export function daysInYear(year: number): number {
  return daysBetween(firstDayOf(year), firstDayOf(year + 1));
}

/** A day as a count of days, so that days compare and subtract as whole numbers. */
export function dayNumber(day: string): number {
  const date = parseDate(day);
  return date.calendar.toJulianDay(date);
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierDay(a: string, b: string): string {
  return a < b ? a : b;
}

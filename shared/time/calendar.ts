/** Exact calendar arithmetic without clock or time zone. A day is an ISO text, `2027-01-01`. */

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export type Offset = { days?: number; months?: number; years?: number };

/** Whether a text is a day that exists, in the years the service covers. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = fieldsOf(text);
  return day.year >= FIRST_YEAR && day.year <= LAST_YEAR && isDay(day);
}

/**
 * The day that lies an offset after (or, negative, before) a day: first by years and months, then by days. A month or
 * year too short keeps its last day.
 */
export function addToDay(day: string, { days = 0, months = 0, years = 0 }: Offset): string {
  const from = readDay(day);
  const month0 = (from.year + years) * 12 + from.month - 1 + months;
  const year = Math.floor(month0 / 12);
  const month = month0 - year * 12 + 1;
  const kept = { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
  return writeDay(days === 0 ? kept : dayOfNumber(numberOfDay(kept) + days));
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The first day of a calendar year. */
export function firstDayOf(year: number): string {
  return writeDay({ year, month: 1, day: 1 });
}

/** Days from one day to another: negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days in a calendar year: 365 or 366. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** A day as a count of days, so that days compare and subtract as whole numbers. */
export function dayNumber(day: string): number {
  return numberOfDay(readDay(day));
}

type CivilDay = { year: number; month: number; day: number };

/** @throws Error for a text that is no day: it was not checked where it came in. */
function readDay(text: string): CivilDay {
  const day = fieldsOf(text);
  if (!isDay(day)) throw new Error(`"${text}" is not a day`);
  return day;
}

function fieldsOf(text: string): CivilDay {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8)) };
}

function isDay({ year, month, day }: CivilDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function writeDay({ year, month, day }: CivilDay): string {
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Years that begin in March, so that the day that some have more is their last: then months, years and centuries are
// counted by division. The count is that of the Julian day, as astronomers have it, at noon.
const daysIn400Years = 146_097;
const julianDayOfYear0March1 = 1_721_120;

function numberOfDay({ year, month, day }: CivilDay): number {
  const ofMarch = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const daysBefore = Math.floor((153 * monthsSinceMarch + 2) / 5);
  const leapDays = Math.floor(ofMarch / 4) - Math.floor(ofMarch / 100) + Math.floor(ofMarch / 400);
  return julianDayOfYear0March1 + ofMarch * 365 + leapDays + daysBefore + day - 1;
}

function dayOfNumber(number: number): CivilDay {
  const since = number - julianDayOfYear0March1;
  const era = Math.floor(since / daysIn400Years);
  const dayOfEra = since - era * daysIn400Years;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierDay(a: string, b: string): string {
  return a < b ? a : b;
}

import { UsageError } from './failure.ts';
import { isCalendarDate } from '../../../shared/time/calendar.ts';
import type { Point } from '../../../shared/time/point.ts';

/**
 * Reads years and spans of years, `2025-2028` or `2025,2027`, without doubles, in order.
 *
 * @throws UsageError.
 */
export function parseYears(text: string): readonly number[] {
  const years = text.split(',').flatMap((part) => {
    const [, first, last] = /^\s*(\d{4})(?:\s*-\s*(\d{4}))?\s*$/.exec(part) ?? [];
    if (first === undefined)
      throw new UsageError(`"${text}" does not name years.`, 'Write 2027, 2025,2027 or 2025-2028.');
    const [from, to] = [Number(first), Number(last ?? first)];
    if (to < from) throw new UsageError(`${first}-${to} runs backwards.`, `Write ${to}-${from}.`);
    if (to - from > 200) throw new UsageError(`${first}-${to} is longer than any statement.`, 'Write a shorter span.');
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

/**
 * The day given with an option, or today in UTC.
 *
 * @throws UsageError.
 */
export function dayOption(option: string, given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (isCalendarDate(given)) return given;
  throw new UsageError(`"${given}" is not a day.`, `Write --${option} 2026-01-01.`);
}

/** Reads a day or a year, `2028-03-15` or `2028`, as a point in time. Gives what is wrong in words. */
export function parseWhen(text: string): Point | string {
  if (/^(?:19|20|21)\d{2}$/.test(text)) return { in: Number(text) };
  if (isCalendarDate(text)) return { on: text };
  return `"${text}" is no day or year between 1900 and 2199. Write 2028-03-15 or 2028`;
}

import { isCalendarDate } from '../../../shared/time/calendar.ts';
import type { Point } from '../../../shared/time/point.ts';

/** Reads a day or a year, `2028-03-15` or `2028`, as a point in time. Gives what is wrong in words. */
export function parseWhen(text: string): Point | string {
  if (/^(?:19|20|21)\d{2}$/.test(text)) return { in: Number(text) };
  if (isCalendarDate(text)) return { on: text };
  return `"${text}" is no day or year between 1900 and 2199. Write 2028-03-15 or 2028`;
}

import { isDecimalText } from '../../../shared/money/decimal-text.ts';
import { compareExact, exactOf } from '../../../shared/money/exact.ts';
import { addToDay, isCalendarDate } from '../../../shared/time/calendar.ts';

/** Both ends of a range, both included; or what is wrong with it, as a text. */
export type Range = { from: string; through: string };

/** Reads a range of days: `2026-01-01..2030-12-31`, or whole years or months, `2026..2030`, `2026-01..2026-06`. */
export function parseDayRange(text: string): Range | string {
  const [first = '', last, ...more] = text.split('..');
  if (last === undefined || more.length > 0)
    return `"${text}" is not a range of days. Write 2026-01-01..2030-12-31 or 2026..2030`;
  const [from, through] = [firstDay(first.trim()), lastDay(last.trim())];
  const wrong = [...(from === undefined ? [first.trim()] : []), ...(through === undefined ? [last.trim()] : [])];
  if (from === undefined || through === undefined)
    return (
      `${wrong.map((end) => `"${end}"`).join(' and ')}: no day between 1900-01-01 and 2199-12-31. Write ` +
      '2026-01-01..2030-12-31 or 2026..2030'
    );
  return from <= through ? { from, through } : `${text} runs backwards. Write ${last.trim()}..${first.trim()}`;
}

/** The first day of what is written as a day, month or year; undefined if it is none. */
function firstDay(text: string): string | undefined {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return isCalendarDate(day) ? day : undefined;
}

function lastDay(text: string): string | undefined {
  const first = firstDay(text);
  if (first === undefined || first === text) return first;
  return addToDay(addToDay(first, text.length === 4 ? { years: 1 } : { months: 1 }), { days: -1 });
}

/** Reads a range of decimals: `7000..9000`, `0.25..0.75`. */
export function parseDecimalRange(text: string): Range | string {
  const [from = '', through, ...more] = text.split('..').map((end) => end.trim());
  if (through === undefined || more.length > 0) return `"${text}" is not a range. Write 7000..9000`;
  const wrong = [from, through].filter((end) => !isDecimalText(end));
  if (wrong.length > 0)
    return `${wrong.map((end) => `"${end}"`).join(' and ')}: no decimal. Write 7000..9000 or 0.25..0.75`;
  return compareExact(exactOf(from), exactOf(through)) <= 0
    ? { from, through }
    : `${text} runs backwards. Write ${through}..${from}`;
}

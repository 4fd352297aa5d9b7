import { type Day, dayOf, daysBetween, daysOfYear, monthOf } from './day.ts';
import { type Fraction, over } from './fraction.ts';

/** A period that is priced at the rates of its first day, and its share of a year. */
export type Period = { day: Day; share: Fraction };

/** Days of one year, the end not included, and how they are counted: by months that have begun, or by days. */
export type Span = { year: number; from: Day; until: Day; countsDays: boolean };

/**
 * A span cut on the days after which it is priced otherwise: by months where each of those is the first of one, and by
 * days where one is not or where days are counted anyway.
 */
export function cutSpan({ year, from, until, countsDays }: Span, changes: readonly Day[]): readonly Period[] {
  const starts = [from, ...changes.filter((day) => from < day && day < until).sort()];
  const byMonths = !countsDays && starts.slice(1).every((day) => day.endsWith('-01'));
  return starts.map((day, position) => {
    const end = starts[position + 1] ?? until;
    const share = byMonths ? over(monthsBegun(day, end, year), 12) : over(daysBetween(day, end), daysOfYear(year));
    return { day, share };
  });
}

/** Months of a year from the one of a day, whole, to the one that has begun before the end. */
export function monthsBegun(from: Day, until: Day, year: number): number {
  const last = until === dayOf(year + 1, 1, 1) ? 12 : monthOf(until) - (until.endsWith('-01') ? 1 : 0);
  return last - monthOf(from) + 1;
}

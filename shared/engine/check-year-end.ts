import type { ComponentPattern } from '../model/component.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, note, query } from '../model/warning.ts';
import type { Requirement } from '../requirements/index.ts';
import { yearOf } from '../time/calendar.ts';
import type { Horizon } from './plan-years.ts';

/**
 * What is paid by the day and stretches over the end of a year: a question where the statement does not say to which year such days
 * are charged, a note where it does.
 */
export function checkYearEnd(
  requirement: Requirement,
  patterns: readonly ComponentPattern[],
  { statement: { yearEndRule }, horizon }: { statement: Statement; horizon: Horizon },
): readonly Warning[] {
  const [first] = patterns.flatMap(({ occurrences, lastDayOf }) =>
    horizon.years.flatMap((year) => {
      const occurrence = lastDayOf === undefined ? undefined : occurrences.inYear(year);
      const last = occurrence && lastDayOf?.(occurrence);
      return occurrence !== undefined && last !== undefined && yearOf(last) > year
        ? [{ from: occurrence.day, last, year }]
        : [];
    }),
  );
  if (first === undefined) return [];
  const stretch = `${requirement.title} stretches from ${first.from} to ${first.last}, over the end of ${first.year}`;
  if (yearEndRule === undefined)
    return [
      query(
        'over-year-end',
        requirement,
        `${stretch}; all of its days are charged to ${first.year}, the year of the first. State "yearEndRule": "first-day" to confirm that, or "by-day" to charge each day to its own year.`,
      ),
    ];
  const words =
    yearEndRule === 'by-day' ? 'each day is charged to its own year' : `all of its days are charged to ${first.year}`;
  return [note('over-year-end', requirement, `${stretch}; by the rule "${yearEndRule}" ${words}.`)];
}

import type { ComponentPattern } from '../model/component.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, note, query } from '../model/warning.ts';
import type { Requirement } from '../requirements/index.ts';
import { yearOf } from '../time/calendar.ts';
import type { Horizon } from './plan-years.ts';

/**
 * What is paid by the day and stretches over the end of a year: a question where the statement does not say to which
 * year such days are charged, a note where it does. Also a question where days are charged to their own years for ever,
 * but not every time alike, since weekends fall otherwise: no column can show that as what is needed "thereafter".
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
  const shifted = yearEndRule === 'by-day' ? firstShiftedYear(patterns, horizon) : undefined;
  if (shifted !== undefined)
    return [
      query(
        'over-year-end',
        requirement,
        `${requirement.title}: each day is charged to its own year, and the weekends of ` +
          `${shifted} divide its days otherwise between two years than those before. What ` +
          'is shown as "thereafter" is what the last year computed has.',
      ),
    ];
  if (first === undefined) return [];
  const stretch = `${requirement.title} stretches from ${first.from} to ${first.last}, over the end of ${first.year}`;
  if (yearEndRule === undefined)
    return [
      query(
        'over-year-end',
        requirement,
        `${stretch}; all of its days are charged to ${first.year}, the year of the first. State "yearEndRule": ` +
          '"first-day" to confirm that, or "by-day" to charge each day to its own year.',
      ),
    ];
  const consequence =
    yearEndRule === 'by-day' ? 'each day is charged to its own year' : `all of its days are charged to ${first.year}`;
  return [note('over-year-end', requirement, `${stretch}; by the rule "${yearEndRule}" ${consequence}.`)];
}

/** The days of the week come back to the same days of the year after so many years. */
const YEARS_OF_WEEKDAYS = 28;

/**
 * The first year after those computed whose days are divided otherwise between it and the next than the pattern before
 * says.
 */
function firstShiftedYear(patterns: readonly ComponentPattern[], { years, period }: Horizon): number | undefined {
  const last = years.at(-1) ?? 0;
  const shifted = patterns.flatMap((pattern) => {
    if (pattern.lastDayOf === undefined) return [];
    for (let year = last + 1; year <= last + YEARS_OF_WEEKDAYS * period; year += 1)
      if (divisionOf(pattern, year) !== divisionOf(pattern, year - period)) return [year];
    return [];
  });
  return shifted.length === 0 ? undefined : Math.min(...shifted);
}

/**
 * How an occurrence is divided between its year and the next: the years of its periods after its own, and their shares.
 */
function divisionOf({ occurrences, periodsOf, lastDayOf }: ComponentPattern, begun: number): string {
  const occurrence = occurrences.inYear(begun);
  if (occurrence === undefined || lastDayOf?.(occurrence) === undefined) return '';
  const shares = (periodsOf?.(occurrence) ?? []).map(({ year, timing }) => `${year - begun} ${timing?.value ?? '1'}`);
  return shares.every((share) => share.startsWith('0 ')) ? '' : shares.join(', ');
}

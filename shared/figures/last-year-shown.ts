import type { Estimate } from '../results/estimate.ts';

/** The last year that the tables of an estimate begin a column with: what recurs for ever is shown once from there. */
export function lastYearShown({ tables, years }: Pick<Estimate, 'tables' | 'years'>): number {
  return Math.max(years.last, ...tables.flatMap(({ columnYears }) => columnYears.flatMap(({ year }) => year ?? [])));
}

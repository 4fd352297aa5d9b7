import type { TableColumn } from '../results/estimate.ts';

const WORDS = new Map([
  [1, 'thereafter'],
  [2, 'biennially thereafter'],
  [3, 'triennially thereafter'],
  [4, 'quadrennially thereafter'],
]);

/**
 * The columns of a table, from the amounts themselves: every year that the statement shows; then single years for as long as
 * no pattern holds; then, from where the amounts repeat for ever, one column for each year of the pattern that is not zero:
 * "2029 and thereafter", "2030 and biennially thereafter". Years of zeros beyond those shown get no column.
 *
 * `signatures` holds, for each year of `years`, a text that is equal for equal amounts and empty for zero. The last `period`
 * years of `years` are known to repeat for ever.
 */
export function generateColumns(
  years: readonly number[],
  last: number,
  signatures: ReadonlyMap<number, string>,
  period: number,
): readonly TableColumn[] {
  const at = (year: number) => signatures.get(year) ?? '';
  const end = (years.at(-1) ?? last) + 1;
  const shown = years.filter((year) => year <= last).map(single);
  const every = smallestPeriod(at, end - period, period);
  let from = end - period;
  while (from - 1 > last && at(from - 1) === at(from - 1 + every)) from -= 1;
  const between = years.filter((year) => year > last && year < from && at(year) !== '').map(single);
  const repeating = Array.from({ length: every }, (_, offset) => from + offset).filter((year) => at(year) !== '');
  return [
    ...shown,
    ...between,
    ...repeating.map((year) => ({
      label: `${year} and ${WORDS.get(every) ?? `every ${every} years thereafter`}`,
      year,
      every,
    })),
  ];
}

/** The smallest divisor of the period with which the settled years repeat. */
function smallestPeriod(at: (year: number) => string, from: number, period: number): number {
  for (let candidate = 1; candidate < period; candidate += 1) {
    if (period % candidate !== 0) continue;
    const repeats = Array.from({ length: period - candidate }, (_, offset) => from + offset).every(
      (year) => at(year) === at(year + candidate),
    );
    if (repeats) return candidate;
  }
  return period;
}

function single(year: number): TableColumn {
  return { label: String(year), year };
}

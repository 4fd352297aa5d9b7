import type { EstimatedLine, TableColumn } from '../results/estimate.ts';

const WORDS = new Map([
  [1, 'thereafter'],
  [2, 'biennially thereafter'],
  [3, 'triennially thereafter'],
  [4, 'quadrennially thereafter'],
]);

/**
 * What a table's years come to: those shown, single ones after them, and from where on what repeats every so many
 * years.
 */
export type Recurrence = {
  single: readonly TableColumn[];
  from: number;
  every: number;
  /** The years of one period, from `from` on, that are not zero; empty where nothing goes on. */
  repeating: readonly number[];
};

/** A column of one year, or of a year and its repetitions. */
type YearColumn = TableColumn & { year: number };

/**
 * The columns of a table, from the amounts themselves: every year that the statement shows; then single years for as
 * long as no pattern holds; then, from where the amounts repeat for ever, one column for each year of the pattern that
 * is not zero: "2029 and thereafter", "2030 and biennially thereafter". Years of zeros beyond those shown get no
 * column.
 *
 * `signatures` holds, for each year of `years`, a text that is equal for equal amounts and empty for zero. The last
 * `period` years of `years` are known to repeat for ever.
 */
export function generateColumns(
  years: readonly number[],
  last: number,
  signatures: ReadonlyMap<number, string>,
  period: number,
): readonly YearColumn[] {
  const { single, every, repeating } = findRecurrence(years, last, signatures, period);
  return [
    ...single,
    ...repeating.map((year) => ({
      label: `${year} and ${WORDS.get(every) ?? `every ${every} years thereafter`}`,
      year,
      every,
    })),
  ];
}

/** The same before it becomes columns. */
export function findRecurrence(
  years: readonly number[],
  last: number,
  signatures: ReadonlyMap<number, string>,
  period: number,
): Recurrence & { single: readonly YearColumn[] } {
  const at = (year: number) => signatures.get(year) ?? '';
  const end = (years.at(-1) ?? last) + 1;
  const shown = years.filter((year) => year <= last).map(single);
  const every = smallestPeriod(at, end - period, period);
  let from = end - period;
  while (from - 1 > last && at(from - 1) === at(from - 1 + every)) from -= 1;
  const between = years.filter((year) => year > last && year < from && at(year) !== '').map(single);
  const repeating = Array.from({ length: every }, (_, offset) => from + offset).filter((year) => at(year) !== '');
  return { single: [...shown, ...between], from, every, repeating };
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

function single(year: number): YearColumn {
  return { label: String(year), year };
}

/** A text for each year that is equal where all amounts are equal, and empty where all are zero. */
export function yearSignatures(lines: readonly EstimatedLine[], years: readonly number[]): ReadonlyMap<number, string> {
  return new Map(
    years.map((year) => {
      // What recosting makes of an amount tells years apart too, so that tables before and after it have the same
      // columns.
      const amounts = lines.flatMap((line) => {
        const found = line.amounts.find((one) => one.year === year);
        return [found?.amount ?? 0, found?.recosted ?? 0];
      });
      return [year, amounts.every((amount) => amount === 0) ? '' : amounts.join(' ')];
    }),
  );
}

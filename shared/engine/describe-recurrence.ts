import { lineName } from '../model/line-selector.ts';
import type { Statement } from '../model/statement.ts';
import type { EstimatedLine, TableColumn } from '../results/estimate.ts';
import { findRecurrence, generateColumns, type Recurrence, yearSignatures } from './generate-columns.ts';
import type { Horizon } from './plan-years.ts';

/**
 * More recurring columns than this, or of a longer period than has a word, are shown year by year, and in words after
 * that.
 */
const COLUMNS_MAX = 2;
const PERIOD_MAX = 4;

/**
 * The years of a statement and the columns of what recurs. Where several recurrences would make many such columns, the
 * years of one whole period are shown instead, and `describeRecurrence` says how they go on.
 */
export function generateReadableColumns(
  { years: { last } }: Statement,
  lines: readonly EstimatedLine[],
  { years, period }: Horizon,
  periodMax = PERIOD_MAX,
): readonly (TableColumn & { year: number })[] {
  return readableColumns(last, yearSignatures(lines, years), { years, period }, periodMax);
}

function readableColumns(
  last: number,
  signatures: ReadonlyMap<number, string>,
  { years, period }: Horizon,
  periodMax: number,
): readonly (TableColumn & { year: number })[] {
  const { single, every, repeating } = findRecurrence(years, last, signatures, period);
  if (repeating.length <= COLUMNS_MAX && every <= periodMax) return generateColumns(years, last, signatures, period);
  return [...single, ...repeating.map((year) => ({ label: String(year), year }))];
}

/**
 * The columns of figures that are divided otherwise than by lines, as those of a table of lines; and the sentence that
 * says how the years go on, where the columns do not.
 */
export function generateSeriesColumns(
  last: number,
  signatures: ReadonlyMap<number, string>,
  horizon: Horizon,
): { columns: readonly (TableColumn & { year: number })[]; thereafter?: string | undefined } {
  const columns = readableColumns(last, signatures, horizon, Infinity);
  if (columns.some(({ every }) => every !== undefined)) return { columns };
  const recurrence = findRecurrence(horizon.years, last, signatures, horizon.period);
  return { columns, thereafter: recurrence.repeating.length === 0 ? undefined : `${repetition(recurrence)}.` };
}

/**
 * The same for a table of lines, which has a column for one recurrence of any period, as it always had, and its
 * sentence only where the columns do not say how they go on.
 */
export function generateLineColumns(
  statement: Statement,
  lines: readonly EstimatedLine[],
  horizon: Horizon,
): { columns: readonly (TableColumn & { year: number })[]; thereafter?: string | undefined } {
  const columns = generateReadableColumns(statement, lines, horizon, Infinity);
  if (columns.some(({ every }) => every !== undefined)) return { columns };
  return { columns, thereafter: describeRecurrence(columns, lines, statement, horizon) };
}

/** How what is shown goes on, in one sentence; undefined where nothing does, or where "thereafter" says all. */
export function describeRecurrence(
  columns: readonly TableColumn[],
  lines: readonly EstimatedLine[],
  statement: Statement,
  { years, period }: Horizon,
): string | undefined {
  if (lines.length === 0) return undefined;
  const recurring = columns.filter(({ every }) => every !== undefined);
  const [first] = recurring;
  if (first !== undefined) {
    const { every = 1 } = first;
    if (every === 1) return undefined;
    const named = recurring.map(({ year }) => `in ${year} and every ${ordinal(every)} year after it`).join(', ');
    return (
      'Amounts of columns that recur fall due ' +
      `${named}${recurring.length < every ? '; in the years between nothing does' : ''}.`
    );
  }
  const { last } = statement.years;
  const { from, every, repeating } = findRecurrence(years, last, yearSignatures(lines, years), period);
  if (repeating.length === 0) return undefined;
  return `${repetition({ from, every })}: ${lineRecurrences(lines, { years, period }, last)}.`;
}

function repetition({ from, every }: Pick<Recurrence, 'from' | 'every'>): string {
  const through = from + every - 1;
  return `From ${through + 1} on, the amounts of ${from} to ${through} repeat every ${every} years`;
}

/** Lines with how each of them recurs: "section 2, Other staff costs every second year from 2028". */
function lineRecurrences(lines: readonly EstimatedLine[], { years, period }: Horizon, last: number): string {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const { from, every, repeating } = findRecurrence(years, last, yearSignatures([line], years), period);
    const [first] = repeating;
    if (first === undefined) continue;
    const recurrence =
      every === 1
        ? `every year from ${from}`
        : repeating.length === 1
          ? `every ${ordinal(every)} year from ${first}`
          : `in ${repeating.join(', ')} and every ${every} years after each`;
    groups.set(recurrence, [...(groups.get(recurrence) ?? []), lineName(line)]);
  }
  return [...groups].map(([recurrence, names]) => `${[...new Set(names)].join(' and ')} ${recurrence}`).join('; ');
}

function ordinal(every: number): string {
  return ['', 'single', 'second', 'third', 'fourth', 'fifth', 'sixth'][every] ?? `${every}th`;
}

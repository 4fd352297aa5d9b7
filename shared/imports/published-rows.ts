import { canonicalJson } from '../canonical/canonical-json.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { addExact, compareExact, type Exact, exactOf, exactToText, ZERO } from '../money/exact.ts';
import type { ImportRecord, ReadTable } from './import-table.ts';
import { makeRowReader, type RowReader } from './row-values.ts';

/** A row of a published table: its cells, and its amounts by the columns of years. */
export type PublishedRow = {
  record: ImportRecord;
  row: RowReader;
  amounts: ReadonlyMap<string, string | undefined>;
};

/** A published table: its years in order, its rows, and the rows that are called a total. */
export type PublishedTable = {
  years: readonly string[];
  rows: readonly PublishedRow[];
  totals: readonly PublishedRow[];
};

/**
 * Reads a whole published table; a row that is called a total is compared with the rows above it, and a subtotal with
 * those since the subtotal before it: neither is an amount of its own. A total that sums up only the last rows is a
 * subtotal, and so is one that further rows follow.
 */
export function readPublishedRows(table: ReadTable, problems: Problem[]): PublishedTable {
  const years = yearsOf(table, problems);
  const sums = new Map<string, Exact>();
  const since = new Map<string, Exact>();
  const rows: PublishedRow[] = [];
  const totals: (PublishedRow & { rowsAbove: number })[] = [];
  for (const record of table.records) {
    const row = makeRowReader(table, record, problems);
    const amounts = new Map(years.map((year) => [year, amountIn(row, year)]));
    const name = calledIn(record);
    if (SUBTOTAL.test(name)) {
      if (!isSumOfLast(amounts, rows)) compareTotal(row, amounts, since);
      since.clear();
      continue;
    }
    if (TOTAL.test(name)) {
      if (isSum(amounts, sums) || !isSumOfLast(amounts, rows)) compareTotal(row, amounts, sums);
      if (isSum(amounts, sums)) totals.push({ record, row, amounts, rowsAbove: rows.length });
      since.clear();
      continue;
    }
    for (const own of [sums, since])
      for (const [year, amount] of amounts) own.set(year, addExact(own.get(year) ?? ZERO, exactOf(amount ?? '0')));
    rows.push({ record, row, amounts });
  }
  return { years, rows, totals: totals.filter(({ rowsAbove }) => rowsAbove === rows.length) };
}

/** The number of a section as a row has it: "Section 16" is "16". */
export function sectionOf(row: RowReader): string | undefined {
  return row.text('section')?.replace(/^section\s+/i, '');
}

/** Every document that a row names, each once. */
export function sourcesOf(rows: readonly PublishedRow[]): readonly Source[] {
  const all = rows.flatMap(({ row }) => row.sources() ?? []);
  return [...new Map(all.map((source) => [canonicalJson(source), source])).values()];
}

/** The years of the table, which must follow one another: a year that is left out would be zero without a word. */
function yearsOf({ columns, records, at }: ReadTable, problems: Problem[]): readonly string[] {
  const found = columns.flatMap(({ column }) =>
    column !== null && /^(?:\d{4}|thereafter)$/.test(column) ? [column] : [],
  );
  const numbers = found
    .filter((year) => year !== 'thereafter')
    .map(Number)
    .sort((a, b) => a - b);
  const [first] = records;
  if (first === undefined) return [];
  if (numbers.length === 0) problems.push(at(first, 'years', 'there is no column of a year, such as "2027"'));
  numbers.forEach((year, position) => {
    const before = numbers[position - 1];
    if (before !== undefined && year !== before + 1)
      problems.push(
        at(
          first,
          String(year),
          `follows ${before}: add a column for each year between, with 0 where nothing falls due`,
        ),
      );
  });
  return [...numbers.map(String), ...(found.includes('thereafter') ? ['thereafter'] : [])];
}

/** An empty cell or a dash is nothing, as tables print it. */
function amountIn(row: RowReader, year: string): string | undefined {
  const text = row.text(year);
  return text === undefined ? '0' : printedAmount(row, year, text);
}

/** An amount as tables print it: a dash for nothing, thousands apart by blanks; anything else is asked back. */
export function printedAmount(row: RowReader, column: string, text: string): string | undefined {
  if (/^[-–—]$/.test(text)) return '0';
  const [, plain] = /^(-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+)$/.exec(text) ?? [];
  if (plain !== undefined) return plain.replaceAll(/\s/g, '');
  return row.decimal(column);
}

// What documents in the six official languages call their sums; some number them as their other rows: "1199 Sub-total".
const CODE = String.raw`^(?:(?:\p{N}[\p{N}.\-/]*|\p{L})[.)]?\s+)?`;
const TOTAL = new RegExp(String.raw`${CODE}(?:(?:grand\s+)?total(?!\p{L})|всего|итого|共计|合计|总计|المجموع)`, 'iu');
const SUBTOTAL = new RegExp(
  String.raw`${CODE}(?:sub[-\s]?total|sous[-\s]total|(?:component|section|programme|part)\s+total(?!\p{L})|промежуточный итог|小计|المجموع الفرعي)`,
  'iu',
);

/** What a row is called: where all of a table is summed up, no section or object is named before it. */
function calledIn({ cells }: ImportRecord): string {
  const names = [cells['section'], cells['object'], cells['line']].map((name) => name?.trim() ?? '');
  return names.find((name) => TOTAL.test(name) || SUBTOTAL.test(name)) ?? '';
}

/** How far up a subtotal may reach that sums up what has subtotals of its own. */
const ROWS_SUMMED_MOST = 300;

/** Whether amounts are the sum of the last rows, however many these are. */
function isSumOfLast(amounts: PublishedRow['amounts'], rows: readonly PublishedRow[]): boolean {
  const sums = new Map<string, Exact>();
  return rows
    .slice(-ROWS_SUMMED_MOST)
    .reverse()
    .some((above) => {
      for (const [year, amount] of above.amounts)
        sums.set(year, addExact(sums.get(year) ?? ZERO, exactOf(amount ?? '0')));
      return isSum(amounts, sums);
    });
}

function isSum(amounts: PublishedRow['amounts'], sums: ReadonlyMap<string, Exact>): boolean {
  return [...amounts].every(
    ([year, amount]) => amount !== undefined && compareExact(exactOf(amount), sums.get(year) ?? ZERO) === 0,
  );
}

function compareTotal(
  row: RowReader,
  amounts: ReadonlyMap<string, string | undefined>,
  sums: ReadonlyMap<string, Exact>,
): void {
  for (const [year, amount] of amounts) {
    const sum = sums.get(year) ?? ZERO;
    if (amount !== undefined && compareExact(exactOf(amount), sum) !== 0)
      row.refuse(year, `is ${amount}; the rows above come to ${exactToText(sum)}`);
  }
}

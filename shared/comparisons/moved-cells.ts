import type { RowNames } from '../model/row-levels.ts';
import type { ShownTable } from '../results/estimate.ts';

type ShownColumn = ShownTable['columnYears'][number];

/** A row of a table by what it is, never by where it stands: columns and rows are generated anew in every estimate. */
export type RowKind = 'row' | 'sum' | 'total' | 'net' | 'income';

/** A cell of a table that shows another amount than before, in whole currency units. */
export type MovedCell = { row: string; column: string; before: number; after: number; by: number };

/** The cells of a table that moved, and the rows that have left it with what they were. */
export type MovedTable = { cells: readonly MovedCell[]; left: readonly { row: string; names: RowNames }[] };

/** The name of a row by which it is found again in another estimate. */
export function rowKey(kind: RowKind, names: RowNames & { id?: string | undefined }): string {
  const { id = '', group = '', section = '', object = '', line = '' } = names;
  const { fund = '', dutyStation = '', category = '', grade = '', type = '', postTitle = '' } = names;
  return [kind, id, group, section, object, line, fund, dutyStation, category, grade, type, postTitle]
    .map((part) => part.replaceAll('|', '¦'))
    .join('|')
    .replace(/\|+$/, '');
}

/** The name of a column by which it is found again: its id, or the year that it begins with. */
export function columnKey({ id, year, label }: ShownColumn): string {
  return id ?? (year === undefined ? label : String(year));
}

/**
 * The cells of a table that show another amount than a table of the same number did. A year is compared with the same
 * year, whatever the columns: "2029 and biennially thereafter" against what 2029 was before.
 */
export function movedCells(before: ShownTable, after: ShownTable): MovedTable {
  const earlier = new Map(rowsOf(before).map(({ key, values }) => [key, values]));
  const cells = rowsOf(after).flatMap(({ key, values }): MovedCell[] =>
    after.columnYears.flatMap((column, position): MovedCell[] => {
      const amount = values[position] ?? 0;
      const was = amountAt(before, earlier.get(key) ?? [], column);
      return amount === was
        ? []
        : [{ row: key, column: columnKey(column), before: was, after: amount, by: difference(amount, was) }];
    }),
  );
  const still = new Set(rowsOf(after).map(({ key }) => key));
  const left = before.rows.flatMap((names) => {
    const row = rowKey('row', names);
    return still.has(row) ? [] : [{ row, names }];
  });
  return { cells, left };
}

/** Of amounts, which are whole, or of posts with two decimals. */
function difference(amount: number, was: number): number {
  const by = amount - was;
  return Number.isInteger(by) ? by : Math.round(by * 100) / 100;
}

/** What a row shows for a column of another table; nothing in years between those that recur, and outside of all. */
function amountAt({ columnYears }: ShownTable, values: readonly number[], column: ShownColumn): number {
  const key = columnKey(column);
  const same = columnYears.findIndex((one) => columnKey(one) === key);
  if (same >= 0) return values[same] ?? 0;
  const { year } = column;
  if (year === undefined) return 0;
  const recurring = columnYears.findIndex(
    (one) =>
      one.every !== undefined && one.year !== undefined && one.year < year && (year - one.year) % one.every === 0,
  );
  return recurring < 0 ? 0 : (values[recurring] ?? 0);
}

function rowsOf(table: ShownTable): readonly { key: string; values: readonly number[] }[] {
  return [
    ...table.rows.map(({ values, ...names }) => ({ key: rowKey('row', names), values })),
    ...(table.subtotals ?? []).map(({ values, ...names }) => ({ key: rowKey('sum', names), values })),
    { key: rowKey('total', {}), values: table.total },
    ...(table.totalNetOfStaffAssessment === undefined
      ? []
      : [{ key: rowKey('net', {}), values: table.totalNetOfStaffAssessment }]),
    ...(table.income ?? []).map(({ section, values }) => ({ key: rowKey('income', { section }), values })),
  ];
}

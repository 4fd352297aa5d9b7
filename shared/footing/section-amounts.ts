import type { CellPlace, FiguresTable, TableRow } from './figures-table.ts';
import { isAdded, isTotal } from './candidate-terms.ts';
import { cellAt } from './footed-sum.ts';
import { valueOf } from './read-figure.ts';

/**
 * What a table shows for a whole budget section in a column, in units of the currency, with the cells that it is made
 * of.
 */
export type SectionAmount = {
  readonly section: string;
  readonly table: FiguresTable;
  readonly column: number;
  readonly value: bigint;
  readonly places: readonly CellPlace[];
};

/**
 * The amounts of every section in every column: the row that names the whole section, else the sum of the rows under
 * its heading.
 */
export function sectionAmounts(table: FiguresTable): readonly SectionAmount[] {
  const sections = [...new Set(table.rows.flatMap(({ section }) => (section === undefined ? [] : [section])))];
  return sections.flatMap((section) => {
    const rows = rowsOf(table, section);
    return table.columns.flatMap(({ kind }, column) => {
      if (kind !== 'amount') return [];
      const places = rows.flatMap((row) => (cellAt(table, row, column) === undefined ? [] : [{ table, row, column }]));
      const values = places.map(({ row }) => valueOf(cellAt(table, row, column)));
      if (places.length === 0 || values.some((value) => value === undefined)) return [];
      const value = values.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n) * table.multiplier;
      return [{ section, table, column, value, places }];
    });
  });
}

/** The subtotal of a section, else the one row that names it, else the rows that make it up. */
function rowsOf(table: FiguresTable, section: string): readonly number[] {
  const own = table.rows.flatMap((row, at) => (row.section === section && isAdded(row) ? [{ row, at }] : []));
  const total = own.find(({ row }) => isTotal(row));
  if (total !== undefined) return [total.at];
  const named = own.filter(({ row }) => row.namesSection);
  return (named.length > 0 ? named.slice(0, 1) : own).map(({ at }) => at);
}

/** Whether a table has nothing but whole sections and totals: a summary of what other tables show in detail. */
export function isSummary({ rows, measure }: FiguresTable): boolean {
  const figures = rows.filter((row) => row.role !== 'heading');
  const items = figures.filter((row: TableRow) => row.role === 'item');
  return measure === 'money' && items.length >= 2 && items.every(({ namesSection }) => namesSection);
}

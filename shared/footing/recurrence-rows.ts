import type { FiguresTable, TableColumn } from './figures-table.ts';
import { cellAt } from './footed-sum.ts';
import { valueOf } from './read-figure.ts';
import { labelKey } from './row-label.ts';
import type { RecurrenceItem } from './recurrence-items.ts';

/** A row of a table whose columns are years, the last of which stands for those that follow. */
export type YearsRow = {
  readonly table: FiguresTable;
  readonly row: number;
  readonly section: string;
  readonly label: string;
  readonly years: readonly { year: number; column: number; value: bigint }[];
  readonly open: { year: number; column: number; value: bigint; every: 'annual' | 'biennial'; head: string };
  readonly items: readonly RecurrenceItem[];
};

/**
 * Rows of tables by year, each with what the text says of it: the same section, and the object or line that its label
 * names.
 */
export function recurrenceRows(tables: readonly FiguresTable[], items: readonly RecurrenceItem[]): readonly YearsRow[] {
  return tables.flatMap((table) => {
    const openColumn = table.columns.findIndex(({ open }) => open !== undefined);
    const described = table.columns[openColumn];
    if (described?.open === undefined || described.year === undefined) return [];
    const every = described.open;
    const { year: openYear, head } = described;
    return table.rows.flatMap((row, at) => {
      if (row.section === undefined || row.role !== 'item' || row.namesSection) return [];
      const { section, label } = row;
      const key = labelKey(label);
      const years = table.columns.flatMap((column, place) => yearOf(column, valueOf(cellAt(table, at, place)), place));
      const openValue = valueOf(cellAt(table, at, openColumn));
      const own = items.filter((item) => item.section === section && item.objects.includes(key));
      if (openValue === undefined || own.length === 0 || years.length === 0) return [];
      const open = { year: openYear, column: openColumn, value: openValue, every, head };
      return [{ table, row: at, section, label, years, open, items: own }];
    });
  });
}

function yearOf({ year, open, kind }: TableColumn, value: bigint | undefined, column: number) {
  return year === undefined || open !== undefined || kind !== 'amount' || value === undefined
    ? []
    : [{ year, column, value }];
}

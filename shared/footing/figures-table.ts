import type { Figure } from './read-figure.ts';
import type { RowRole } from './row-label.ts';

/** What a table counts: rounding can explain a difference of money, never one of posts or other whole things. */
export type TableMeasure = 'money' | 'posts' | 'count';

/** `amount` is added up; shares and rates are not. */
export type ColumnKind = 'amount' | 'percent' | 'rate' | 'text';

export type TableColumn = {
  /** Its head as printed, lines joined. */
  readonly head: string;
  readonly kind: ColumnKind;
  /** The one year that its head names. */
  readonly year?: number;
  /** "2029 and thereafter", "2030 and biennially thereafter". */
  readonly open?: 'annual' | 'biennial';
};

export type TableRow = {
  /** Counted from 1 among the rows of the table as printed. */
  readonly number: number;
  readonly label: string;
  readonly role: RowRole | 'heading';
  readonly indent: number;
  /** The budget section that its label or the heading above it names. */
  readonly section?: string;
  readonly namesSection: boolean;
  /** By column, undefined where nothing is printed or where a text is. */
  readonly figures: readonly (Figure | undefined)[];
  readonly texts: readonly string[];
};

/** A table whose cells have a place: its name, the label of their row and the head of their column. */
export type FiguresTable = {
  /** "Table 2", "Sheet Summary" or "Table at paragraph 12", as findings name it. */
  readonly name: string;
  readonly number?: string;
  readonly title: string;
  readonly measure: TableMeasure;
  /** 1,000 for "(Thousands of United States dollars)". */
  readonly multiplier: bigint;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Printed from bottom to top, as damaged extractions are. */
  readonly reversed: boolean;
  /** Place among the blocks of the document. */
  readonly block: number;
};

/** A cell of a table. */
export type CellPlace = { readonly table: FiguresTable; readonly row: number; readonly column: number };

/** Where a cell is, as a reader would point at it: `Table 2, "Consultants", 2026`. */
export function placeText({ table, row, column }: CellPlace): string {
  const { label = '', number = 0 } = table.rows[row] ?? {};
  const head = table.columns[column]?.head ?? '';
  const named = label === '' ? `row ${number}` : `"${label}"`;
  return [table.name, named, head === '' ? `column ${column + 1}` : head].join(', ');
}

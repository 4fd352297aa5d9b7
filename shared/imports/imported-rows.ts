import type { ImportedRows } from '../results/import-dry-run.ts';
import type { ImportKind } from '../results/import-kind.ts';
import type { MadeImport } from './import-kinds.ts';
import type { RowChange } from './import-table.ts';

/** Rows that a report lists. */
const ROWS_LISTED = 500;

/** What an import did, row by row, as it is reported: rows that do nothing are counted and not listed. */
export function importedRows(table: ImportKind, { changes, columns }: MadeImport<unknown>): ImportedRows {
  return { table, columns, ...countRows(changes) };
}

/** How many rows did what, and the first of those that did anything. */
export function countRows(changes: readonly RowChange[]): Pick<ImportedRows, 'counts' | 'rows'> {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const { what } of changes) counts[what] += 1;
  return { counts, rows: changes.filter(({ what }) => what !== 'unchanged').slice(0, ROWS_LISTED) };
}

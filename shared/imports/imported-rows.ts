import type { ImportedRows } from '../results/import-dry-run.ts';
import type { ImportKind } from '../results/import-kind.ts';
import type { MadeImport } from './import-kinds.ts';

/** Rows that a report lists. */
const ROWS_LISTED = 500;

/** What an import did, row by row, as it is reported: rows that do nothing are counted and not listed. */
export function importedRows(table: ImportKind, { changes, columns }: MadeImport<unknown>): ImportedRows {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const { what } of changes) counts[what] += 1;
  const rows = changes.filter(({ what }) => what !== 'unchanged').slice(0, ROWS_LISTED);
  return { table, columns, counts, rows };
}

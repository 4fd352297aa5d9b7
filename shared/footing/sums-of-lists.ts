import { isTotal } from './candidate-terms.ts';
import type { TableRow } from './figures-table.ts';

/**
 * A grid that repeats the label of a total in the next row lists figures one a row, each cell of other tables under the
 * label of its row: nothing in it is the sum of what stands above.
 */
export function withoutSumsOfLists(rows: readonly TableRow[]): readonly TableRow[] {
  const isList = rows.some((row, at) => isTotal(row) && rows[at + 1]?.texts[0] === row.texts[0]);
  if (!isList) return rows;
  return rows.map((row) => (row.role === 'heading' ? row : { ...row, role: 'not-added' }));
}

import { cellFigure, columnNames } from '../../../shared/documents/figure-id.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { PublishedEstimate } from '../../../shared/results/estimate.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';
import { makeSheet } from './make-sheet.ts';

/**
 * The cells of tables by the names of their figures in documents ("table-3/net/2025"), each by its name in the address,
 * which opens its proof. Figures of texts that no table shows have none.
 */
export function cellsOfFigures(
  statement: Statement,
  shown: Pick<PublishedEstimate, 'tables' | 'postTables'>,
): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const table of shownTables(shown)) {
    const names = columnNames(table);
    const { rows, columns } = makeSheet(statement, table);
    for (const { of, key } of rows)
      if (of !== undefined)
        columns.forEach((column, position) => {
          const figure = cellFigure(table, of, names[position] ?? '');
          cells.set(figure, `${table.number}/${column.key}/${key}`);
        });
  }
  return cells;
}

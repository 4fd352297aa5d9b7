import type { Breakdown } from '../../results/breakdown.ts';
import { csv } from '../tables/csv.ts';

/** One record a row and column; the total at the end, column by column. */
export function breakdownCsv({ by, table, columns, rows, total }: Breakdown): string {
  const cells = (key: string, title: string, kind: string, values: readonly number[]) =>
    values.map((value, column) => [
      table === undefined ? '' : String(table.number),
      by,
      key,
      title,
      kind,
      columns[column]?.label ?? '',
      String(value),
    ]);
  return csv([
    ['table', 'by', 'key', 'title', 'kind', 'column', 'amount'],
    ...rows.flatMap(({ key, title, values }) => cells(key, title, 'row', values)),
    ...cells('', '', 'total', total),
  ]);
}

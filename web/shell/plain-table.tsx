import type { ReactNode } from 'react';
import { TableScroller } from './table-scroller.tsx';

/** A cell of a plain table: a text, or a number, which stands to the right and keeps its direction. */
type PlainCell = string | { number: ReactNode } | { content: ReactNode };

export type PlainRow = { key: string; cells: readonly PlainCell[]; isSum?: boolean };

/** A table that only shows: the first cell of a row is its head. */
export function PlainTable({
  caption,
  columns,
  rows,
}: {
  caption?: string;
  columns: readonly { title: string; isNumber?: boolean }[];
  rows: readonly PlainRow[];
}) {
  return (
    <TableScroller>
      <table className="plain-table">
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber === true ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isSum }) => (
            <tr key={key} className={isSum === true ? 'of-sum' : undefined}>
              {cells.map((cell, position) =>
                position === 0 ? (
                  <th key={columns[position]?.title} scope="row" className={classOf(cell)}>
                    {drawn(cell)}
                  </th>
                ) : (
                  <td key={columns[position]?.title} className={classOf(cell)}>
                    {drawn(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function classOf(cell: PlainCell): string | undefined {
  return typeof cell === 'object' && 'number' in cell ? 'number' : undefined;
}

function drawn(cell: PlainCell): ReactNode {
  if (typeof cell === 'string') return cell;
  return 'number' in cell ? <bdi>{cell.number}</bdi> : cell.content;
}

import { countsIn, openPostTable } from '../../engine/tabulate-posts.ts';
import type { Statement } from '../../model/statement.ts';
import type { TableFormulas } from './table-formulas.ts';

/** Of tables of posts: rows add the posts that come and go, other columns add columns. */
export function postFormulas(statement: Statement, number: number): TableFormulas {
  const laidOut = openPostTable(statement, number);
  if (laidOut === undefined) throw new Error(`table ${number} is not one of posts`);
  const { columns, rows, order } = laidOut;
  const layout = statement.tables.find((one) => one.number === number);
  return {
    ofRow: (row, column, here) => {
      const { content, terms = [] } = columns[column] ?? {};
      if (content === undefined)
        return terms.map(({ column: other, sign }) => `${sign === 1 ? '+' : '-'}${here(other)}`).join('') || '0';
      const counted = rows[row]?.entries.filter((entry) => countsIn(entry, content, order.chainOf)) ?? [];
      const added = counted.map(({ size }) => `${size < 0 ? '-' : '+'}${Math.abs(size) / 100}`).join('');
      // A formula holds so many characters.
      if (added.length > 8_000) return String(counted.reduce((sum, { size }) => sum + size, 0) / 100);
      return added || '0';
    },
    percentOf: (id) => {
      const column =
        layout?.of === 'posts' ? layout.columns.find((one) => 'percentage' in one && one.id === id) : undefined;
      if (column === undefined || !('percentage' in column)) return { of: 0, on: 0, decimals: 0 };
      const position = (name: string) => columns.findIndex(({ shown }) => shown.id === name);
      const { percentage, decimals = 1 } = column;
      return { of: position(percentage.of), on: position(percentage.on), decimals };
    },
  };
}

import { Link } from '@tanstack/react-router';
import { rowKey } from '../../../shared/comparisons/moved-cells.ts';
import type { FoundCell } from './find-cell.ts';

/** The sums that a figure goes into, as links to their own proofs. */
export function UsedBy({ found: { table, row, column } }: { found: FoundCell }) {
  const { section } = row.names;
  const sum = table.subtotals?.find((one) => one.section === section && one.object === undefined);
  const cells = [
    ...(sum === undefined || section === undefined
      ? []
      : [{ key: rowKey('sum', sum), title: `Subtotal of section ${section}, table ${table.number}` }]),
    { key: rowKey('total', {}), title: `Total, table ${table.number}` },
  ];
  return (
    <>
      <h3>Used by</h3>
      <ul>
        {cells.map(({ key, title }) => (
          <li key={key}>
            <Link to="." search={(before) => ({ ...before, cell: [table.number, column.key, key].join('/') })} replace>
              {title}, {column.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

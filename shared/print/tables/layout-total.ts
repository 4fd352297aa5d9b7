import type { Table } from '../../results/estimate.ts';
import type { PrintedRow } from './cells.ts';

/** The last row of a table of its own layout. */
export function layoutTotal({ totalTitle = 'Total' }: Table): PrintedRow {
  return { label: totalTitle, of: 'total' };
}

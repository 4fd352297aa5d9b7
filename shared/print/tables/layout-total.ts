import type { ShownTable } from '../../results/estimate.ts';
import type { PrintedRow } from './cells.ts';

/** The last row of a table of its own layout. */
export function layoutTotal({ totalTitle = 'Total' }: ShownTable): PrintedRow {
  return { label: totalTitle, of: 'total' };
}

import { csv } from '../tables/csv.ts';
import type { Tornado } from '../../results/sensitivity.ts';

/** A tornado as CSV: one row a driver, the widest swing first, with the total when it is low and high. */
export function tornadoCsv({ drivers, total }: Tornado): string {
  const rows = drivers.map(({ description, kind, value, unit, low, high, swing }) => [
    description,
    kind,
    value,
    unit,
    ...[low, total, high, swing].map(String),
  ]);
  return csv([['driver', 'kind', 'value', 'unit', 'total if low', 'total', 'total if high', 'swing'], ...rows]);
}

import type { Tornado } from '../../sensitivities/measure-sensitivity.ts';
import { csv } from '../tables/csv.ts';

/** A tornado as CSV: one row a driver, the widest swing first, with the total when it is low and high. */
export function tornadoCsv({ drivers, total }: Tornado): string {
  const rows = drivers.map(({ words, kind, value, unit, low, high, swing }) => [
    words,
    kind,
    value,
    unit,
    ...[low, total, high, swing].map(String),
  ]);
  return csv([['driver', 'kind', 'value', 'unit', 'total if low', 'total', 'total if high', 'swing'], ...rows]);
}

import { EFFECT_KINDS } from '../../comparisons/effect-kind.ts';
import { type ComparisonLevel, type ComparisonRow, comparisonRows } from './rows.ts';
import { csv } from '../tables/csv.ts';
import type { Comparison } from '../../results/comparison.ts';

/**
 * A comparison as CSV: one row a section (or object, line, year, table), then the total, then the total net of staff
 * assessment.
 */
export function comparisonCsv(comparison: Comparison, level: ComparisonLevel, years?: readonly number[]): string {
  const { columns, rows, total, net } = comparisonRows(comparison, level, years);
  const record = ({ names, from, to, difference, effects }: ComparisonRow) => [
    ...names,
    ...[from, to, difference].map(String),
    ...EFFECT_KINDS.map((kind) => effects[kind]),
  ];
  return csv([[...columns, 'from', 'to', 'difference', ...EFFECT_KINDS], ...[...rows, total, net].map(record)]);
}

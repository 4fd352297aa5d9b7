import type { MoneyRisk } from '../../results/risk.ts';
import { csv } from '../tables/csv.ts';

/** The bands of the requirements as CSV, one row a year. Chances are shares of one. */
export function riskCsv({ years }: MoneyRisk): string {
  const header = [
    'year',
    'requested',
    'p10',
    'p50',
    'p90',
    'chance sufficient',
    'expected over-request',
    'expected under-request',
    'expected',
    'if not in force',
  ];
  const rows = years.map((one) => [
    ...[one.year, one.requested, one.p10, one.p50, one.p90, one.chanceSufficient].map(String),
    one.expectedOverRequest,
    one.expectedUnderRequest,
    one.expected,
    String(one.ifNotInForce),
  ]);
  return csv([header, ...rows]);
}

import type { AmountRisk, MoneyRisk } from '../../results/risk.ts';
import { csv } from '../tables/csv.ts';

/**
 * The bands of the requirements as CSV: a row for each year and the total, of the whole statement (section "all") and
 * of every section. Chances are shares of one.
 */
export function riskCsv({ treaty = '', years, total, sections }: MoneyRisk): string {
  const header = [
    'treaty',
    'section',
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
  const all = [{ section: 'all', years, total }, ...sections];
  return csv([
    header,
    ...all.flatMap((one) => [
      ...one.years.map((row) => [treaty, one.section, String(row.year), ...amounts(row)]),
      [treaty, one.section, 'total', ...amounts(one.total)],
    ]),
  ]);
}

function amounts(one: AmountRisk): readonly string[] {
  return [
    ...[one.requested, one.p10, one.p50, one.p90, one.chanceSufficient].map(String),
    one.expectedOverRequest,
    one.expectedUnderRequest,
    one.expected,
    String(one.ifNotInForce),
  ];
}

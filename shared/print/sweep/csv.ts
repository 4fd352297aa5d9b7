import { csv } from '../tables/csv.ts';
import type { Sweep } from '../../results/sweep.ts';
import { type SweepChoice, sweepReport } from '../../sweeps/sweep-report.ts';
import type { SweepAmounts } from '../../results/sweep-report.ts';

/**
 * A sweep as CSV: one row a point, with its date or value, a column a year and the sum of the years shown; by section,
 * one row a point and section. A refused point has empty amounts.
 *
 * @throws Refused for years that the sweep does not have.
 */
export function sweepCsv(sweep: Sweep, choice: SweepChoice = {}): string {
  const { columns, years, rows } = sweepReport(sweep, choice);
  const bySection = choice.bySection === true;
  const header = [...columns, ...(bySection ? ['section'] : []), ...years.map(String), 'total'];
  const records = rows.flatMap((row): string[][] => {
    if ('refused' in row) return [[...row.at, ...(bySection ? [''] : []), ...years.map(() => ''), '']];
    return bySection
      ? (row.sections ?? []).map((section) => [...row.at, section.section, ...texts(section)])
      : [[...row.at, ...texts(row)]];
  });
  return csv([header, ...records]);
}

function texts({ amounts, total }: SweepAmounts): string[] {
  return [...amounts, total].map(String);
}

import { formatAmount } from '../format-amount.ts';
import { alignAmounts } from '../align-columns.ts';
import type { SweepAmounts, SweepReport } from '../../results/sweep-report.ts';

/** A sweep as a table, and below it the points from which on anything is different. */
export function sweepText(report: SweepReport, heading: string): string {
  const { columns, years, rows, changePoints } = report;
  const bySection = rows.some((row) => 'sections' in row);
  const textColumns = columns.length + (bySection ? 1 : 0);
  const amounts = (cells: SweepAmounts) => [...cells.amounts, cells.total].map((amount) => formatAmount(amount));
  const body = rows.flatMap((row): string[][] => {
    if ('refused' in row) return [[...row.at, ...(bySection ? [''] : []), 'cannot be computed']];
    const net = [...row.at, ...(bySection ? ['net of staff assessment'] : []), ...amounts(row)];
    return [
      ...(row.sections ?? []).map((section) => [...row.at, `section ${section.section}`, ...amounts(section)]),
      net,
    ];
  });
  const header = [...columns, ...(bySection ? ['section'] : []), ...years.map(String), 'total'];
  return [
    heading,
    '',
    ...alignAmounts([header, ...body], textColumns),
    '',
    ...changeLines(report, changePoints),
    '',
  ].join('\n');
}

function changeLines({ columns, rows }: SweepReport, changes: SweepReport['changePoints']): readonly string[] {
  if (columns.length > 1) return [];
  if (changes.length === 0) return [`Nothing changes between ${rows[0]?.at[0] ?? ''} and ${rows.at(-1)?.at[0] ?? ''}.`];
  return ['Amounts change at', ...changes.map(({ at, years }) => `  ${at}  in ${years.join(', ')}`)];
}

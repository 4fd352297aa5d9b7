import type { Statement } from '../../../../shared/model/statement.ts';
import { sweepCsv } from '../../../../shared/print/sweep/csv.ts';
import type { SweepResponse } from '../../../../shared/results/sweep-report.ts';
import type { Sweep } from '../../../../shared/results/sweep.ts';
import { type SweepChoice, sweepReport } from '../../../../shared/sweeps/sweep-report.ts';
import { refuseTooMuchWork, workLimits } from '../../../use-cases/work-limits.ts';
import type { ApiResponse } from '../../http/message.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import type { InputsBasis } from '../../../../shared/results/inputs-basis.ts';

type SweepToShow = {
  statement: Statement;
  basis: InputsBasis;
  choice: SweepChoice;
  format: 'json' | 'csv';
  fileName: string;
};

/**
 * Responds with a sweep: the same table whether it was computed at once or by a job.
 *
 * @throws Refused for years that it does not have, or `too-large`.
 */
export function respondSweep(
  sweep: Sweep,
  { statement: { symbol, currency }, basis, choice, format, fileName }: SweepToShow,
): ApiResponse {
  refuseTooMany(sweep, choice);
  if (format === 'csv') return respondText(sweepCsv(sweep, choice), 'csv', fileName);
  const report = sweepReport(sweep, choice);
  return respondJson({ basis, symbol, currency, axes: sweep.axes, ...report } satisfies SweepResponse);
}

function refuseTooMany({ years, rows, results }: Sweep, { years: asked, bySection }: SweepChoice): void {
  const columns = (asked === undefined ? years.last - years.first + 1 : new Set(asked).size) + 1;
  const lines = results.map((result) =>
    'refused' in result ? 1 : 1 + (bySection === true ? result.sections.length : 0),
  );
  const amounts = rows.reduce((sum, { result }) => sum + (lines[result] ?? 0) * columns, 0);
  refuseTooMuchWork({
    path: 'years',
    what: `The table of ${rows.length} rows`,
    count: amounts,
    most: workLimits.sweepAmounts,
    unit: 'amounts',
    instead: `Show fewer years${bySection === true ? ', or leave out the sections' : ''}; or take larger steps.`,
  });
}

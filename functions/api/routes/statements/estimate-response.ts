import * as z from 'zod/mini';
import type { Estimate } from '../../../../shared/engine/estimate-form.ts';
import { publishedForm } from '../../../../shared/print/published-form.ts';
import { tablesCsv } from '../../../../shared/print/tables-csv.ts';
import { statementId } from '../../../use-cases/statement-id.ts';
import type { Reply } from '../../http/message.ts';
import { respondJson, respondText } from '../../http/respond.ts';

/** Whether the lines come with every component and its factors, or the tables alone. */
export const detailSchema = z.enum(['tables', 'full']);
export type Detail = z.infer<typeof detailSchema>;

/** Answers with an estimate: JSON in the published form, or the tables as a CSV file. */
export function respondEstimate(estimate: Estimate, format: 'json' | 'csv', more: { detail?: Detail | undefined; from?: object } = {}): Reply {
  if (format === 'csv') return respondText(tablesCsv(estimate.tables), 'csv', `${statementId(estimate.symbol)}-tables.csv`);
  return respondJson({
    ...publishedForm(estimate),
    ...(more.from === undefined ? {} : { from: more.from }),
    ...(more.detail === 'full' ? { lines: estimate.lines } : {}),
  });
}

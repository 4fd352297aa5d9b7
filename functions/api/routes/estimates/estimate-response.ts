import * as z from 'zod/mini';
import type { Estimate } from '../../../../shared/results/estimate.ts';
import { publishedEstimate } from '../../../../shared/results/published-estimate.ts';
import { tablesCsv } from '../../../../shared/print/tables/csv.ts';
import { statementId } from '../../../../shared/model/statement-id.ts';
import type { ApiResponse } from '../../http/message.ts';
import type { Format } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';

/** Whether the lines come with every component and its factors, or the tables alone. */
export const detailSchema = z.enum(['tables', 'full']);
export type Detail = z.infer<typeof detailSchema>;

/** Answers with an estimate: JSON in the published form, or the tables as a CSV file. */
export function respondEstimate(
  estimate: Estimate,
  format: 'json' | 'csv',
  more: { detail?: Detail | undefined; from?: object; seal?: object | undefined } = {},
): ApiResponse {
  const from = more.from === undefined ? {} : { from: more.from };
  if (format === 'csv') {
    const file = remembered(more.from, 'csv', () => tablesCsv(estimate.tables));
    return respondText(file, 'csv', `${statementId(estimate.symbol)}-tables.csv`);
  }
  const beside = { ...from, ...(more.seal === undefined ? {} : { seal: more.seal }) };
  if (more.detail === 'full') return respondJson({ ...publishedEstimate(estimate), ...beside, lines: estimate.lines });
  if (more.seal !== undefined) return respondJson({ ...publishedEstimate(estimate), ...beside });
  return respondText(
    remembered(more.from, 'json', () => JSON.stringify({ ...publishedEstimate(estimate), ...from })),
    'json',
  );
}

/** Texts of the estimates that are remembered, for as long as they are: what an estimate was made from is its own and never changes. */
const texts = new WeakMap<object, Partial<Record<Format, string>>>();

function remembered(basis: object | undefined, format: Format, print: () => string): string {
  if (basis === undefined) return print();
  const known = texts.get(basis) ?? {};
  texts.set(basis, known);
  return (known[format] ??= print());
}

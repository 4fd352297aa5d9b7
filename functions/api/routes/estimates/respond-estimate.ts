import { defined } from '../../../../shared/canonical/defined.ts';
import * as z from 'zod/mini';
import type { EstimateResponse } from '../../../../shared/results/estimate-response.ts';
import type { Estimate } from '../../../../shared/results/estimate.ts';
import { publishedEstimate } from '../../../../shared/results/published-estimate.ts';
import { shownTables } from '../../../../shared/results/shown-tables.ts';
import { fundFigures } from '../../../../shared/print/funds/csv.ts';
import { tablesCsv } from '../../../../shared/print/tables/csv.ts';
import { statementId } from '../../../../shared/model/statement-id.ts';
import { entityTag } from '../../http/headers.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import type { ApiResponse } from '../../http/message.ts';
import type { Format } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';

/** Whether the lines come with every component and its factors, or the tables alone. */
export const detailSchema = z.enum(['tables', 'full']);
export type Detail = z.infer<typeof detailSchema>;

/** What the OpenAPI document says of an estimate; that of a stored statement has a tag. */
export async function estimateResponses(isStored: boolean): Promise<Readonly<Record<number, ResponseDescription>>> {
  const { estimateResponseSchema } = await import('../../../../shared/results/estimate-response.ts');
  const tag = { ETag: 'The same for the same estimate in the same format.' };
  const ok: ResponseDescription = {
    description: 'The estimate.',
    content: { 'application/json': estimateResponseSchema, 'text/csv': undefined },
    headers: { ...(isStored && tag), 'Content-Disposition': 'The name of the file, where it is CSV.' },
  };
  return isStored ? { 200: ok, 304: { description: 'The reader has this estimate.', headers: tag } } : { 200: ok };
}

/**
 * The headers by which a reader can ask whether an estimate has changed. A reader may keep it and must ask each time;
 * nobody between may.
 *
 * @param tag of everything that the bytes of the response depend upon.
 */
export function estimateTagHeaders(tag: string): Record<string, string> {
  return { etag: entityTag(tag), 'cache-control': 'private, no-cache', vary: 'Authorization, Accept' };
}

type Beside = Pick<EstimateResponse, 'from' | 'seal'>;

/** Responds with an estimate: JSON in the published format, or the tables as a CSV file. */
export function respondEstimate(
  estimate: Estimate,
  format: 'json' | 'csv',
  more: { detail?: Detail | undefined } & Beside = {},
): ApiResponse {
  const from = more.from === undefined ? {} : { from: more.from };
  if (format === 'csv') {
    const file = remembered(more.from, 'csv', () => tablesCsv(shownTables(estimate), fundFigures(estimate.funds)));
    return respondText(file, 'csv', `${statementId(estimate.symbol)}-tables.csv`);
  }
  const response: EstimateResponse = {
    ...publishedEstimate(estimate),
    ...from,
    ...defined({ seal: more.seal }),
    ...(more.detail === 'full' && { lines: estimate.lines }),
  };
  if (more.detail === 'full' || more.seal !== undefined) return respondJson(response);
  return respondText(
    remembered(more.from, 'json', () => JSON.stringify(response)),
    'json',
  );
}

/**
 * Texts of the estimates that are remembered, for as long as they are: what an estimate was made from is its own and
 * never changes.
 */
const texts = new WeakMap<object, Partial<Record<Format, string>>>();

function remembered(basis: object | undefined, format: Format, print: () => string): string {
  if (basis === undefined) return print();
  const known = texts.get(basis) ?? {};
  texts.set(basis, known);
  return (known[format] ??= print());
}

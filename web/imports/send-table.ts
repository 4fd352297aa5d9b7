import { api } from '../api/api.ts';
import { fileBody } from '../api/file-body.ts';
import { bodyOf } from '../api/read-response.ts';
import type { TableOfStatement } from './table-options.ts';

/** A document that a table goes into, at the revision at which it is. */
export type TablePlace = { id: string; etag: string; action: string; table: TableOfStatement | 'rates' };

/** What the API is told of a table; which of it a table takes its options say. */
export type TableQuery = Readonly<Record<string, string | undefined>>;

/** Sends a table into a document, or only tries it. */
export async function sendTable({ id, etag, table }: TablePlace, file: File, query: TableQuery) {
  const params = { path: { id }, header: { 'If-Match': etag }, query: query as { dryRun?: 'true' } };
  const sent = { params, ...(await fileBody(file)) };
  return table === 'rates'
    ? bodyOf(api.PUT('/v1/rate-cards/{id}/tables/rates', sent))
    : bodyOf(api.PUT(`/v1/statements/{id}/tables/${table}`, sent));
}

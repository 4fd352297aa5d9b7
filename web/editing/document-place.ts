import { api } from '../api/api.ts';
import { bodyOf, revisionOf } from '../api/read-response.ts';
import type { DocumentHead } from './draft.ts';

/** A document that is edited: where the API has it. */
export type DocumentPlace = { collection: 'statements' | 'rate-cards'; id: string };

/** Reads the head of a document as it is now. */
export async function readHead({ collection, id }: DocumentPlace): Promise<DocumentHead> {
  const { value, etag, revision } = await revisionOf(api.GET(`/v1/${collection}/{id}`, { params: { path: { id } } }));
  return { document: value, etag: etag ?? '', revision: revision ?? 0 };
}

type Put = { document: object; etag: string; signal?: AbortSignal };

/**
 * Sends a document as the revision after the one of the etag, or only tries it. It may be wrong in every way that
 * somebody can type: the service says so.
 */
export function putDocument(
  { collection, id }: DocumentPlace,
  { document, etag, ...options }: Put,
  query: { reason: string } | { dryRun: 'true' },
) {
  const params = { path: { id }, header: { 'If-Match': etag }, query };
  return bodyOf(api.PUT(`/v1/${collection}/{id}`, { params, body: document as never, ...options }));
}

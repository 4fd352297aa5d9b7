import { beginChange } from './begin-change.ts';
import { type RestoreRequest, restoreRequestSchema } from '../items/change.ts';
import { commit } from './commit.ts';
import { loadContent } from '../reading/load-content.ts';
import { loadRevision } from '../reading/load-revision.ts';
import { parseRequest } from '../parse-request.ts';
import type { Saved } from '../items/saved.ts';
import type { Store } from '../store.ts';

/**
 * Makes the content and fields of an earlier revision the next revision. Nothing between them is lost, no part is stored again, and the
 * state in the workflow stays unless the request names one.
 *
 * @throws as `save`; StoreError `not-found` if there is no such revision, `integrity` if its content is no longer whole.
 */
export async function restore(store: Store, request: RestoreRequest): Promise<Saved> {
  const change = parseRequest(restoreRequestSchema, request);
  const begun = await beginChange(store, change);
  if (begun.answer !== undefined) return begun.answer;
  const { head, lists, parts, fields, ...earlier } = await loadRevision(store, change, change.revision);
  // Read as a whole, so that a damaged revision cannot become the head.
  await loadContent(store, { ...earlier, head, lists, parts, fields });
  return commit(store, change, begun.head, { head, lists, parts, fields });
}

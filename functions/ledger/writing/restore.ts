import { addressContent } from '../items/address-content.ts';
import { beginChange } from './begin-change.ts';
import { type RestoreRequest, restoreRequestSchema, saveRequestSchema } from '../items/change.ts';
import { commit, type NewDocument } from './commit.ts';
import { loadContent } from '../reading/load-content.ts';
import { loadRevision } from '../reading/load-revision.ts';
import { putBodies } from './put-bodies.ts';
import type { SaveRequest } from './save.ts';
import { parseRequest } from '../parse.ts';
import type { Saved } from '../items/revision.ts';
import type { Store } from '../store.ts';

/**
 * Makes the content and fields of an earlier revision the next revision. Nothing between them is lost, no part is
 * stored again, and the state in the workflow stays unless the request names one.
 *
 * @param beside a new document, under an id that nobody has had, which is created in the same transaction: both are
 *   there afterwards, or neither.
 * @throws as `save`; StoreError `not-found` if there is no such revision, `integrity` if its content is no longer
 *   whole.
 */
export async function restore(store: Store, request: RestoreRequest, beside?: SaveRequest): Promise<Saved> {
  const change = parseRequest(restoreRequestSchema, request);
  const begun = await beginChange(store, change);
  if (begun.earlier !== undefined) return begun.earlier;
  const { head, lists, parts, fields, ...earlier } = await loadRevision(store, change, change.revision);
  // Read as a whole and text by text, so that a damaged revision cannot become the head.
  const content = await loadContent(store, { ...earlier, head, lists, parts, fields });
  const address = { head, lists, parts, fields: change.fields ?? fields };
  const { bodies } = addressContent(content);
  const created = beside === undefined ? undefined : await putBeside(store, beside);
  return commit(store, change, begun.head, address, bodies, created);
}

/** Stores the content of the document that is created in the same transaction. */
async function putBeside(store: Store, { content, ...request }: SaveRequest): Promise<NewDocument> {
  const change = parseRequest(saveRequestSchema, request);
  const { address, bodies } = addressContent(content);
  await putBodies(store, change.organization, bodies);
  return { change, content: { ...address, fields: change.fields }, bodies };
}

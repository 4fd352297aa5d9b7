import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '../reading/cursor.ts';
import { documentKindSchema } from '../items/document-kind.ts';
import { revisionItemSchema } from '../items/items.ts';
import { allNumbers, documentKey, revisionKey } from '../items/keys.ts';
import { checkRevision } from '../reading/load-revision.ts';
import { orderSchema, type Page, pageRequestSchema } from '../reading/page.ts';
import { parseRequest } from '../parse-request.ts';
import { queryItems } from '../reading/query-items.ts';
import type { Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { text } from '../items/text.ts';

const historyRequestSchema = z.extend(pageRequestSchema, {
  organization: text(100),
  kind: documentKindSchema,
  id: text(300),
  order: orderSchema,
});
export type HistoryRequest = z.input<typeof historyRequestSchema>;

const positionSchema = z.object({ number: z.int().check(z.positive()) });

/**
 * The revisions of a document without their content, newest first unless asked otherwise. Empty if there is no such document.
 *
 * @throws StoreError `invalid`, `invalid-cursor`, `integrity` if a manifest does not fit its hash, `unavailable`.
 */
export async function history(store: ReadStore, request: HistoryRequest): Promise<Page<Revision>> {
  const { limit, cursor, order, ...name } = parseRequest(historyRequestSchema, request);
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor).number;
  const { items, more } = await queryItems(store, revisionItemSchema, {
    partition: documentKey(name),
    range: allNumbers('rev'),
    order,
    limit,
    ...(after !== undefined && { startAfter: revisionKey(name, after) }),
  });
  const revisions = items.map(({ revision }) => revision);
  for (const revision of revisions) checkRevision(revision, name, revision.number);
  const last = revisions.at(-1);
  return { items: revisions, ...(more && last !== undefined && { cursor: encodeCursor({ number: last.number }) }) };
}

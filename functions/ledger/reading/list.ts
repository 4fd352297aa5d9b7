import * as z from 'zod/mini';
import { decodeCursor, encodeCursor, orderSchema, type Page, pageRequestSchema } from './page.ts';
import { documentKindSchema } from '../items/document-kind.ts';
import { type HeadItem, headItemSchema, revisionItemSchema } from '../items/items.ts';
import { allNumbers, documentKey, headKey, headsKey, revisionKey } from '../items/keys.ts';
import { parseRequest } from '../parse.ts';
import { queryItems } from './read-items.ts';
import type { ReadStore } from '../store.ts';
import { text } from '../items/text.ts';
import { checkRevision } from './load-revision.ts';
import type { Revision } from '../items/revision.ts';

const listRequestSchema = z.extend(pageRequestSchema, { organization: text(100), kind: documentKindSchema });
export type ListRequest = z.infer<typeof listRequestSchema>;

/** What a list shows of a document: its head revision without the content. */
export type ListedDocument = Omit<HeadItem, 'v' | 'audit' | 'organization'>;

const listPositionSchema = z.object({ id: text(300) });

/**
 * Lists the documents of a kind in order of id, a page at a time. Every document that was there at the start and is not passed yet appears,
 * whatever is saved in between.
 *
 * @throws StoreError `invalid`, `invalid-cursor`, `integrity`, `unavailable`.
 */
export async function list(store: ReadStore, request: ListRequest): Promise<Page<ListedDocument>> {
  const { organization, kind, limit, cursor } = parseRequest(listRequestSchema, request);
  const after = cursor === undefined ? undefined : decodeCursor(listPositionSchema, cursor).id;
  const { items, more } = await queryItems(store, headItemSchema, {
    partition: headsKey(organization, kind),
    order: 'oldest',
    limit,
    ...(after !== undefined && { startAfter: headKey({ organization, kind, id: after }) }),
  });
  const last = items.at(-1);
  return { items: items.map(listed), ...(more && last !== undefined && { cursor: encodeCursor({ id: last.id }) }) };
}

function listed({ kind, id, number, hash, state, author, time, fields }: HeadItem): ListedDocument {
  return { kind, id, number, hash, state, author, time, fields };
}

const historyRequestSchema = z.extend(pageRequestSchema, {
  organization: text(100),
  kind: documentKindSchema,
  id: text(300),
  order: orderSchema,
});
export type HistoryRequest = z.input<typeof historyRequestSchema>;

const historyPositionSchema = z.object({ number: z.int().check(z.positive()) });

/**
 * The revisions of a document without their content, newest first unless asked otherwise. Empty if there is no such document.
 *
 * @throws StoreError `invalid`, `invalid-cursor`, `integrity` if a manifest does not fit its hash, `unavailable`.
 */
export async function history(store: ReadStore, request: HistoryRequest): Promise<Page<Revision>> {
  const { limit, cursor, order, ...name } = parseRequest(historyRequestSchema, request);
  const after = cursor === undefined ? undefined : decodeCursor(historyPositionSchema, cursor).number;
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

import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { documentKindSchema } from '../items/document-kind.ts';
import { type HeadItem, headItemSchema } from '../items/items.ts';
import { headKey, headsKey } from '../items/keys.ts';
import { type Page, pageRequestSchema } from './page.ts';
import { parseRequest } from '../parse-request.ts';
import { queryItems } from './query-items.ts';
import type { ReadStore } from '../store.ts';
import { text } from '../items/text.ts';

const listRequestSchema = z.extend(pageRequestSchema, { organization: text(100), kind: documentKindSchema });
export type ListRequest = z.infer<typeof listRequestSchema>;

/** What a list shows of a document: its head revision without the content. */
export type ListedDocument = Omit<HeadItem, 'v' | 'audit' | 'organization'>;

const positionSchema = z.object({ id: text(300) });

/**
 * Lists the documents of a kind in order of id, a page at a time. Every document that was there at the start and is not passed yet appears,
 * whatever is saved in between.
 *
 * @throws StoreError `invalid`, `invalid-cursor`, `integrity`, `unavailable`.
 */
export async function list(store: ReadStore, request: ListRequest): Promise<Page<ListedDocument>> {
  const { organization, kind, limit, cursor } = parseRequest(listRequestSchema, request);
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor).id;
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

import * as z from 'zod/mini';
import { StoreError } from '../store-error.ts';
import { documentKindSchema, text } from '../items/primitives.ts';
import { type HeadItem, headItemSchema, revisionItemSchema } from '../items/items.ts';
import { allNumbers, documentKey, headKey, headsKey, revisionKey } from '../items/keys.ts';
import { parseRequest } from '../parse.ts';
import { queryItems } from './read-items.ts';
import type { ReadStore } from '../store.ts';
import { checkRevision } from './load-revision.ts';
import type { Revision } from '../items/revision.ts';

/** One page of a list, and where the next one starts: no cursor after the last page. */
export type Page<Item> = { items: Item[]; cursor?: string };

/** What every paged verb takes besides its own question. */
export const pageRequestSchema = z.object({
  /** Items wanted, from 1 to 1000. A page is full unless it is the last. */
  limit: z.int().check(z.minimum(1), z.maximum(1000)),
  /** The cursor of the page before. */
  cursor: z.optional(z.string()),
});
export type PageRequest = z.infer<typeof pageRequestSchema>;

/** Which end comes first. */
export const orderSchema = z._default(z.enum(['newest', 'oldest']), 'newest');

/**
 * Writes a position as an opaque cursor. A position names no organization and no key of the table: those are taken from
 * the request each time, so that a forged cursor can only lead elsewhere in the list that its bearer may read anyway.
 */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/**
 * Reads the position out of a cursor.
 *
 * @throws StoreError `invalid-cursor` if it is not a position in this list.
 */
export function decodeCursor<Schema extends z.ZodMiniType>(schema: Schema, cursor: string): z.output<Schema> {
  const result = z.safeParse(schema, parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (result.success) return result.data;
  throw new StoreError(
    'invalid-cursor',
    'This is not a cursor of this list. Take the one that came with the page before, or leave it out.',
  );
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

const listRequestSchema = z.extend(pageRequestSchema, { organization: text(100), kind: documentKindSchema });
export type ListRequest = z.infer<typeof listRequestSchema>;

/** What a list shows of a document: its head revision without the content. */
export type ListedDocument = Omit<HeadItem, 'v' | 'audit' | 'organization'>;

const listPositionSchema = z.object({ id: text(300) });

/**
 * Lists the documents of a kind in order of id, a page at a time. Every document that was there at the start and is not
 * passed yet appears, whatever is saved in between.
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
 * The revisions of a document without their content, newest first unless asked otherwise. Empty if there is no such
 * document.
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

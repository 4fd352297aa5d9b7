import * as z from 'zod/mini';
import { StoreError } from '../store-error.ts';

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
 * Writes a position as an opaque cursor. A position names no organization and no key of the table: those are taken from the request each
 * time, so that a forged cursor can only lead elsewhere in the list that its bearer may read anyway.
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

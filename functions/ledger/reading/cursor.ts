import * as z from 'zod/mini';
import { StoreError } from '../store-error.ts';

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
 * @throws StoreError `invalid-cursor` if it does not have the form of a position in this list.
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

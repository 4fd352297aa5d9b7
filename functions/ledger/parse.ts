import * as z from 'zod/mini';
import { StoreError } from './store-error.ts';

/**
 * Checks what a caller asks before anything is read or written.
 *
 * @throws StoreError `invalid` naming every problem with its path.
 */
export function parseRequest<Schema extends z.ZodMiniType>(schema: Schema, request: unknown): z.output<Schema> {
  const result = z.safeParse(schema, request);
  if (result.success) return result.data;
  throw new StoreError('invalid', z.prettifyError(result.error));
}

/**
 * Parses what the table gave.
 *
 * @throws StoreError `integrity` if it does not fit the schema by which it was written.
 */
export function parseItem<Schema extends z.ZodMiniType>(
  schema: Schema,
  item: Record<string, unknown>,
): z.output<Schema> {
  const result = z.safeParse(schema, item);
  if (result.success) return result.data;
  const key = `${String(item['pk'])} ${String(item['sk'])}`;
  throw new StoreError(
    'integrity',
    `The item ${key} does not fit the schema by which it is written:\n${z.prettifyError(result.error)}`,
  );
}

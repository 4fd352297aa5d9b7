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

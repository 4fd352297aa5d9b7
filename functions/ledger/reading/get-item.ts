import type * as z from 'zod/mini';
import type { Key } from '../items/keys.ts';
import { parseItem } from '../items/parse-item.ts';
import { callTable, type ReadStore } from '../store.ts';

/**
 * Reads one item with all writes that were acknowledged before, and parses it.
 *
 * @returns undefined if there is none.
 * @throws StoreError `integrity`, `unavailable`.
 */
export async function getItem<Schema extends z.ZodMiniType>(
  store: ReadStore,
  schema: Schema,
  key: Key,
): Promise<z.output<Schema> | undefined> {
  const item = await callTable(store, () => store.reads.get(key));
  return item === undefined ? undefined : parseItem(schema, item);
}

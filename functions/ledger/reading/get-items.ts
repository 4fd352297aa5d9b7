import { pauseBeforeRetry } from '../../aws/pause-before-retry.ts';
import type { Key } from '../items/keys.ts';
import { callTable, type ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { Item } from './table-reader.ts';

const attemptsMax = 10;

/**
 * Reads up to 100 items with all writes that were acknowledged before, in one question, or as many as it takes where the table puts some off.
 *
 * @returns those that are there, by `nameOfKey`.
 * @throws StoreError `unavailable`.
 */
export async function getItems(store: ReadStore, wanted: readonly Key[]): Promise<Map<string, Item>> {
  const found = new Map<string, Item>();
  let keys = wanted;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const asked = keys;
    const { items, putOff } = await callTable(store, () => store.reads.batchGet(asked));
    for (const item of items) found.set(nameOfKey(item as Key), item);
    if (putOff.length === 0) return found;
    keys = putOff;
    await pauseBeforeRetry(attempt);
  }
  throw new StoreError(
    'unavailable',
    `The table "${store.table}" keeps putting off ${keys.length} reads. Try again shortly.`,
  );
}

/** A key as one text. */
export function nameOfKey({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}

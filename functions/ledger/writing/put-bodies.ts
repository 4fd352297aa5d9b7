import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { chunkItemSchema, PackItem } from '../items/items.ts';
import { chunkKey, type Key, packKey } from '../items/keys.ts';
import { pauseBeforeRetry } from '../../aws/call-dynamodb.ts';
import { callTable, runBatches, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { packTexts } from '../items/address-content.ts';
import type { Revision } from '../items/revision.ts';

/** The most that BatchWriteItem takes. */
const batchSize = 25;
const attemptsMax = 10;

type ChunkItem = Key & z.infer<typeof chunkItemSchema>;

/**
 * Stores canonical texts under their hashes. Putting one twice changes nothing, so this may be cut off and repeated at
 * any point: until a manifest names them, nobody reads them.
 *
 * @throws StoreError `unavailable` if the table keeps refusing.
 */
export async function putBodies(
  store: Store,
  organization: string,
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  const items = [...bodies].flatMap(([hash, body]) =>
    chunkText(body).map((chunk, index, chunks): ChunkItem => ({
      ...chunkKey(organization, hash, index),
      v: 1,
      body: chunk,
      chunks: chunks.length,
    })),
  );
  await runBatches(items, batchSize, (batch) => putBatch(store, batch));
}

async function putBatch(store: Store, batch: readonly ChunkItem[]): Promise<void> {
  let requests: BatchRequests = batch.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const command = new BatchWriteCommand({ RequestItems: { [store.table]: requests } });
    const { UnprocessedItems } = await callTable(store, async () => (await store.writes()).send(command));
    requests = UnprocessedItems?.[store.table] ?? [];
    if (requests.length === 0) return;
    await pauseBeforeRetry(attempt);
  }
  throw new StoreError(
    'unavailable',
    `The table "${store.table}" keeps putting off ${requests.length} writes. Try again shortly.`,
  );
}

type BatchRequests = NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems']>[string];

/**
 * UTF-16 units a chunk. One unit is at most three bytes of UTF-8, so a chunk stays below 300,000 bytes, and with its
 * keys well below the item limit of 400 KB.
 */
const chunkUnitsMax = 100_000;

/**
 * Cuts a text into chunks that fit an item, never through a surrogate pair. At least one chunk, joined they give the
 * text.
 */
export function chunkText(whole: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (start < whole.length) {
    let end = Math.min(start + chunkUnitsMax, whole.length);
    if (end < whole.length && isHighSurrogate(whole.charCodeAt(end - 1))) end -= 1;
    chunks.push(whole.slice(start, end));
    start = end;
  }
  return chunks.length === 0 ? [''] : chunks;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/**
 * Stores a copy of all texts of a revision in one item, where that is worth it, before the revision itself is written:
 * a pack without a revision is found by nobody.
 *
 * @throws StoreError `unavailable`.
 */
export async function putPack(
  store: Store,
  { organization, hash }: Revision,
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  const texts = packTexts(bodies);
  if (texts === undefined) return;
  const item: PackItem = { v: 1, texts };
  const command = new PutCommand({ TableName: store.table, Item: { ...packKey(organization, hash), ...item } });
  await callTable(store, async () => (await store.writes()).send(command));
}

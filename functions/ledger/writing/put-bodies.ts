import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { chunkText } from '../items/chunk-text.ts';
import type { chunkItemSchema } from '../items/items.ts';
import { chunkKey, type Key } from '../items/keys.ts';
import { pauseBeforeRetry } from '../../aws/pause-before-retry.ts';
import { runBatches } from './run-batches.ts';
import { callTable, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';

/** The most that BatchWriteItem takes. */
const batchSize = 25;
const attemptsMax = 10;

type ChunkItem = Key & z.infer<typeof chunkItemSchema>;

/**
 * Stores canonical texts under their hashes. Putting one twice changes nothing, so this may be cut off and repeated at any point: until
 * a manifest names them, nobody reads them.
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

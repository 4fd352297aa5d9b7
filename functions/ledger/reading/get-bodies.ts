import { hashText } from '../../../shared/canonical/content-hash.ts';
import { chunkItemSchema } from '../items/items.ts';
import { chunkKey, type Key } from '../items/keys.ts';
import { parseItem } from '../items/parse-item.ts';
import { runBatches } from '../writing/run-batches.ts';
import type { ReadStore } from '../store.ts';
import { getItems, nameOfKey as nameOf } from './get-items.ts';
import { StoreError } from '../store-error.ts';

/** The most that BatchGetItem takes. */
const batchSize = 100;

/**
 * Reads the values stored under hashes, each hash once, and recomputes every hash.
 *
 * @returns the values by hash; every hash asked for is there.
 * @throws StoreError `integrity` if a part is missing, torn or altered; `unavailable`.
 */
export async function getBodies(
  store: ReadStore,
  organization: string,
  hashes: Iterable<string>,
): Promise<Map<string, unknown>> {
  const wanted = [...new Set(hashes)];
  const first = await getChunks(
    store,
    wanted.map((hash) => chunkKey(organization, hash, 0)),
  );
  const further = wanted.flatMap((hash) => {
    const count = first.get(nameOf(chunkKey(organization, hash, 0)))?.chunks ?? 0;
    return Array.from({ length: Math.max(0, count - 1) }, (_, index) => chunkKey(organization, hash, index + 1));
  });
  const rest = await getChunks(store, further);
  const chunkOf = (hash: string, index: number): string | undefined => {
    const name = nameOf(chunkKey(organization, hash, index));
    return (first.get(name) ?? rest.get(name))?.body;
  };
  return new Map(
    wanted.map((hash) => {
      const count = first.get(nameOf(chunkKey(organization, hash, 0)))?.chunks ?? 0;
      const body = Array.from({ length: count }, (_, index) => chunkOf(hash, index)).join('');
      if (hashText(body) !== hash) {
        throw new StoreError(
          'integrity',
          `The part ${hash} of organization "${organization}" is ${count === 0 ? 'missing' : 'torn or altered'}.`,
        );
      }
      return [hash, JSON.parse(body) as unknown];
    }),
  );
}

type Chunk = { body: string; chunks: number };

async function getChunks(store: ReadStore, keys: readonly Key[]): Promise<Map<string, Chunk>> {
  const batches = await runBatches(keys, batchSize, async (batch) =>
    [...(await getItems(store, batch))].map(([name, item]) => [name, parseItem(chunkItemSchema, item)] as const),
  );
  return new Map(batches.flat());
}

import { getBodies } from '../reading/load-content.ts';
import { getItem, queryItems } from '../reading/read-items.ts';
import { type BatchItem, batchItemSchema, type BatchRange, type JobName } from '../items/items.ts';
import { batchesKey, batchKey } from '../items/keys.ts';
import type { Store } from '../store.ts';

/** That a range is done, when, and the hash of its result. */
type DoneBatch = Omit<BatchItem, 'v'>;

/**
 * The finished batches of jobs. A batch is stored under the place where it begins, once: whoever computes it again
 * finds it there, so however often work is repeated nothing counts twice.
 */
export interface BatchStore {
  /**
   * Stores the result of a batch. The result first, then that it is done: a batch that counts can be read.
   *
   * @param result JSON; the same range must always give the same.
   * @returns false if the batch was there already.
   * @throws StoreError `integrity` if another result or range is stored for this place, `unavailable`.
   */
  put(job: JobName, range: BatchRange, result: unknown, time: string): Promise<boolean>;
  /** Whether the batch that begins at a place is done. */
  has(job: JobName, from: number): Promise<boolean>;
  /** All batches that are done, in order. */
  list(job: JobName): Promise<DoneBatch[]>;
  /**
   * The results of batches, in the order given, every hash recomputed.
   *
   * @throws StoreError `integrity`, `unavailable`.
   */
  results(job: JobName, batches: readonly DoneBatch[]): Promise<unknown[]>;
}

/** More batches than any job may have. */
const batchesMax = 100_000;

/** The batch store on a table of `tableDefinition`. */
export function createBatchStore(store: Store): BatchStore {
  return {
    put: async (job, range, result, time) => (await import('./put-batch.ts')).putBatch(store, job, range, result, time),
    has: async ({ organization, id }, from) =>
      (await getItem(store, batchItemSchema, batchKey(organization, id, from))) !== undefined,
    list: async ({ organization, id }) => {
      const { items } = await queryItems(store, batchItemSchema, {
        partition: batchesKey(organization, id),
        order: 'oldest',
        limit: batchesMax,
      });
      return items.map(({ from, to, hash, time }) => ({ from, to, hash, time }));
    },
    results: async ({ organization }, batches) => {
      const bodies = await getBodies(
        store,
        organization,
        batches.map(({ hash }) => hash),
      );
      return batches.map(({ hash }) => bodies.get(hash));
    },
  };
}

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { StoreError } from './store-error.ts';
import { createTableReader, type TableReader } from './reading/table-reader.ts';
import { localAddress, regionalAddress } from '../aws/dynamodb-address.ts';

/** What every verb that reads works on. */
export type ReadStore = { table: string; reads: TableReader };

/** What every verb works on. */
export type Store = ReadStore & {
  /** AWS's client, which is loaded when something is written for the first time. */
  writes: () => Promise<DynamoDBDocumentClient>;
  close: () => Promise<void>;
};

const overloaded = new Set([
  'InternalServerError',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TransactionInProgressException',
]);

/** What an engine says of a data file that is no longer whole: to try again would not help. */
const damaged = /malformed|not a database|corrupt/i;

/**
 * Runs one call to the table and names the failures that are nobody's mistake.
 *
 * @throws StoreError `integrity` when the file below the table is damaged; `unavailable` when the table does not
 *   respond, is overloaded or does not exist. Other failures pass unchanged.
 */
export async function callTable<Result>(store: Pick<Store, 'table'>, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'ResourceNotFoundException') {
      throw new StoreError('unavailable', `There is no table "${store.table}". Create it first, or name another one.`, {
        cause: error,
      });
    }
    if (damaged.test(error.message))
      throw new StoreError('integrity', `The data of table "${store.table}" is damaged (${error.message}).`, {
        cause: error,
      });
    if (overloaded.has(error.name) || isOfTheWay(error)) {
      throw new StoreError(
        'unavailable',
        `The table "${store.table}" does not respond (${error.name}). Try again shortly.`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** Whether a call failed on the way to the service or inside it, rather than by what it asked. */
function isOfTheWay(error: Error): boolean {
  if ('code' in error && typeof error.code === 'string') return true;
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null) return false;
  const status: unknown = 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return typeof status !== 'number' || status >= 500;
}

/** Opens a table for reading; as `openStore` otherwise. */
export function openReadStore(table: string, endpoint?: string): ReadStore {
  return {
    table,
    reads: createTableReader(table, endpoint === undefined ? regionalAddress() : localAddress(endpoint)),
  };
}

/** Batches that are under way at once: enough to hide the way to the table, few enough for the smallest one. */
const concurrencyMax = 8;

/**
 * Cuts items into batches and runs `work` on each, several at a time, results in order. The first failure is thrown
 * once all batches under way have ended, so that nothing is written behind the back of a caller who was told of it.
 */
export async function runBatches<Item, Result>(
  items: readonly Item[],
  batchSize: number,
  work: (batch: Item[]) => Promise<Result>,
): Promise<Result[]> {
  const count = Math.ceil(items.length / batchSize);
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < count && failures.length === 0) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(items.slice(index * batchSize, (index + 1) * batchSize));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrencyMax, count) }, run));
  if (failures.length > 0) throw failures[0];
  return results;
}

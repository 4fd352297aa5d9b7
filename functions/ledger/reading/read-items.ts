import type { TextFields } from '../../aws/attribute-values.ts';
import { pauseBeforeRetry } from '../../aws/call-dynamodb.ts';
import { type AuditIndex, type Key, type KeyRange, tableDefinition } from '../items/keys.ts';
import { callTable, type ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { Item } from './table-reader.ts';
import type * as z from 'zod/mini';
import { parseItem } from '../parse.ts';

const attemptsMax = 10;

/**
 * Reads up to 100 items with all writes that were acknowledged before, in one question, or as many as it takes where
 * the table puts some off.
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

export type ItemQuery = {
  /** Value of the partition key of the table, or of the index. */
  partition: string;
  /** All of the partition if left out. */
  range?: KeyRange;
  order: 'newest' | 'oldest';
  limit: number;
  index?: AuditIndex;
  /** Keys of the item behind which to start, index keys included. */
  startAfter?: Record<string, string>;
  /** Keeps items whose `entry.time` lies in the half-open interval. */
  time?: { from?: string | undefined; to?: string | undefined };
};

/**
 * Reads up to `limit` items of a range, over as many pages of the table as it takes.
 *
 * @returns the items, and whether there may be more behind them.
 * @throws StoreError `integrity`, `unavailable`.
 */
export async function queryItems<Schema extends z.ZodMiniType>(
  store: ReadStore,
  schema: Schema,
  query: ItemQuery,
): Promise<{ items: z.output<Schema>[]; more: boolean }> {
  const items: z.output<Schema>[] = [];
  let next: TextFields | undefined = query.startAfter;
  do {
    const input = { ...queryInput(query), Limit: query.limit - items.length, ExclusiveStartKey: next };
    const page = await callTable(store, () => store.reads.query(input));
    items.push(...page.items.map((item) => parseItem(schema, item)));
    next = page.next;
  } while (next !== undefined && items.length < query.limit);
  return { items, more: next !== undefined };
}

function queryInput(query: ItemQuery) {
  const keys = tableDefinition.indexes.find((index) => index.name === query.index) ?? tableDefinition;
  const sort = sortCondition(keys.sortKey, query.range);
  const filter = timeFilter(query.time);
  return {
    IndexName: query.index,
    // An index cannot be read consistently; the table always is, so that an acknowledged write shows at once.
    ConsistentRead: query.index === undefined,
    ScanIndexForward: query.order === 'oldest',
    KeyConditionExpression: `#partition = :partition${sort.expression}`,
    FilterExpression: filter.expression,
    ExpressionAttributeNames: { '#partition': keys.partitionKey, ...sort.names, ...filter.names },
    ExpressionAttributeValues: { ':partition': query.partition, ...sort.values, ...filter.values },
  };
}

function sortCondition(sortKey: string, range: KeyRange | undefined) {
  if (range === undefined) return { expression: '' };
  return {
    expression: ' AND #sort BETWEEN :first AND :last',
    names: { '#sort': sortKey },
    values: { ':first': range.first, ':last': range.last },
  };
}

function timeFilter(time: ItemQuery['time']) {
  const conditions = [
    ...(time?.from === undefined ? [] : ['#entry.#time >= :from']),
    ...(time?.to === undefined ? [] : ['#entry.#time < :to']),
  ];
  if (conditions.length === 0) return {};
  const bounds = Object.entries({ ':from': time?.from, ':to': time?.to }).filter(([, bound]) => bound !== undefined);
  return {
    expression: conditions.join(' AND '),
    names: { '#entry': 'entry', '#time': 'time' },
    values: Object.fromEntries(bounds),
  };
}

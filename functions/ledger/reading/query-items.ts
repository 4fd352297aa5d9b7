import type * as z from 'zod/mini';
import type { KeyRange } from '../items/keys.ts';
import { parseItem } from '../items/parse-item.ts';
import { callTable, type ReadStore } from '../store.ts';
import type { Item } from './table-reader.ts';
import { type AuditIndex, tableDefinition } from '../items/table-definition.ts';

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
  let next: Item | undefined = query.startAfter;
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

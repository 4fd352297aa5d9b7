import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createDynamoCaller } from '../../aws/call-dynamodb.ts';
import type { DynamoAddress } from '../../aws/dynamodb-address.ts';
import type { Key } from '../items/keys.ts';

/** An item, or its keys with those of an index, as plain values. */
export type Item = Record<string, unknown>;

/** A query as DynamoDB takes it, with plain values. */
type TableQuery = {
  IndexName?: string | undefined;
  ConsistentRead: boolean;
  ScanIndexForward: boolean;
  Limit: number;
  KeyConditionExpression: string;
  FilterExpression?: string | undefined;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Item;
  ExclusiveStartKey?: Item | undefined;
};

/** Reads a table. Items and batches of them are read consistently: every write that was acknowledged before is seen. */
export type TableReader = {
  get: (key: Key) => Promise<Item | undefined>;
  /** Up to 100 items in no order, and the keys that the table has put off. */
  batchGet: (keys: readonly Key[]) => Promise<{ items: Item[]; putOff: Key[] }>;
  /** One page of items, and behind which key the next one begins. */
  query: (query: TableQuery) => Promise<{ items: Item[]; next: Item | undefined }>;
  close: () => void;
};

export function createTableReader(table: string, address: DynamoAddress): TableReader {
  const caller = createDynamoCaller(address);
  return {
    get: async (key) => {
      const { Item } = (await caller.ask('GetItem', {
        TableName: table,
        Key: marshall(key),
        ConsistentRead: true,
      })) as { Item?: Marshalled };
      return Item === undefined ? undefined : unmarshall(Item);
    },
    batchGet: async (keys) => {
      const input = { RequestItems: { [table]: { Keys: keys.map((key) => marshall(key)), ConsistentRead: true } } };
      const { Responses, UnprocessedKeys } = (await caller.ask('BatchGetItem', input)) as BatchResponse;
      return {
        items: (Responses?.[table] ?? []).map((item) => unmarshall(item)),
        putOff: (UnprocessedKeys?.[table]?.Keys ?? []).map((key) => unmarshall(key) as Key),
      };
    },
    query: async ({ ExpressionAttributeValues, ExclusiveStartKey, ...query }) => {
      const { Items = [], LastEvaluatedKey } = (await caller.ask('Query', {
        TableName: table,
        ...query,
        ExpressionAttributeValues: marshall(ExpressionAttributeValues),
        ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey: marshall(ExclusiveStartKey) }),
      })) as QueryResponse;
      return {
        items: Items.map((item) => unmarshall(item)),
        next: LastEvaluatedKey === undefined ? undefined : unmarshall(LastEvaluatedKey),
      };
    },
    close: caller.close,
  };
}

type Marshalled = Parameters<typeof unmarshall>[0];
type BatchResponse = {
  Responses?: Record<string, Marshalled[]>;
  UnprocessedKeys?: Record<string, { Keys?: Marshalled[] }>;
};
type QueryResponse = { Items?: Marshalled[]; LastEvaluatedKey?: Marshalled };

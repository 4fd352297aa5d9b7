import { type AttributeMap, readAttributes, type TextFields, writeTexts } from '../../aws/attribute-values.ts';
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
  ExpressionAttributeValues: TextFields;
  ExclusiveStartKey?: TextFields | undefined;
};

/** Reads a table. Items and batches of them are read consistently: every write that was acknowledged before is seen. */
export type TableReader = {
  get: (key: Key) => Promise<Item | undefined>;
  /** Up to 100 items in no order, and the keys that the table has put off. */
  batchGet: (keys: readonly Key[]) => Promise<{ items: Item[]; putOff: Key[] }>;
  /** One page of items, and behind which key the next one begins. */
  query: (query: TableQuery) => Promise<{ items: Item[]; next: TextFields | undefined }>;
  close: () => void;
};

export function createTableReader(table: string, address: DynamoAddress): TableReader {
  const caller = createDynamoCaller(address);
  return {
    get: async (key) => {
      const { Item } = (await caller.ask('GetItem', {
        TableName: table,
        Key: writeTexts(key),
        ConsistentRead: true,
      })) as { Item?: AttributeMap };
      return Item === undefined ? undefined : readAttributes(Item);
    },
    batchGet: async (keys) => {
      const input = { RequestItems: { [table]: { Keys: keys.map((key) => writeTexts(key)), ConsistentRead: true } } };
      const { Responses, UnprocessedKeys } = (await caller.ask('BatchGetItem', input)) as BatchResponse;
      return {
        items: (Responses?.[table] ?? []).map((item) => readAttributes(item)),
        putOff: (UnprocessedKeys?.[table]?.Keys ?? []).map((key) => readAttributes(key) as Key),
      };
    },
    query: async ({ ExpressionAttributeValues, ExclusiveStartKey, ...query }) => {
      const { Items = [], LastEvaluatedKey } = (await caller.ask('Query', {
        TableName: table,
        ...query,
        ExpressionAttributeValues: writeTexts(ExpressionAttributeValues),
        ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey: writeTexts(ExclusiveStartKey) }),
      })) as QueryResponse;
      return {
        items: Items.map((item) => readAttributes(item)),
        next: LastEvaluatedKey === undefined ? undefined : (readAttributes(LastEvaluatedKey) as TextFields),
      };
    },
    close: caller.close,
  };
}

type BatchResponse = {
  Responses?: Record<string, AttributeMap[]>;
  UnprocessedKeys?: Record<string, { Keys?: AttributeMap[] }>;
};
type QueryResponse = { Items?: AttributeMap[]; LastEvaluatedKey?: AttributeMap };

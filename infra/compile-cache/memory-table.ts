import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '../../functions/ledger/items/keys.ts';
import { nameOfKey } from '../../functions/ledger/reading/read-items.ts';
import type { Item, TableReader } from '../../functions/ledger/reading/table-reader.ts';
import type { Store } from '../../functions/ledger/store.ts';

/** What a command of AWS's client puts: one item, several, or those of a transaction. */
type Puts = {
  input: {
    Item?: Item;
    RequestItems?: Record<string, { PutRequest: { Item: Item } }[]>;
    TransactItems?: { Put?: { Item: Item } }[];
  };
};

/**
 * A table that one process fills and reads: enough of DynamoDB for a function to respond once, where none is at hand. It
 * checks no condition, so it is no place to keep anything.
 */
export function createMemoryTable(): Store & { serve: () => Promise<{ endpoint: string; stop: () => void }> } {
  const items = new Map<string, Item>();
  const find = (key: Key): Item[] => [items.get(nameOfKey(key)) ?? []].flat();
  const send = ({ input: { Item: one, RequestItems = {}, TransactItems = [] } }: Puts): Promise<object> => {
    const batches = Object.values(RequestItems).flat();
    const put = [
      one,
      ...batches.map(({ PutRequest }) => PutRequest.Item),
      ...TransactItems.map(({ Put }) => Put?.Item),
    ];
    for (const item of put) if (item !== undefined) items.set(nameOfKey(item as Key), item);
    return Promise.resolve({});
  };
  const reads: TableReader = {
    get: (key) => Promise.resolve(items.get(nameOfKey(key))),
    batchGet: (keys) => Promise.resolve({ items: keys.flatMap(find), putOff: [] }),
    query: ({ ExpressionAttributeValues: values, ScanIndexForward, Limit }) => {
      const {
        ':partition': partition,
        ':first': first = '',
        ':last': last = '\uffff',
      } = values as Record<string, string>;
      const found = [...items.values()]
        .filter(({ pk, sk }) => pk === partition && String(sk) >= first && String(sk) <= last)
        .sort((one, other) => (String(one['sk']) < String(other['sk']) ? -1 : 1) * (ScanIndexForward ? 1 : -1));
      return Promise.resolve({ items: found.slice(0, Limit), next: undefined });
    },
    close: () => undefined,
  };
  return {
    table: 'memory',
    reads,
    writes: () => Promise.resolve({ send } as unknown as DynamoDBDocumentClient),
    close: () => Promise.resolve(),
    serve: () => serve(reads),
  };
}

type Question = Omit<Parameters<TableReader['query']>[0], 'ExpressionAttributeValues'> & {
  Key: Record<string, never>;
  RequestItems: Record<string, { Keys: Record<string, never>[] }>;
  ExpressionAttributeValues: Record<string, never>;
};

/** Responds to questions about a table as DynamoDB does. */
async function serve(reads: TableReader): Promise<{ endpoint: string; stop: () => void }> {
  const respond = async (operation: string, question: Question): Promise<object> => {
    if (operation === 'GetItem') {
      const item = await reads.get(unmarshall(question.Key) as Key);
      return item === undefined ? {} : { Item: marshall(item) };
    }
    if (operation === 'Query') {
      const values = unmarshall(question.ExpressionAttributeValues);
      const { items } = await reads.query({ ...question, ExpressionAttributeValues: values });
      return { Items: items.map((item) => marshall(item)) };
    }
    const [[table, { Keys }] = ['', { Keys: [] }]] = Object.entries(question.RequestItems);
    const { items } = await reads.batchGet(Keys.map((key) => unmarshall(key) as Key));
    return { Responses: { [table]: items.map((item) => marshall(item)) }, UnprocessedKeys: {} };
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      void respond(operation, JSON.parse(Buffer.concat(pieces).toString('utf8')) as Question).then((result) =>
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(result)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

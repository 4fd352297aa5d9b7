import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import { getItem } from '../reading/read-items.ts';
import { type BatchItem, batchItemSchema, type BatchRange, type JobName } from '../items/items.ts';
import { batchKey } from '../items/keys.ts';
import { putBodies } from '../writing/put-bodies.ts';
import { callTable, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';

/** See `BatchStore.put`. */
export async function putBatch(
  store: Store,
  { organization, id }: JobName,
  { from, to }: BatchRange,
  result: unknown,
  time: string,
): Promise<boolean> {
  const body = canonicalJson(result);
  const hash = hashText(body);
  await putBodies(store, organization, new Map([[hash, body]]));
  const key = batchKey(organization, id, from);
  const item: BatchItem = { v: 1, from, to, hash, time };
  const command = new PutCommand({
    TableName: store.table,
    Item: { ...key, ...item },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  try {
    await callTable(store, async () => (await store.writes()).send(command));
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
  const earlier = await getItem(store, batchItemSchema, key);
  if (earlier?.hash === hash && earlier.to === to) return false;
  throw new StoreError(
    'integrity',
    `The batch of job "${id}" from ${from} to ${to} gave another ` +
      'result than when it was computed before. Start the job anew.',
  );
}

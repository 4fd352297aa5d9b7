import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PackItem } from '../items/items.ts';
import { packKey } from '../items/keys.ts';
import { packTexts } from '../items/pack.ts';
import type { Revision } from '../items/revision.ts';
import { callTable, type Store } from '../store.ts';

/**
 * Stores a copy of all texts of a revision in one item, where that is worth it, before the revision itself is written: a pack without a
 * revision is found by nobody.
 *
 * @throws StoreError `unavailable`.
 */
export async function putPack(
  store: Store,
  { organization, hash }: Revision,
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  const texts = packTexts(bodies);
  if (texts === undefined) return;
  const item: PackItem = { v: 1, texts };
  const command = new PutCommand({ TableName: store.table, Item: { ...packKey(organization, hash), ...item } });
  await callTable(store, async () => (await store.writes()).send(command));
}

import type { Change } from '../items/change.ts';
import { getItem } from '../reading/get-item.ts';
import { idempotencyItemSchema } from '../items/items.ts';
import { idempotencyKey } from '../items/keys.ts';
import { loadRevision } from '../reading/load-revision.ts';
import type { Saved } from '../items/saved.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';

/**
 * Looks for the answer to an earlier request with the same idempotency key. The record was written in the transaction of the change, so
 * it is there exactly if the change is, also after a restart of the engine.
 *
 * @returns undefined if there is no key, no record, or only an expired one.
 * @throws StoreError `idempotency-mismatch` if the key was used with another body; `integrity`, `unavailable`.
 */
export async function findEarlierResponse(store: ReadStore, change: Change): Promise<Saved | undefined> {
  if (change.idempotency === undefined) return undefined;
  const { key, bodyHash } = change.idempotency;
  const record = await getItem(store, idempotencyItemSchema, idempotencyKey(change.organization, change.actor.id, key));
  // The table deletes expired records late or never.
  if (record === undefined || record.expires * 1000 <= Date.parse(change.time)) return undefined;
  if (record.bodyHash !== bodyHash) {
    throw new StoreError(
      'idempotency-mismatch',
      `The idempotency key "${key}" was used before with another body, for revision ${record.number} of ${record.kind} "${record.id}". Use a new key for a new request.`,
    );
  }
  const { organization } = change;
  return {
    ...(await loadRevision(store, { organization, kind: record.kind, id: record.id }, record.number)),
    replayed: true,
  };
}

import type { Change } from '../items/change.ts';
import { type HeadItem, idempotencyItemSchema } from '../items/items.ts';
import { loadHead, loadRevision, loadRevisionOfHead } from '../reading/load-revision.ts';
import type { Saved } from '../items/revision.ts';
import type { ReadStore, Store } from '../store.ts';
import { getItem } from '../reading/read-items.ts';
import { idempotencyKey } from '../items/keys.ts';
import { ConflictError, StoreError } from '../store-error.ts';

/**
 * The first half of every change: finds the response to a repeated request, and refuses a stale one before any content
 * is written. The transaction checks both again.
 *
 * @throws ConflictError; StoreError `idempotency-mismatch`, `integrity`, `unavailable`.
 */
export async function beginChange(
  store: Store,
  change: Change,
): Promise<{ earlier: Saved } | { earlier: undefined; head: HeadItem | undefined }> {
  // The head first: if the same request is being carried out at this moment, whoever sees its head also sees its record
  // afterwards.
  const head = await loadHead(store, change);
  const earlier = await findEarlierResponse(store, change);
  if (earlier !== undefined) return { earlier };
  if ((head?.number ?? 'none') !== change.expected) return refuseConflict(store, change, head);
  return { earlier: undefined, head };
}

/**
 * Looks for the response to an earlier request with the same idempotency key. The record was written in the transaction
 * of the change, so it is there exactly if the change is, also after a restart of the engine.
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
      `The idempotency key "${key}" was used before with another body, for revision ${record.number} of ` +
        `${record.kind} "${record.id}". Use a new key for a new request.`,
    );
  }
  const { organization } = change;
  return {
    ...(await loadRevision(store, { organization, kind: record.kind, id: record.id }, record.number)),
    replayed: true,
  };
}

/**
 * Refuses a change that was made from another revision than the head.
 *
 * @throws ConflictError with the head revision, always (unless reading that revision fails).
 */
export async function refuseConflict(store: ReadStore, change: Change, head: HeadItem | undefined): Promise<never> {
  const name = `${change.kind} "${change.id}"`;
  if (head === undefined)
    throw new ConflictError(
      `There is no ${name}, so it cannot be changed from revision ${change.expected}. Create it first.`,
      'none',
    );
  const current = await loadRevisionOfHead(store, change, head);
  const message =
    change.expected === 'none'
      ? `There is a ${name} already, at revision ${current.number}. Change that one, or choose another id.`
      : `The ${name} is at revision ${current.number}, not at ${change.expected}: ${current.author} changed it at ` +
        `${current.time}. Read it again and repeat the change.`;
  throw new ConflictError(message, current);
}

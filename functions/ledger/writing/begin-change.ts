import type { Change } from '../items/change.ts';
import { findEarlierResponse } from './find-earlier-response.ts';
import type { HeadItem } from '../items/items.ts';
import { loadHead } from '../reading/load-revision.ts';
import { refuseConflict } from './refuse-conflict.ts';
import type { Saved } from '../items/saved.ts';
import type { Store } from '../store.ts';

/**
 * The first half of every change: answers a repeated request, and refuses a stale one before any content is written. The transaction
 * checks both again.
 *
 * @throws ConflictError; StoreError `idempotency-mismatch`, `integrity`, `unavailable`.
 */
export async function beginChange(
  store: Store,
  change: Change,
): Promise<{ answer: Saved } | { answer: undefined; head: HeadItem | undefined }> {
  // The head first: if the same request is being carried out at this moment, whoever sees its head also sees its record afterwards.
  const head = await loadHead(store, change);
  const answer = await findEarlierResponse(store, change);
  if (answer !== undefined) return { answer };
  if ((head?.number ?? 'none') !== change.expected) return refuseConflict(store, change, head);
  return { answer: undefined, head };
}

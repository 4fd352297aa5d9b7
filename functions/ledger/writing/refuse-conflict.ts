import type { Change } from '../items/change.ts';
import type { HeadItem } from '../items/items.ts';
import { loadRevisionOfHead } from '../reading/load-revision.ts';
import type { ReadStore } from '../store.ts';
import { ConflictError } from '../store-error.ts';

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
      : `The ${name} is at revision ${current.number}, not at ${change.expected}: ${current.author} changed it at ${current.time}. Read it again and repeat the change.`;
  throw new ConflictError(message, current);
}

import type { DocumentName } from '../items/primitives.ts';
import { loadPartEntries } from '../reading/load-content.ts';
import { loadRevision } from '../reading/load-revision.ts';
import type { ReadStore } from '../store.ts';

export type DiffRequest = DocumentName & {
  /** Number of the revision to compare from. */
  from: number;
  /** Number of the revision to compare with. */
  to: number;
};

/** What differs between two revisions, as ids of parts in the order of the revision that has them. */
export type RevisionDiff = {
  /** Whether the document apart from its parts differs. */
  head: boolean;
  added: string[];
  removed: string[];
  changed: string[];
  /** Whether the parts that both have stand in another order. */
  reordered: boolean;
};

/**
 * Compares two revisions of a document by hashes: equal parts are never read.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function diff(store: ReadStore, { from, to, ...name }: DiffRequest): Promise<RevisionDiff> {
  const [before, after] = await Promise.all([loadRevision(store, name, from), loadRevision(store, name, to)]);
  const [oldEntries, newEntries] = await Promise.all([loadPartEntries(store, before), loadPartEntries(store, after)]);
  const oldHashes = new Map(oldEntries);
  const newHashes = new Map(newEntries);
  const keptBefore = [...oldHashes.keys()].filter((id) => newHashes.has(id));
  const keptAfter = [...newHashes.keys()].filter((id) => oldHashes.has(id));
  return {
    head: before.head !== after.head,
    added: [...newHashes.keys()].filter((id) => !oldHashes.has(id)),
    removed: [...oldHashes.keys()].filter((id) => !newHashes.has(id)),
    changed: keptAfter.filter((id) => oldHashes.get(id) !== newHashes.get(id)),
    reordered: keptAfter.some((id, index) => id !== keptBefore[index]),
  };
}

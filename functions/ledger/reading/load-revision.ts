import type { DocumentName } from '../items/document-kind.ts';
import { getItem } from './get-item.ts';
import { type HeadItem, headItemSchema, revisionItemSchema } from '../items/items.ts';
import { headKey, revisionKey } from '../items/keys.ts';
import { isRevisionIntact, type Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';

/** Where a document is now; undefined if there is no such document. */
export async function loadHead(store: ReadStore, name: DocumentName): Promise<HeadItem | undefined> {
  return getItem(store, headItemSchema, headKey(name));
}

/**
 * Loads the manifest of a revision and recomputes its hash.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadRevision(store: ReadStore, name: DocumentName, number: number): Promise<Revision> {
  const item = await getItem(store, revisionItemSchema, revisionKey(name, number));
  if (item === undefined) {
    throw new StoreError(
      'not-found',
      `There is no revision ${number} of ${name.kind} "${name.id}". Its history says which there are.`,
    );
  }
  checkRevision(item.revision, name, number);
  return item.revision;
}

/** As `loadHeadRevision`, where the head has been read already. */
export async function loadRevisionOfHead(store: ReadStore, name: DocumentName, head: HeadItem): Promise<Revision> {
  const revision = await loadRevision(store, name, head.number);
  if (revision.hash !== head.hash) {
    throw new StoreError(
      'integrity',
      `The head of ${name.kind} "${name.id}" names ${head.hash}, but revision ${head.number} is ${revision.hash}.`,
    );
  }
  return revision;
}

/**
 * Checks that a revision says what its hash says, and is the one that its key says.
 *
 * @throws StoreError `integrity`.
 */
export function checkRevision(revision: Revision, name: DocumentName, number: number): void {
  const inPlace =
    revision.organization === name.organization &&
    revision.kind === name.kind &&
    revision.id === name.id &&
    revision.number === number;
  if (!inPlace || !isRevisionIntact(revision)) {
    throw new StoreError(
      'integrity',
      `Revision ${number} of ${name.kind} "${name.id}" is altered: its hash does not fit what it says.`,
    );
  }
}

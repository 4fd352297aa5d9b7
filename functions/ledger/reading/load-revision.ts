import type { DocumentName } from '../items/primitives.ts';
import { getItem, getItems, nameOfKey } from './read-items.ts';
import { type HeadItem, headItemSchema, packItemSchema, revisionItemSchema } from '../items/items.ts';
import { headKey, packKey, revisionKey } from '../items/keys.ts';
import { isRevisionIntact, type Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { unpackTexts } from '../items/address-content.ts';
import { parseItem } from '../parse.ts';

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

/** Where a revision is and what it must say, as heads and lists name it. */
export type RevisionName = Pick<Revision, 'number' | 'hash'>;

/** Texts by their hashes, each hashed again. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Loads the manifest of a revision and its pack with one question.
 *
 * @returns the manifest, and the texts of the pack; undefined where there is none.
 * @throws StoreError `not-found`, `integrity` if the manifest is another than the one that is named, `unavailable`.
 */
export async function loadRevisionWithPack(
  store: ReadStore,
  name: DocumentName,
  { number, hash }: RevisionName,
): Promise<{ revision: Revision; pack: Texts | undefined }> {
  const keys = { revision: revisionKey(name, number), pack: packKey(name.organization, hash) };
  const items = await getItems(store, [keys.revision, keys.pack]);
  const item = items.get(nameOfKey(keys.revision));
  if (item === undefined)
    throw new StoreError(
      'not-found',
      `There is no revision ${number} of ${name.kind} "${name.id}". Its history says which there are.`,
    );
  const { revision } = parseItem(revisionItemSchema, item);
  checkRevision(revision, name, number);
  if (revision.hash !== hash)
    throw new StoreError(
      'integrity',
      `The head of ${name.kind} "${name.id}" names ${hash}, but revision ${number} is ${revision.hash}.`,
    );
  const packed = items.get(nameOfKey(keys.pack));
  return { revision, pack: packed === undefined ? undefined : unpackTexts(parseItem(packItemSchema, packed).texts) };
}

/** The texts of a revision's pack; undefined where there is none. @throws StoreError as `loadRevisionWithPack` does. */
export async function loadPack(store: ReadStore, { organization, hash }: Revision): Promise<Texts | undefined> {
  const item = await getItem(store, packItemSchema, packKey(organization, hash));
  return item === undefined ? undefined : unpackTexts(item.texts);
}

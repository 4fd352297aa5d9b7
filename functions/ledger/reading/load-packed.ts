import type { DocumentName } from '../items/document-kind.ts';
import { packItemSchema, revisionItemSchema } from '../items/items.ts';
import { packKey, revisionKey } from '../items/keys.ts';
import { unpackTexts } from '../items/pack.ts';
import { parseItem } from '../items/parse-item.ts';
import type { Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { getItem } from './get-item.ts';
import { getItems, nameOfKey } from './get-items.ts';
import { checkRevision } from './load-revision.ts';

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

/** The texts of a revision's pack; undefined where there is none. Throws as `loadRevisionWithPack`. */
export async function loadPack(store: ReadStore, { organization, hash }: Revision): Promise<Texts | undefined> {
  const item = await getItem(store, packItemSchema, packKey(organization, hash));
  return item === undefined ? undefined : unpackTexts(item.texts);
}

import type { Content } from '../items/content.ts';
import type { DocumentName } from '../items/primitives.ts';
import { loadContent } from './load-content.ts';
import { mayBePacked } from '../items/address-content.ts';
import { loadHead, loadPack, loadRevision, loadRevisionWithPack, type RevisionName } from './load-revision.ts';
import type { Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';

export type ReadRequest = DocumentName & {
  /**
   * Number of the revision wanted, or its number and hash as a list names it, or the revision itself where it was read
   * before; the head if left out.
   */
  revision?: number | RevisionName | Revision | undefined;
};

/** A revision of a document. `checked` is the document where it was checked as a whole when it was read, as files are. */
export type StoredDocument = { revision: Revision; content: Content; checked?: object };

/**
 * Reads one revision of a document, verified: every hash from the manifest to the parts is recomputed. One whose hash
 * is known is read with one question if it has a pack.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function read(store: ReadStore, { revision: wanted, ...name }: ReadRequest): Promise<StoredDocument> {
  const known = wanted ?? (await nameOfHead(store, name));
  if (typeof known === 'object' && !isRevision(known)) {
    const { revision, pack } = await loadRevisionWithPack(store, name, known);
    return { revision, content: await loadContent(store, revision, pack) };
  }
  const revision = typeof known === 'object' ? known : await loadRevision(store, name, known);
  const pack = mayBePacked(revision.parts) ? await loadPack(store, revision) : undefined;
  return { revision, content: await loadContent(store, revision, pack) };
}

async function nameOfHead(store: ReadStore, name: DocumentName): Promise<RevisionName> {
  const head = await loadHead(store, name);
  if (head === undefined) throw new StoreError('not-found', `There is no ${name.kind} "${name.id}".`);
  return { number: head.number, hash: head.hash };
}

function isRevision(named: RevisionName | Revision): named is Revision {
  return 'head' in named;
}

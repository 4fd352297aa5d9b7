import type { Content } from '../items/content.ts';
import type { DocumentName } from '../items/document-kind.ts';
import { loadContent } from './load-content.ts';
import { loadHeadRevision, loadRevision } from './load-revision.ts';
import type { Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';

export type ReadRequest = DocumentName & {
  /** Number of the revision wanted, or the revision itself where it was read before; the head if left out. */
  revision?: number | Revision | undefined;
};

export type StoredDocument = { revision: Revision; content: Content };

/**
 * Reads one revision of a document, verified: every hash from the manifest to the parts is recomputed.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function read(store: ReadStore, { revision: wanted, ...name }: ReadRequest): Promise<StoredDocument> {
  const revision =
    typeof wanted === 'object'
      ? wanted
      : wanted === undefined
        ? await loadHeadRevision(store, name)
        : await loadRevision(store, name, wanted);
  return { revision, content: await loadContent(store, revision) };
}

import { contentHash } from '../../../shared/canonical/content-hash.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import { joinDocument } from '../../ledger/items/content.ts';
import type { RevisionName } from '../../ledger/reading/load-revision.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseStored } from '../../documents/parse-document.ts';
import type { ComputePorts } from '../ports.ts';

/** A document as an estimate takes it, with the words by which its basis names it. */
export type Loaded<Document> = { document: Document; entry: BasisEntry };

/**
 * Loads one revision of a document for an estimate: by its number, by its name in a list, as it was read before, or the head.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadDocument<Document extends object>(
  ports: Pick<ComputePorts, 'documents'>,
  organization: string,
  kind: Kind,
  id: string,
  revision?: number | RevisionName | Revision,
): Promise<Loaded<Document>> {
  const [stored, content] = await Promise.all([
    ports.documents.read({ organization, kind: kind.kind, id, revision }),
    kind.load(),
  ]);
  const { hash, number } = stored.revision;
  // The hash is of what is stored; parsing adds nothing to it, since documents are stored as they were parsed.
  const entry = { id, revision: number, hash, content: contentHash(joinDocument(stored.content, content.partsKey)) };
  return { document: parseStored(content, stored) as Document, entry };
}

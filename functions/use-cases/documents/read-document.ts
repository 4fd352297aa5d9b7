import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseStored } from '../../documents/parse-document.ts';
import type { UseCasePorts } from '../ports.ts';

export type ReadDocumentRequest = {
  id: string;
  /** Number of the revision; the head if left out. */
  revision?: number | undefined;
  /** Hashes of revisions that the reader has: if the one asked for is among them, its content is not read again. */
  known?: readonly string[] | undefined;
};

/** A revision with its document, or without if the reader has it. */
export type ReadDocument = { revision: Revision; document: object | undefined };

/**
 * Reads a revision of a document.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function readDocument(
  ports: UseCasePorts,
  principal: Principal,
  kind: Kind,
  { id, revision, known = [] }: ReadDocumentRequest,
): Promise<ReadDocument> {
  authorize(principal, kind.actions.read);
  const name = { organization: principal.organization, kind: kind.kind, id };
  if (known.length > 0 && revision === undefined) {
    const [head] = (await ports.ledger.history({ ...name, limit: 1 })).items;
    if (head !== undefined && isKnown(head.hash, known)) return { revision: head, document: undefined };
  }
  const [stored, content] = await Promise.all([ports.ledger.read({ ...name, revision }), kind.load()]);
  return {
    revision: stored.revision,
    document: isKnown(stored.revision.hash, known) ? undefined : parseStored(content, stored),
  };
}

/** Whoever asks only for what there is not yet (`*`) knows every revision. */
function isKnown(hash: string, known: readonly string[]): boolean {
  return known.includes(hash) || known.includes('*');
}

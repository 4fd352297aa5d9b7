import { addressContent } from '../ledger/items/address-content.ts';
import type { AuditEntry, Revision } from '../ledger/items/revision.ts';
import { checkChain } from '../ledger/history/check-chain.ts';
import type { DocumentName } from '../ledger/items/primitives.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import type { Page } from '../ledger/reading/list.ts';
import type { StoredDocument } from '../ledger/reading/read.ts';
import { StoreError } from '../ledger/store-error.ts';

/** All that the ledger holds of a document: its revisions and audit entries, oldest first, and their contents. */
export type CollectedDocument = DocumentName & {
  revisions: readonly Revision[];
  entries: readonly AuditEntry[];
  contents: readonly StoredDocument['content'][];
};

/**
 * Collects a document with its whole history, verified, and puts the canonical JSON of its parts into `bodies` under
 * their hashes.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function collectDocument(
  ledger: LedgerReader,
  name: DocumentName,
  bodies: Map<string, string>,
): Promise<CollectedDocument> {
  const { organization, kind, id } = name;
  const revisions = await everything((page) =>
    ledger.history({ organization, kind, id, order: 'oldest', limit: 500, ...page }),
  );
  if (revisions.length === 0) throw new StoreError('not-found', `There is no ${kind} "${id}".`);
  // Read after the revisions, each of which has its entry since the same transaction: there may be more by now, but
  // never less.
  const entries = await everything((page) =>
    ledger.audit({ organization, by: { document: { kind, id } }, order: 'oldest', limit: 500, ...page }),
  );
  const matching = entries.slice(0, revisions.length);
  checkChain(revisions, matching);
  const contents: StoredDocument['content'][] = [];
  for (const revision of revisions) {
    const { content } = await ledger.read({ organization, kind, id, revision: revision.number });
    keepBodies(revision, content, bodies);
    contents.push(content);
  }
  return { organization, kind, id, revisions, entries: matching, contents };
}

function keepBodies(
  { kind, id, number, head, lists, parts }: Revision,
  content: StoredDocument['content'],
  bodies: Map<string, string>,
): void {
  const addressed = addressContent(content);
  const { address } = addressed;
  if (address.head !== head || address.parts !== parts || address.lists.join() !== lists.join()) {
    throw new StoreError(
      'integrity',
      `Revision ${number} of ${kind} "${id}" does not have the content that its manifest names.`,
    );
  }
  for (const [hash, body] of addressed.bodies) bodies.set(hash, body);
}

async function everything<Item>(next: (page: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await next(cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

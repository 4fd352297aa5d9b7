import { audit } from '../audit/audit.ts';
import { checkChain } from './check-chain.ts';
import type { DocumentName } from '../items/primitives.ts';
import { getBodies, loadPartEntries } from '../reading/load-content.ts';
import { history, type Page } from '../reading/list.ts';
import { loadHead } from '../reading/load-revision.ts';
import type { Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';

/** What was found whole. */
export type Verification = { revisions: number; parts: number };

/**
 * Verifies everything that is stored of a document: every revision with its content, the chain of revisions, the chain
 * of audit entries, that each belongs to the other, and that the head is the last of both. Parts that revisions share
 * are read once.
 *
 * @throws StoreError `not-found`; `integrity` naming the first thing that is missing, torn or altered; `unavailable`.
 */
export async function verify(store: ReadStore, name: DocumentName): Promise<Verification> {
  const title = `${name.kind} "${name.id}"`;
  // The head is read before and after, so that a revision saved meanwhile is not taken for one that nobody
  // acknowledged.
  const before = await loadHead(store, name);
  if (before === undefined) throw new StoreError('not-found', `There is no ${title}.`);
  const revisions = await everything((cursor) => history(store, { ...name, order: 'oldest', limit: 500, ...cursor }));
  const entries = await everything((cursor) =>
    audit(store, {
      organization: name.organization,
      by: { document: { kind: name.kind, id: name.id } },
      order: 'oldest',
      limit: 500,
      ...cursor,
    }),
  );
  const after = await loadHead(store, name);
  checkChain(revisions, entries.slice(0, Math.max(revisions.length, before.number)));
  const counts = [revisions.length, entries.length];
  if (counts.some((count) => count < before.number || count > (after?.number ?? 0))) {
    throw new StoreError(
      'integrity',
      `The head of ${title} counts ${before.number} revisions; ${counts.join(' and ')} audit entries are stored.`,
    );
  }
  if (revisions[before.number - 1]?.hash !== before.hash || entries[before.number - 1]?.hash !== before.audit) {
    throw new StoreError('integrity', `The head of ${title} does not name its last revision and its last audit entry.`);
  }
  return { revisions: revisions.length, parts: await verifyContents(store, revisions) };
}

async function verifyContents(store: ReadStore, revisions: readonly Revision[]): Promise<number> {
  const verified = new Set<string>();
  for (const revision of revisions) {
    const hashes = (await loadPartEntries(store, revision))
      .map(([, hash]) => hash)
      .filter((hash) => !verified.has(hash));
    await getBodies(store, revision.organization, hashes);
    for (const hash of hashes) verified.add(hash);
  }
  return verified.size;
}

async function everything<Item>(next: (cursor: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let page: Page<Item> = { items: [] };
  do {
    page = await next(page.cursor === undefined ? {} : { cursor: page.cursor });
    items.push(...page.items);
  } while (page.cursor !== undefined);
  return items;
}

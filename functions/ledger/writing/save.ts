import type * as z from 'zod/mini';
import { addressContent, type ContentAddress } from '../items/address-content.ts';
import { beginChange } from './begin-change.ts';
import { saveRequestSchema } from '../items/change.ts';
import { commit } from './commit.ts';
import type { Content } from '../items/content.ts';
import { loadPartEntries } from '../reading/load-content.ts';
import { loadRevisionOfHead } from '../reading/load-revision.ts';
import { parseRequest } from '../parse.ts';
import { putBodies } from './put-bodies.ts';
import type { Revision, Saved } from '../items/revision.ts';
import type { Store } from '../store.ts';

export type SaveRequest = z.input<typeof saveRequestSchema> & {
  /** The document, see `splitDocument`. */
  content: Content;
  /**
   * Asked last before anything is written, and not for a repeated request, which was let in before: it throws where
   * nothing may be saved.
   */
  permit?: (() => Promise<void>) | undefined;
  /** A change that would leave the content as it is makes no revision: the one that is there is given, `unchanged`. */
  keepIfSame?: boolean | undefined;
};

/**
 * Saves content as the next revision of a document. Either all of it is there afterwards, with its audit entry, or
 * nothing of it is: parts are written first under their hashes, where nobody sees them until the one transaction that
 * moves the head.
 *
 * @returns the revision made, or with a repeated idempotency key the one made then.
 * @throws ConflictError if the document is not at `expected`; StoreError `idempotency-mismatch`, `invalid`,
 *   `integrity`, `unavailable`; what `permit` throws.
 */
export async function save(store: Store, { content, permit, keepIfSame, ...request }: SaveRequest): Promise<Saved> {
  const change = parseRequest(saveRequestSchema, request);
  const { address, bodies } = addressContent(content);
  const begun = await beginChange(store, change);
  if (begun.earlier !== undefined) return begun.earlier;
  await permit?.();
  const parent = begun.head === undefined ? undefined : await loadRevisionOfHead(store, change, begun.head);
  if (keepIfSame === true && parent !== undefined && isSameContent(parent, address))
    return { ...parent, replayed: false, unchanged: true };
  const known = await hashesOf(store, parent);
  await putBodies(store, change.organization, new Map([...bodies].filter(([hash]) => !known.has(hash))));
  return commit(store, change, begun.head, { ...address, fields: change.fields }, bodies);
}

/** Whether two manifests name the same content. Equal content has equal addresses. */
function isSameContent(one: ContentAddress, other: ContentAddress): boolean {
  return one.head === other.head && one.parts === other.parts && one.lists.join() === other.lists.join();
}

/** Everything that the revision before names, and that is therefore stored. */
async function hashesOf(store: Store, parent: Revision | undefined): Promise<Set<string>> {
  if (parent === undefined) return new Set();
  const entries = await loadPartEntries(store, parent);
  return new Set([parent.head, ...parent.lists, ...entries.map(([, hash]) => hash)]);
}

import type * as z from 'zod/mini';
import { addressContent } from '../items/address-content.ts';
import { beginChange } from './begin-change.ts';
import { saveRequestSchema } from '../items/change.ts';
import { commit } from './commit.ts';
import type { Content } from '../items/content.ts';
import type { HeadItem } from '../items/items.ts';
import { loadPartEntries } from '../reading/load-content.ts';
import { loadRevisionOfHead } from '../reading/load-revision.ts';
import { parseRequest } from '../parse.ts';
import { putBodies } from './put-bodies.ts';
import type { Saved } from '../items/revision.ts';
import type { Store } from '../store.ts';

export type SaveRequest = z.input<typeof saveRequestSchema> & {
  /** The document, see `splitDocument`. */
  content: Content;
  /**
   * Asked last before anything is written, and not for a repeated request, which was let in before: it throws where
   * nothing may be saved.
   */
  permit?: (() => Promise<void>) | undefined;
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
export async function save(store: Store, { content, permit, ...request }: SaveRequest): Promise<Saved> {
  const change = parseRequest(saveRequestSchema, request);
  const { address, bodies } = addressContent(content);
  const begun = await beginChange(store, change);
  if (begun.earlier !== undefined) return begun.earlier;
  await permit?.();
  const known = await hashesOf(store, change, begun.head);
  await putBodies(store, change.organization, new Map([...bodies].filter(([hash]) => !known.has(hash))));
  return commit(store, change, begun.head, { ...address, fields: change.fields }, bodies);
}

/** Everything that the revision before names, and that is therefore stored. */
async function hashesOf(
  store: Store,
  change: z.output<typeof saveRequestSchema>,
  head: HeadItem | undefined,
): Promise<Set<string>> {
  if (head === undefined) return new Set();
  const parent = await loadRevisionOfHead(store, change, head);
  const entries = await loadPartEntries(store, parent);
  return new Set([parent.head, ...parent.lists, ...entries.map(([, hash]) => hash)]);
}

import * as z from 'zod/mini';
import type { Content } from '../items/content.ts';
import { getBodies } from './get-bodies.ts';
import { type PartEntry, partListSchema } from '../items/part-list.ts';
import type { Texts } from './load-packed.ts';
import type { Revision } from '../items/revision.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';

const headSchema = z.record(z.string(), z.unknown());

/**
 * Loads which parts a revision has, in order, without their values.
 *
 * @throws StoreError `integrity`, `unavailable`.
 */
export async function loadPartEntries(store: ReadStore, revision: Revision): Promise<PartEntry[]> {
  return (await loadHeadAndEntries(store, revision)).entries;
}

/**
 * Loads the content of a revision; every hash from the manifest down to the last part is recomputed.
 *
 * @param pack the texts of its pack, where that was read: what is in it is not read again.
 * @throws StoreError `integrity`, `unavailable`.
 */
export async function loadContent(store: ReadStore, revision: Revision, pack?: Texts): Promise<Content> {
  const { head, entries } = await loadHeadAndEntries(store, revision, pack);
  const hashes = entries.map(([, hash]) => hash);
  refuseStrangers(revision, hashes, pack);
  const values = await getValues(store, revision, hashes, pack);
  return { head, parts: entries.map(([id, hash]) => ({ id, value: values.get(hash) })) };
}

async function loadHeadAndEntries(store: ReadStore, revision: Revision, pack?: Texts) {
  const bodies = await getValues(store, revision, [revision.head, ...revision.lists], pack);
  const head = z.safeParse(headSchema, bodies.get(revision.head));
  const lists = z.safeParse(
    z.array(partListSchema),
    revision.lists.map((hash) => bodies.get(hash)),
  );
  const entries = lists.data?.flat();
  if (!head.success || entries?.length !== revision.parts) {
    throw new StoreError(
      'integrity',
      `Revision ${revision.number} of ${revision.kind} "${revision.id}" names parts that are not of their form or number.`,
    );
  }
  // The parsed copy would lose a key that is named like a part of every object; the hash was checked, so the original is what was saved.
  return { head: bodies.get(revision.head) as Content['head'], entries };
}

/** The values of texts by their hashes: from the pack, whose texts were hashed when it was read, and of what it lacks from the table. */
async function getValues(
  store: ReadStore,
  { organization }: Revision,
  hashes: readonly string[],
  pack: Texts = new Map(),
): Promise<Map<string, unknown>> {
  const lacking = hashes.filter((hash) => !pack.has(hash));
  const values = lacking.length === 0 ? new Map<string, unknown>() : await getBodies(store, organization, lacking);
  for (const hash of hashes) {
    const text = pack.get(hash);
    if (text !== undefined) values.set(hash, JSON.parse(text) as unknown);
  }
  return values;
}

/** A pack holds copies of what its revision names. Anything else was put there by somebody else. */
function refuseStrangers(revision: Revision, hashes: readonly string[], pack: Texts = new Map()): void {
  const named = new Set([revision.head, ...revision.lists, ...hashes]);
  if ([...pack.keys()].every((hash) => named.has(hash))) return;
  throw new StoreError(
    'integrity',
    `The pack of revision ${revision.number} of ${revision.kind} "${revision.id}" is altered: it holds what the revision does not name.`,
  );
}

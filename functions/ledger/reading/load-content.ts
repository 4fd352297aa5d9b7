import * as z from 'zod/mini';
import type { Content } from '../items/content.ts';
import { getBodies } from './get-bodies.ts';
import { type PartEntry, partListSchema } from '../items/part-list.ts';
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
 * @throws StoreError `integrity`, `unavailable`.
 */
export async function loadContent(store: ReadStore, revision: Revision): Promise<Content> {
  const { head, entries } = await loadHeadAndEntries(store, revision);
  const values = await getBodies(
    store,
    revision.organization,
    entries.map(([, hash]) => hash),
  );
  return { head, parts: entries.map(([id, hash]) => ({ id, value: values.get(hash) })) };
}

async function loadHeadAndEntries(store: ReadStore, revision: Revision) {
  const bodies = await getBodies(store, revision.organization, [revision.head, ...revision.lists]);
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

import * as z from 'zod/mini';
import type { Content } from '../items/content.ts';
import { type PartEntry, partListSchema } from '../items/address-content.ts';
import type { Texts } from './load-revision.ts';
import type { Revision } from '../items/revision.ts';
import { type ReadStore, runBatches } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import { chunkItemSchema } from '../items/items.ts';
import { chunkKey, type Key } from '../items/keys.ts';
import { parseItem } from '../parse.ts';
import { getItems, nameOfKey as nameOf } from './read-items.ts';

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
      `Revision ${revision.number} of ${revision.kind} ` +
        `"${revision.id}" names parts that are not of their schema or number.`,
    );
  }
  // The parsed copy would lose a key that is named like a part of every object; the hash was checked, so the original
  // is what was saved.
  return { head: bodies.get(revision.head) as Content['head'], entries };
}

/**
 * The values of texts by their hashes: from the pack, whose texts were hashed when it was read, and of what it lacks
 * from the table.
 */
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
    `The pack of revision ${revision.number} of ${revision.kind} "${revision.id}" is altered: it holds what the ` +
      'revision does not name.',
  );
}

/** The most that BatchGetItem takes. */
const batchSize = 100;

/**
 * Reads the values stored under hashes, each hash once, and recomputes every hash.
 *
 * @returns the values by hash; every hash asked for is there.
 * @throws StoreError `integrity` if a part is missing, torn or altered; `unavailable`.
 */
export async function getBodies(
  store: ReadStore,
  organization: string,
  hashes: Iterable<string>,
): Promise<Map<string, unknown>> {
  const wanted = [...new Set(hashes)];
  const first = await getChunks(
    store,
    wanted.map((hash) => chunkKey(organization, hash, 0)),
  );
  const further = wanted.flatMap((hash) => {
    const count = first.get(nameOf(chunkKey(organization, hash, 0)))?.chunks ?? 0;
    return Array.from({ length: Math.max(0, count - 1) }, (_, index) => chunkKey(organization, hash, index + 1));
  });
  const rest = await getChunks(store, further);
  const chunkOf = (hash: string, index: number): string | undefined => {
    const name = nameOf(chunkKey(organization, hash, index));
    return (first.get(name) ?? rest.get(name))?.body;
  };
  return new Map(
    wanted.map((hash) => {
      const count = first.get(nameOf(chunkKey(organization, hash, 0)))?.chunks ?? 0;
      const body = Array.from({ length: count }, (_, index) => chunkOf(hash, index)).join('');
      if (hashText(body) !== hash) {
        throw new StoreError(
          'integrity',
          `The part ${hash} of organization "${organization}" is ${count === 0 ? 'missing' : 'torn or altered'}.`,
        );
      }
      return [hash, JSON.parse(body) as unknown];
    }),
  );
}

type Chunk = { body: string; chunks: number };

async function getChunks(store: ReadStore, keys: readonly Key[]): Promise<Map<string, Chunk>> {
  const batches = await runBatches(keys, batchSize, async (batch) =>
    [...(await getItems(store, batch))].map(([name, item]) => [name, parseItem(chunkItemSchema, item)] as const),
  );
  return new Map(batches.flat());
}

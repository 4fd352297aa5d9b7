import { createMerkleTree, type MerkleTree } from '../../../shared/checkpoints/merkle-tree.ts';
import { type LogKey } from '../../../shared/checkpoints/log-keys.ts';
import { parseHash, printHash, type TreeHash } from '../../../shared/checkpoints/tree-hash.ts';
import { allNumbers, logHeadKey, logKey } from '../items/keys.ts';
import { getItem, queryItems } from '../reading/read-items.ts';
import type { ReadStore } from '../store.ts';
import { StoreError } from '../store-error.ts';
import {
  checkpointItemSchema,
  type LogEntry,
  type LogHeadItem,
  logHeadItemSchema,
  logPageItemSchema,
} from './log-items.ts';

/** A log as it is stored, its tree computed again from its leaves. */
export type StoredLog = { head: LogHeadItem; entries: readonly LogEntry[]; tree: MerkleTree };

/** The log of an organization as a checkpoint says it: what a pack needs to prove that its entries are in the log. */
export type SignedLog = {
  origin: string;
  /** The checkpoint, as a signed note. */
  note: string;
  keys: readonly LogKey[];
  entries: readonly LogEntry[];
  tree: MerkleTree;
  /** Sizes of the checkpoints that were signed before, the newest last. */
  earlierSizes: readonly number[];
};

/** More than any partition of the table can hold; a query ends where the items do. */
const everything = 1_000_000_000;
/** How many earlier checkpoints a pack proves that it extends: ten years of daily ones are spread over this many. */
const earlierMax = 4_000;

/**
 * Reads the log of an organization.
 *
 * @returns undefined if nothing was ever put in it.
 * @throws StoreError `integrity` if its pages do not give the root that its head says; `unavailable`.
 */
export async function readLog(store: ReadStore, organization: string): Promise<StoredLog | undefined> {
  // The head first: pages only grow, so they have at least what it says.
  const head = await getItem(store, logHeadItemSchema, logHeadKey(organization));
  if (head === undefined) return undefined;
  const { items } = await queryItems(store, logPageItemSchema, {
    partition: logKey(organization),
    range: allNumbers('page'),
    order: 'oldest',
    limit: everything,
  });
  const entries = items.flatMap((page) => page.entries).slice(0, head.size);
  const tree = createMerkleTree(entries.map(({ leaf }) => leafHash(leaf)));
  if (tree.size !== head.size || printHash(tree.root()) !== head.root) {
    throw new StoreError(
      'integrity',
      `The log of organization "${organization}" is altered: its ${tree.size} entries do not give the root that its ` +
        `head says for ${head.size}.`,
    );
  }
  return { head, entries, tree };
}

/** The sizes of the checkpoints of a log below a size, the newest last. */
export async function readEarlierSizes(store: ReadStore, organization: string, size: number): Promise<number[]> {
  const { items } = await queryItems(store, checkpointItemSchema, {
    partition: logKey(organization),
    range: allNumbers('checkpoint'),
    order: 'newest',
    limit: earlierMax,
  });
  return items
    .map((item) => item.size)
    .filter((one) => one < size)
    .reverse();
}

export function leafHash(text: string): TreeHash {
  const hash = parseHash(text);
  if (hash === undefined) throw new StoreError('integrity', `"${text}" is not a tree hash.`);
  return hash;
}

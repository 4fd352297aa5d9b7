import * as z from 'zod/mini';
import { parseHash } from '../../../shared/checkpoints/tree-hash.ts';
import { documentKindSchema, text } from '../items/primitives.ts';
import { versionedItem } from '../items/items.ts';

const positive = z.int().check(z.positive());
const treeHash = z.string().check(z.refine((hash) => parseHash(hash) !== undefined, 'Not a tree hash.'));

/** One entry of the log: which audit entry it is, and the leaf hash of that entry's canonical JSON. */
const logEntrySchema = z.object({
  kind: documentKindSchema,
  id: text(300),
  number: positive,
  leaf: treeHash,
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Entries of one page. With ids as long as they may be, a page stays below the 400 KB of an item. */
export const entriesAPage = 256;

/** Entries `entriesAPage × page` and following. Full pages never change; the last one grows. */
export const logPageItemSchema = versionedItem(1, {
  entries: z.array(logEntrySchema).check(z.minLength(1), z.maxLength(entriesAPage)),
});

const logKeySchema = z.object({
  key: z.string(),
  fromSize: z.int().check(z.nonnegative()),
  handover: z.nullable(z.string()),
});

/** How far the log goes, its keys, and the checkpoint that says so. */
export const logHeadItemSchema = versionedItem(1, {
  origin: text(400),
  size: positive,
  root: treeHash,
  keys: z.array(logKeySchema).check(z.minLength(1)),
  note: z.string(),
});
export type LogHeadItem = z.infer<typeof logHeadItemSchema>;

/** A checkpoint that was signed once, as a signed note. */
export const checkpointItemSchema = versionedItem(1, { size: positive, root: treeHash, note: z.string() });

import * as z from 'zod/mini';
import { auditEntrySchema, manifestSchema, revisionSchema } from './revision.ts';
import { contentHashText } from '../../../shared/canonical/text-formats.ts';
import { documentKindSchema, instantSchema, text } from './primitives.ts';

// What the table holds besides the keys. `v` is the version of the schema of an item. To change a schema: raise its
// number, say how an item of the version before becomes one of the new, and write the new one; see `versionedItem`.

/** Where a document is, and what a list shows of it. The only item that ever changes. */
export const headItemSchema = versionedItem(1, {
  ...z.pick(manifestSchema, {
    organization: true,
    kind: true,
    id: true,
    number: true,
    author: true,
    time: true,
    state: true,
    fields: true,
  }).shape,
  hash: contentHashText,
  /** Hash of the last audit entry, to which the next is chained. */
  audit: contentHashText,
});
export type HeadItem = z.infer<typeof headItemSchema>;

export const revisionItemSchema = versionedItem(1, {
  revision: revisionSchema,
  /** Drawn for each attempt to write, so that a writer whose response was lost recognizes its own revision. */
  attempt: text(60),
});

export const auditItemSchema = versionedItem(1, { entry: auditEntrySchema });

/** One chunk of the canonical JSON of a part. */
export const chunkItemSchema = versionedItem(1, {
  body: z.string(),
  /** How many chunks the part has. */
  chunks: z.int().check(z.positive()),
});

/** A copy of all texts of a revision, see `packTexts`. */
export const packItemSchema = versionedItem(1, { texts: z.string() });
export type PackItem = z.infer<typeof packItemSchema>;

/** The response to a request that was carried out, by reference. */
export const idempotencyItemSchema = versionedItem(1, {
  bodyHash: text(200),
  kind: documentKindSchema,
  id: text(300),
  number: z.int().check(z.positive()),
  hash: contentHashText,
  /** Seconds since 1970 at which the key may be used anew. */
  expires: z.int(),
});
export type IdempotencyItem = z.infer<typeof idempotencyItemSchema>;

/** Ids of a kind that might look alike, each of a document that was created since they are kept. None is taken out. */
export const alikeItemSchema = versionedItem(1, {
  ids: z.array(text(300)),
  /** How many there are: the condition under which another is added. */
  count: z.int().check(z.positive()),
});
export type AlikeItem = z.infer<typeof alikeItemSchema>;

/** Which job. Its document, with who started and ended it, is in the ledger; here are only the batches of its work. */
export type JobName = { organization: string; id: string };

/** The half-open range `[from, to)` of a job's work. */
export type BatchRange = { from: number; to: number };

/** One batch of a job that is done. The result itself is a part, stored under its hash. */
export const batchItemSchema = versionedItem(1, {
  /** The half-open range of the work that the batch covers. */
  from: z.int().check(z.nonnegative()),
  to: z.int().check(z.positive()),
  hash: contentHashText,
  time: instantSchema,
});
export type BatchItem = z.infer<typeof batchItemSchema>;

/** Turns an item of one version into the next. Pure; what it does not know it leaves. */
export type Upgrade = (item: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The schema of an item, with its version in `v`. An item of any earlier version is upgraded when it is read, step by
 * step, and has the latest schema when it is next written; nothing walks through the table to change what is there. A
 * later version than this one knows is refused, so that a function of yesterday does not misread what one of today
 * wrote.
 *
 * Upgrades change what stands beside a sealed revision or audit entry, never what is in it: its hash is of what it
 * said.
 *
 * @param upgrades for each version before `version`, in order from 1: a version cannot be raised without saying how to
 *   come there.
 */
export function versionedItem<Version extends number, Shape extends z.core.$ZodLooseShape>(
  version: Version,
  shape: Shape,
  upgrades: readonly Upgrade[] = [],
) {
  if (upgrades.length !== version - 1)
    throw new Error(`An item of version ${version} needs ${version - 1} upgrades, one from each version before`);
  const upgrade = z.transform((item: unknown) => upgradeItem(item, upgrades));
  return z.pipe(upgrade, z.object({ ...shape, v: z.literal(version) }));
}

function upgradeItem(item: unknown, upgrades: readonly Upgrade[]): unknown {
  let current = item;
  for (const [index, upgrade] of upgrades.entries()) {
    if (isOfVersion(current, index + 1)) current = { ...upgrade(current), v: index + 2 };
  }
  return current;
}

function isOfVersion(item: unknown, version: number): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && 'v' in item && item.v === version;
}

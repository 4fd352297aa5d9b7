import * as z from 'zod/mini';
import { auditEntrySchema } from './audit-entry.ts';
import { documentKindSchema } from './document-kind.ts';
import { manifestSchema, revisionSchema } from './revision.ts';
import { hashSchema, instantSchema, text } from './text.ts';
import { versionedItem } from './versioned-item.ts';

// What the table holds besides the keys. `v` is the version of the form of an item. To change a form: raise its number, say how an item of
// the version before becomes one of the new, and write the new one; see `versionedItem`.

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
  hash: hashSchema,
  /** Hash of the last audit entry, to which the next is chained. */
  audit: hashSchema,
});
export type HeadItem = z.infer<typeof headItemSchema>;

export const revisionItemSchema = versionedItem(1, {
  revision: revisionSchema,
  /** Drawn for each attempt to write, so that a writer whose answer was lost recognizes its own revision. */
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

/** The answer to a request that was carried out, by reference. */
export const idempotencyItemSchema = versionedItem(1, {
  bodyHash: text(200),
  kind: documentKindSchema,
  id: text(300),
  number: z.int().check(z.positive()),
  hash: hashSchema,
  /** Seconds since 1970 at which the key may be used anew. */
  expires: z.int(),
});
export type IdempotencyItem = z.infer<typeof idempotencyItemSchema>;

/** Which job. Its document, with who started and ended it, is in the ledger; here are only the batches of its work. */
export type JobName = { organization: string; id: string };

/** The half-open range `[from, to)` of a job's work. */
export type BatchRange = { from: number; to: number };

/** One batch of a job that is done. The result itself is a part, stored under its hash. */
export const batchItemSchema = versionedItem(1, {
  /** The half-open range of the work that the batch covers. */
  from: z.int().check(z.nonnegative()),
  to: z.int().check(z.positive()),
  hash: hashSchema,
  time: instantSchema,
});
export type BatchItem = z.infer<typeof batchItemSchema>;

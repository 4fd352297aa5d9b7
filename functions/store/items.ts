import * as z from 'zod/mini';
import { auditEntrySchema } from './audit-entry.ts';
import { documentKindSchema } from './document-kind.ts';
import { manifestSchema, revisionSchema } from './revision.ts';
import { hashSchema, text } from './text.ts';

// What the table holds besides the keys. `v` is the version of the form of an item: a reader that meets another one must not guess.

const version = { v: z.literal(1) };

/** Where a document is, and what a list shows of it. The only item that ever changes. */
export const headItemSchema = z.object({
  ...version,
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

export const revisionItemSchema = z.object({
  ...version,
  revision: revisionSchema,
  /** Drawn for each attempt to write, so that a writer whose answer was lost recognizes its own revision. */
  attempt: text(60),
});
export type RevisionItem = z.infer<typeof revisionItemSchema>;

export const auditItemSchema = z.object({ ...version, entry: auditEntrySchema });

/** One chunk of the canonical JSON of a part. */
export const chunkItemSchema = z.object({
  ...version,
  body: z.string(),
  /** How many chunks the part has. */
  chunks: z.int().check(z.positive()),
});

/** The answer to a request that was carried out, by reference. */
export const idempotencyItemSchema = z.object({
  ...version,
  bodyHash: text(200),
  kind: documentKindSchema,
  id: text(300),
  number: z.int().check(z.positive()),
  hash: hashSchema,
  /** Seconds since 1970 at which the key may be used anew. */
  expires: z.int(),
});
export type IdempotencyItem = z.infer<typeof idempotencyItemSchema>;

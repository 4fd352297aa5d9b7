import * as z from 'zod/mini';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { documentKindSchema } from './document-kind.ts';
import { hashSchema, instantSchema, text } from './text.ts';

const positive = z.int().check(z.positive());

/** What a list shows of a document besides its state and time, for example `symbol` and `title`. */
export const fieldsSchema = z.record(text(60), text(1000, 0));

/** What a manifest says. All of it goes into the hash of the revision. */
export const manifestSchema = z.strictObject({
  organization: text(100),
  kind: documentKindSchema,
  id: text(300),
  /** 1 for the first revision, then without gaps. */
  number: positive,
  /** Hash of the revision before; null for the first. */
  parent: z.nullable(hashSchema),
  author: text(200),
  role: text(60),
  time: instantSchema,
  action: text(60),
  reason: text(2000, 0),
  requestId: text(200),
  state: z.nullable(text(60)),
  fields: fieldsSchema,
  /** Hash of the document without its parts. */
  head: hashSchema,
  /** Hashes of the lists that name the parts, in order. */
  lists: z.array(hashSchema),
  /** How many parts the lists name together. */
  parts: z.int().check(z.nonnegative()),
});

/** What one revision of a document is made of, by whom, when, why and from what. */
export type Manifest = z.infer<typeof manifestSchema>;

export const revisionSchema = z.extend(manifestSchema, { hash: hashSchema });

/** A manifest with its own hash. */
export type Revision = z.infer<typeof revisionSchema>;

/** Seals a manifest: a revision is named by the hash of everything that it says, its parent included. */
export function sealRevision(manifest: Manifest): Revision {
  return { ...manifest, hash: contentHash(manifest) };
}

/** Whether the hash of a revision is the hash of what it says. */
export function isRevisionIntact({ hash, ...manifest }: Revision): boolean {
  return contentHash(manifest) === hash;
}

/** The revision that a change made, and whether this is the response to an earlier request with the same idempotency key. */
export type Saved = Revision & { replayed: boolean };

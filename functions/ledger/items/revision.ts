import * as z from 'zod/mini';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { contentHashText } from '../../../shared/canonical/text-formats.ts';
import { documentKindSchema, instantSchema, text } from './primitives.ts';

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
  parent: z.nullable(contentHashText),
  author: text(200),
  role: text(60),
  time: instantSchema,
  action: text(60),
  reason: text(2000, 0),
  requestId: text(200),
  state: z.nullable(text(60)),
  fields: fieldsSchema,
  /** Hash of the document without its parts. */
  head: contentHashText,
  /** Hashes of the lists that name the parts, in order. */
  lists: z.array(contentHashText),
  /** How many parts the lists name together. */
  parts: z.int().check(z.nonnegative()),
});

/** What one revision of a document is made of, by whom, when, why and from what. */
export type Manifest = z.infer<typeof manifestSchema>;

export const revisionSchema = z.extend(manifestSchema, { hash: contentHashText });

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

/**
 * The revision that a change made, and whether this is the response to an earlier request with the same idempotency
 * key; or the one that was there, `unchanged`, where the change would have left everything as it is.
 */
export type Saved = Revision & { replayed: boolean; unchanged?: true };

/** Who did what to which document, from which request, and what was there before and after. */
export const auditEntrySchema = z.extend(
  z.pick(manifestSchema, {
    organization: true,
    kind: true,
    id: true,
    number: true,
    action: true,
    author: true,
    role: true,
    reason: true,
    time: true,
    requestId: true,
  }),
  {
    /** Hash of the revision before the change; null for the first. */
    before: z.nullable(contentHashText),
    /** Hash of the revision that the change made. */
    after: contentHashText,
    /** Hash of the entry before in the chain of this document; null for the first. */
    previous: z.nullable(contentHashText),
    hash: contentHashText,
  },
);

/** One link of the audit chain of a document. There is exactly one for each revision, with the same number. */
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Makes the audit entry of a revision, chained to the entry before. */
export function sealAuditEntry(revision: Revision, previous: string | null): AuditEntry {
  const { organization, kind, id, number, action, author, role, reason, time, requestId, parent, hash } = revision;
  const said = {
    organization,
    kind,
    id,
    number,
    action,
    author,
    role,
    reason,
    time,
    requestId,
    before: parent,
    after: hash,
    previous,
  };
  return { ...said, hash: contentHash(said) };
}

/** Whether the hash of an entry is the hash of what it says. */
export function isAuditEntryIntact({ hash, ...said }: AuditEntry): boolean {
  return contentHash(said) === hash;
}

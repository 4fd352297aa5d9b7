import * as z from 'zod/mini';
import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { manifestSchema, type Revision } from './revision.ts';
import { hashSchema } from './text.ts';

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
    before: z.nullable(hashSchema),
    /** Hash of the revision that the change made. */
    after: hashSchema,
    /** Hash of the entry before in the chain of this document; null for the first. */
    previous: z.nullable(hashSchema),
    hash: hashSchema,
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

import { contentHashText } from '../model/text.ts';
import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();
const hash = contentHashText;

export const publishedAuditEntrySchema = z
  .strictObject({
    organization: text,
    kind: text,
    id: text,
    /** That of the revision which the change made. */
    number: z.int().check(z.positive()),
    action: text,
    author: text,
    role: text,
    reason: text,
    time: text,
    requestId: text,
    /** Hash of the revision before the change; null for the first. */
    before: z.nullable(hash),
    /** Hash of the revision that the change made. */
    after: hash,
    /** Hash of the entry before in the chain of this document; null for the first. */
    previous: z.nullable(hash),
    hash,
  })
  .register(z.globalRegistry, {
    id: 'AuditEntry',
    description:
      'Who did what to which document, from which request, and the hashes before and after. Each entry of a ' +
      'document is chained to the one before.',
  });
/** One entry of the audit trail. Its hash is of everything else that it says. */
export type PublishedAuditEntry = Immutable<z.infer<typeof publishedAuditEntrySchema>>;

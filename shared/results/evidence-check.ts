import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const count = z.int();

export const evidenceCheckSchema = z
  .strictObject({
    whole: z.boolean(),
    /** Where the pack is not what was packed, and how that was found. */
    why: z.optional(z.string()),
    pack: z.optional(
      z.strictObject({
        organization: z.string(),
        statement: z.string(),
        documents: count,
        revisions: count,
        auditEntries: count,
        parts: count,
        estimates: count,
        fingerprint: z.string(),
        log: z.optional(z.strictObject({ origin: z.string(), size: count, key: z.string() })),
      }),
    ),
  })
  .register(z.globalRegistry, {
    id: 'EvidenceCheck',
    description:
      'Whether an evidence pack is what was packed: every hash, both chains, every step, every saved estimate made ' +
      'again, and its place in the log. Its fingerprint is to be compared with one that was noted elsewhere.',
  });
export type EvidenceCheck = Immutable<z.infer<typeof evidenceCheckSchema>>;

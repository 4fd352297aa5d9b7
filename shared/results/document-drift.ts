import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { basisEntrySchema } from '../rate-validity/estimate-basis.ts';

const text = z.string();

const driftFindingSchema = z.strictObject({
  severity: z.enum(['error', 'query']),
  /**
   * A figure that another stands in place of; one that is gone; one that is right and no longer bound; an amount that
   * the statement does not give there.
   */
  kind: z.enum(['changed', 'lost', 'unbound', 'added']),
  /** The figure by its name: "table-3/net/2025". */
  figure: z.optional(text),
  /** Where that is: "paragraph 11", `table 2, "Posts", 2026`. */
  place: text,
  /** The sentence or row as it should be. */
  context: z.optional(text),
  expected: z.optional(text),
  found: z.optional(text),
  message: text,
});
export type DriftFinding = Immutable<z.infer<typeof driftFindingSchema>>;

/** What a document that comes back says otherwise than the statement that it was made from. */
export const documentDriftSchema = z
  .strictObject({
    symbol: text,
    /** The revision that it was held against. */
    statement: basisEntrySchema,
    language: z.enum(['en', 'fr', 'es', 'ru', 'ar', 'zh']),
    format: z.enum(['docx', 'text']),
    /** Places of figures in the document: how many there are, and what became of them. */
    figures: z.strictObject({
      expected: z.int(),
      intact: z.int(),
      changed: z.int(),
      lost: z.int(),
      unbound: z.int(),
    }),
    findings: z.array(driftFindingSchema),
    /** Findings beyond those that are listed. */
    findingsLeftOut: z.optional(z.int()),
  })
  .register(z.globalRegistry, {
    id: 'DocumentDrift',
    description:
      'A document that comes back, held against its statement: figures that were changed, lost or are no longer ' +
      'bound, with their place and what they should be.',
  });
export type DocumentDrift = Immutable<z.infer<typeof documentDriftSchema>>;

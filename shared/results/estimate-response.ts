import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { warningSchema } from '../model/warning.ts';
import { estimateBasisSchema } from '../rate-validity/estimate-basis.ts';
import { estimatedLineSchema, publishedEstimateSchema } from './estimate.ts';

/**
 * One total of a table, sealed and with the rates of the day, in whole currency units. A column that one of them lacks
 * counts as 0.
 */
const totalDifferenceSchema = z.strictObject({
  table: z.int(),
  column: z.string(),
  sealed: z.int(),
  current: z.int(),
});
export type TotalDifference = Immutable<z.infer<typeof totalDifferenceSchema>>;

const sealReportSchema = z
  .strictObject({
    /** The number of the submitted revision, who submitted it and when, and the id of the saved estimate. */
    revision: z.int(),
    submittedBy: z.string(),
    submittedAt: z.string(),
    estimate: z.string(),
    /** Which of the two the tables of the response are. */
    shown: z.enum(['sealed', 'current']),
    /**
     * Totals that the rates of the day would change; empty if they give the same tables, missing if they give none: a
     * query says why.
     */
    differences: z.optional(z.array(totalDifferenceSchema)),
    /** What a careful checker would ask of the difference. */
    queries: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'SealReport',
    description:
      'By what the figures of a submitted statement are sealed, which of the two the tables are, and the totals ' +
      'that the rates of today would change; without "differences" they give no estimate, and a query says why.',
  });
/**
 * What is said beside the estimate of a submitted statement: by what it was sealed, and what the rates of the day would
 * give.
 */
export type SealReport = Immutable<z.infer<typeof sealReportSchema>>;

export const estimateResponseSchema = z
  .extend(publishedEstimateSchema, {
    from: z.optional(estimateBasisSchema),
    seal: z.optional(sealReportSchema),
    lines: z.optional(z.array(estimatedLineSchema)),
  })
  .register(z.globalRegistry, {
    id: 'Estimate',
    description:
      'Tables, annex, milestones and warnings; what they were made ' +
      'from; with explain=full every line with its components.',
  });
/** An estimate as it is sent: `from` and `seal` for that of a stored statement, `lines` where they are asked for. */
export type EstimateResponse = Immutable<z.infer<typeof estimateResponseSchema>>;

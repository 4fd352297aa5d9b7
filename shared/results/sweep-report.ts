import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { sweepAxisSchema } from '../sweeps/sweep-request.ts';
import { inputsBasisSchema } from './inputs-basis.ts';
import { problemSchema } from './problem.ts';

const amounts = { amounts: z.array(z.int()), total: z.int() };
/** What one point costs in the years shown, by year and in sum. */
export type SweepAmounts = Immutable<z.infer<z.ZodMiniObject<typeof amounts>>>;

const sweepRowSchema = z.union([
  z.strictObject({
    at: z.array(z.string()),
    ...amounts,
    sections: z.optional(z.array(z.strictObject({ section: z.string(), ...amounts }))),
  }),
  z.strictObject({ at: z.array(z.string()), refused: z.array(problemSchema) }),
]);

const sweepReportSchema = z.strictObject({
  columns: z.array(z.string()),
  years: z.array(z.int()),
  rows: z.array(sweepRowSchema),
  /** Of a sweep of one thing: the points from which on anything is different, and the years shown that are. */
  changePoints: z.array(z.strictObject({ at: z.string(), years: z.array(z.int()) })),
});
/**
 * A sweep to be read: a row a point. Amounts are whole units of currency in the years of `years`, net of staff
 * assessment; `total` is the sum of the years shown and of no others. Sections, if asked for, have staff assessment
 * among them.
 */
export type SweepReport = Immutable<z.infer<typeof sweepReportSchema>>;

export const sweepResponseSchema = z
  .strictObject({
    basis: inputsBasisSchema,
    symbol: z.string(),
    currency: z.string(),
    axes: z.array(sweepAxisSchema),
    ...sweepReportSchema.shape,
  })
  .register(z.globalRegistry, {
    id: 'SweepResponse',
    description:
      'A row a point, with an amount for each of "years", or the problems for which it cannot be computed. Change ' +
      'points are where anything differs from the point before.',
  });
export type SweepResponse = Immutable<z.infer<typeof sweepResponseSchema>>;

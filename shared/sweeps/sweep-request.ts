import * as z from 'zod/mini';
import { decimalText } from '../model/decimal-text.ts';
import { ratioText } from '../model/recosting.ts';
import { slug } from '../model/text.ts';
import { quantityTargetSchema, rateTargetSchema } from '../scenarios/change.ts';
import { calendarDateText } from '../time/point.ts';

const stepText = decimalText.check(z.refine((text) => !/^-|^0(?:\.0+)?$/.test(text), 'must be greater than zero'));

/**
 * One thing that is swept, over a range that includes both its ends. Dates by day; or the first day of every month or
 * quarter (January, April, July, October) that lies in the range. Rates, quantities and factors of recosting from one end by equal steps, the
 * last at or before the other end.
 */
export const sweepAxisSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('milestone'),
    milestone: slug,
    from: calendarDateText,
    through: calendarDateText,
    step: z.enum(['day', 'month', 'quarter']),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    rate: rateTargetSchema,
    from: decimalText,
    through: decimalText,
    step: stepText,
  }),
  z.strictObject({
    kind: z.literal('quantity'),
    target: quantityTargetSchema,
    from: decimalText,
    through: decimalText,
    step: stepText,
  }),
  /** What amounts are multiplied by in recosting; the figures are those after it. */
  z.strictObject({
    kind: z.literal('recosting'),
    factor: slug,
    from: ratioText,
    through: ratioText,
    step: ratioText,
  }),
]);
export type SweepAxis = z.infer<typeof sweepAxisSchema>;

/** What to sweep: one thing, or a grid of two, the first changing slowest. */
export const sweepRequestSchema = z
  .strictObject({ axes: z.array(sweepAxisSchema).check(z.minLength(1), z.maxLength(2)) })
  .register(z.globalRegistry, {
    id: 'SweepRequest',
    description:
      'A milestone, rate, quantity or factor of recosting over a range, or a grid of two. Ranges include both ends.',
  });
export type SweepRequest = z.infer<typeof sweepRequestSchema>;

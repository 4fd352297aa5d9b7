import * as z from 'zod/mini';
import { pointSchema } from '../time/point.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { countText, positiveDecimalText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, proseText } from '../model/text.ts';
import { commonFields } from './common.ts';

/** How an engagement is paid: by the day, by the month, or by deliverable on acceptance. */
export const feeSchema = z.union([
  z.strictObject({ by: z.literal('day'), days: positiveDecimalText, rate: rateReferenceSchema }),
  z.strictObject({ by: z.literal('month'), months: positiveDecimalText, rate: rateReferenceSchema }),
  z.strictObject({
    by: z.literal('deliverable'),
    deliverables: z
      .array(z.strictObject({ title: lineText, amount: rateReferenceSchema, due: z.optional(pointSchema) }))
      .check(z.minLength(1), z.maxLength(100)),
  }),
]);

/** A consultant, individual contractor or expert, engaged for a window of time. */
export const engagementRequirementSchema = z
  .strictObject({
    kind: z.literal('engagement'),
    ...commonFields,
    charge: chargeSchema,
    type: z.enum(['consultant', 'individual-contractor', 'expert']),
    schedule: scheduleSchema,
    persons: countText,
    fee: feeSchema,
    window: z.optional(z.strictObject({ from: pointSchema, until: pointSchema })),
    assignments: z.optional(z.array(proseText).check(z.maxLength(60))),
  })
  .register(z.globalRegistry, {
    id: 'EngagementRequirement',
    description: 'A consultant, individual contractor or expert: fee by day, month or deliverable.',
  });
export type EngagementRequirement = z.infer<typeof engagementRequirementSchema>;

import * as z from 'zod/mini';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { positiveDecimalText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, slug } from '../model/text.ts';
import { commonFields } from './common.ts';

/**
 * A quantity counted from posts: as many as are in place in the year (`recurrent`) or as begin in it (`once`). Whole posts,
 * whatever their vacancy factor: a post at 50 per cent needs a whole office.
 */
export const postCountSchema = z.strictObject({
  posts: z.array(slug).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine(
      (ids) => new Set(ids).size === ids.length,
      'names a requirement of posts twice; its posts would be counted twice',
    ),
  ),
  dutyStation: z.optional(lineText),
  when: z.enum(['recurrent', 'once']),
});
export type PostCount = z.infer<typeof postCountSchema>;

/**
 * A quantity at a unit cost: stated, with a schedule; or counted from posts, which bring their own years.
 * `accompanies` names the session that an item serves, so that the checker can compare their years.
 */
export const itemRequirementSchema = z
  .strictObject({
    kind: z.literal('item'),
    ...commonFields,
    charge: chargeSchema,
    quantity: z.union([positiveDecimalText, postCountSchema]),
    unit: lineText,
    rate: rateReferenceSchema,
    schedule: z.optional(scheduleSchema),
    accompanies: z.optional(slug),
  })
  .check(
    z.refine((item) => (typeof item.quantity === 'string') === (item.schedule !== undefined), {
      message:
        'is needed with a stated quantity, and refused with a quantity counted from posts, which bring their own years',
      path: ['schedule'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'ItemRequirement',
    description: 'A quantity × a unit cost; the quantity stated, or counted from posts.',
  });
export type ItemRequirement = z.infer<typeof itemRequirementSchema>;

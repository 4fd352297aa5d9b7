import * as z from 'zod/mini';
import { pointSchema } from '../time/point.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { decimalText } from '../model/decimal-text.ts';
import { sourcesSchema } from '../model/source.ts';
import { lineText, slug } from '../model/text.ts';
import { commonFields, natureSchema } from './common.ts';

/**
 * Amounts that a document gives without their drivers: the same amount at every occurrence of a schedule, or one amount for
 * each year from a point on and, if it goes on, one for every year thereafter.
 */
export const publishedAmountsSchema = z.union([
  z.strictObject({ schedule: scheduleSchema, amount: decimalText }),
  z.strictObject({
    from: pointSchema,
    byYear: z.array(decimalText).check(z.minLength(1), z.maxLength(60)),
    thereafter: z.optional(decimalText),
  }),
]);

/** An activity that a published amount is said to cover, with the words in which its recurrence is declared. */
export const coveredActivitySchema = z.strictObject({
  title: lineText,
  nature: z.optional(natureSchema),
  source: sourcesSchema,
  accompanies: z.optional(slug),
});

/** A requirement known only as amounts. It says so wherever it is shown. */
export const publishedRequirementSchema = z
  .strictObject({
    kind: z.literal('published'),
    ...commonFields,
    charge: chargeSchema,
    amounts: publishedAmountsSchema,
    covers: z.optional(z.array(coveredActivitySchema).check(z.maxLength(60))),
  })
  .register(z.globalRegistry, {
    id: 'PublishedRequirement',
    description: 'Amounts that a document gives without their drivers.',
  });
export type PublishedRequirement = z.infer<typeof publishedRequirementSchema>;

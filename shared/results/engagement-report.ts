import * as z from 'zod/mini';
import { engagementTypeSchema } from '../engagements/engagement-terms.ts';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const findingSchema = z.strictObject({
  code: z.enum([
    'days-exceed-window',
    'window-exceeds-months',
    'payment-after-window',
    'window-not-dated',
    'ends-before-last-day',
    'output-without-date',
    'output-outside-window',
    'output-without-payment',
    'assignment-without-output',
    'fee-not-known',
    'length-open-ended',
  ]),
  path: text,
  message: text,
});
/** A question about terms of reference. None changes a figure. */
export type EngagementFinding = Immutable<z.infer<typeof findingSchema>>;
export type EngagementFindingCode = EngagementFinding['code'];

const limitFindingSchema = z.strictObject({
  code: z.enum(['over-limit', 'special-circumstances', 'overlap']),
  person: text,
  engagements: z.array(text),
  months: text,
  window: z.optional(z.strictObject({ from: text, until: text })),
  message: text,
});
/** A limit that engagements of one person pass, or come so near that special circumstances must be shown. */
export type LimitFinding = Immutable<z.infer<typeof limitFindingSchema>>;

const scheduledPaymentSchema = z.strictObject({
  id: text,
  title: text,
  share: text,
  exact: text,
  rounded: z.int(),
  onAcceptanceOf: z.array(text),
  day: z.optional(text),
  year: z.optional(z.int()),
});
/** One payment: exact, and in whole units that sum to the rounded fee. `day` is missing where it cannot be dated. */
export type ScheduledPayment = Immutable<z.infer<typeof scheduledPaymentSchema>>;

const outputWordsSchema = z.strictObject({
  output: text,
  title: text,
  pagesOrWords: text,
  least: text,
  most: z.optional(text),
});
/** The words of all copies of an output: at least, and at most where the terms say so. Whole numbers as texts. */
export type OutputLength = Immutable<z.infer<typeof outputWordsSchema>>;

const translationCostSchema = z.strictObject({
  ratePerWord: text,
  assumption: z.optional(text),
  outputs: z.array(z.extend(outputWordsSchema, { costLeast: text, costMost: z.optional(text) })),
  least: text,
  most: z.optional(text),
});
/** What translating the outputs costs: at least, and at most where every output has an upper end. Exact decimals. */
export type TranslationCost = Immutable<z.infer<typeof translationCostSchema>>;

export const engagementReportSchema = z
  .strictObject({
    id: text,
    title: text,
    type: engagementTypeSchema,
    currency: text,
    findings: z.array(findingSchema),
    limits: z.array(limitFindingSchema),
    fee: z.optional(text),
    payments: z.array(scheduledPaymentSchema),
    outputs: z.array(outputWordsSchema),
    translation: z.optional(translationCostSchema),
    notes: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'EngagementReport',
    description:
      'What a careful reader asks of terms of reference, the limits of ST/AI/2013/4, payments that sum to the fee, ' +
      'and outputs as words with the cost of translating them.',
  });
/** Terms of reference looked at from every side. What cannot be said is in `notes`. */
export type EngagementReport = Immutable<z.infer<typeof engagementReportSchema>>;

import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { positiveDecimalText, shareText } from '../model/decimal-text.ts';
import { mandateLinksSchema } from '../model/mandate.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { sourcesSchema } from '../model/source.ts';
import { lineText, proseText, slug } from '../model/text.ts';
import { pointSchema } from '../time/point.ts';
import { windowSchema } from '../time/window.ts';
import { sumsToOne } from '../model/decimal-text.ts';

/** Bounded so that pages × words a page × copies stays within eighteen digits. */
const wholeNumber = (digits: number) =>
  z
    .string()
    .check(
      z.regex(
        new RegExp(`^[1-9]\\d{0,${digits - 1}}$`),
        `must be a whole number as a string, of at most ${digits} digits, such as "20"`,
      ),
    );
const wholePages = wholeNumber(7);

/** How long an output is to be: a range whose upper end may be open, of pages or of words. */
const lengthSchema = z
  .strictObject({ unit: z.enum(['pages', 'words']), least: wholePages, most: z.optional(wholePages) })
  .check(
    z.refine(({ least, most }) => most === undefined || Number(most) >= Number(least), {
      message: 'must not be below "least"',
      path: ['most'],
    }),
  );

/** A thing to be handed over. With a length and `translated` it becomes a document that costs translation. */
const outputSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    number: z._default(wholeNumber(4), '1'),
    length: z.optional(lengthSchema),
    translated: z._default(z.boolean(), false),
    due: z.optional(pointSchema),
    assignments: z._default(z.array(slug).check(z.maxLength(60)), []),
  })
  .check(
    z.refine(({ translated, length }) => !translated || length !== undefined, {
      message: 'is needed for an output that is translated',
      path: ['length'],
    }),
  );
export type Output = z.infer<typeof outputSchema>;

/** A payment: a share of the whole fee, due when its outputs have been accepted. */
const paymentSchema = z.strictObject({
  id: slug,
  title: lineText,
  share: shareText,
  onAcceptanceOf: z.array(slug).check(z.minLength(1), z.maxLength(60)),
  due: z.optional(pointSchema),
});

/** The fee: by the day, by the month, or a lump for all deliverables. Left out while it is not known. */
const termsFeeSchema = z.union([
  z.strictObject({ by: z.literal('day'), rate: rateReferenceSchema }),
  z.strictObject({ by: z.literal('month'), rate: rateReferenceSchema }),
  z.strictObject({ by: z.literal('deliverable'), amount: rateReferenceSchema }),
]);

/** How somebody is engaged: ST/AI/2013/4 limits the first two. */
export const engagementTypeSchema = z.enum(['consultant', 'individual-contractor', 'expert']);

/** Terms of reference of a consultant, individual contractor or expert. */
export const engagementTermsSchema = z
  .strictObject({
    schema: z.literal('rule153/engagement-terms/1'),
    id: slug,
    title: lineText,
    organization: lineText,
    type: engagementTypeSchema,
    dutyStation: z.optional(lineText),
    supervisor: z.optional(lineText),
    assignments: z.array(z.strictObject({ id: slug, text: proseText })).check(z.minLength(1), z.maxLength(60)),
    outputs: z.array(outputSchema).check(z.maxLength(100)),
    wordsPerPage: z.optional(z.strictObject({ words: wholeNumber(5), assumption: proseText })),
    days: z.optional(positiveDecimalText),
    months: z.optional(positiveDecimalText),
    window: z.optional(windowSchema),
    fee: z.optional(termsFeeSchema),
    payments: z._default(z.array(paymentSchema).check(z.maxLength(60)), []),
    extension: z.optional(
      z.strictObject({ possible: z.boolean(), subjectTo: z.array(lineText).check(z.maxLength(10)) }),
    ),
    mandates: z._default(mandateLinksSchema, []),
    charge: z.optional(chargeSchema),
    source: sourcesSchema,
    note: z.optional(proseText),
  })
  .check(
    z.refine(({ payments }) => payments.length === 0 || sumsToOne(payments.map(({ share }) => share)), {
      message: 'must have shares that sum to 1',
      path: ['payments'],
    }),
    z.refine(
      ({ payments, outputs }) =>
        payments.every(({ onAcceptanceOf }) =>
          onAcceptanceOf.every((id) => outputs.some((output) => output.id === id)),
        ),
      { message: 'must hang on the acceptance of outputs that are listed', path: ['payments'] },
    ),
    z.refine(
      ({ assignments, outputs }) =>
        outputs.every((output) =>
          output.assignments.every((id) => assignments.some((assignment) => assignment.id === id)),
        ),
      { message: 'must name assignments that are listed', path: ['outputs'] },
    ),
    z.refine(
      ({ outputs, wordsPerPage }) =>
        wordsPerPage !== undefined ||
        outputs.every(({ length, translated }) => !translated || length?.unit !== 'pages'),
      {
        message:
          'is needed where the length of a translated output is given ' +
          'in pages: state how many words a page has, and why',
        path: ['wordsPerPage'],
      },
    ),
    z.refine((terms) => terms.fee?.by !== 'day' || terms.days !== undefined, {
      message: 'is needed for a fee by the day',
      path: ['days'],
    }),
    z.refine((terms) => terms.fee?.by !== 'month' || terms.months !== undefined, {
      message: 'is needed for a fee by the month',
      path: ['months'],
    }),
    z.refine(
      ({ outputs, assignments, payments }) =>
        [outputs, assignments, payments].every((rows) => new Set(rows.map(({ id }) => id)).size === rows.length),
      { message: 'must have an id of its own in every row', path: ['outputs'] },
    ),
  )
  .register(z.globalRegistry, {
    id: 'EngagementTerms',
    description: 'Terms of reference: assignments, outputs, fee, payment schedule, window.',
  });
export type EngagementTerms = z.infer<typeof engagementTermsSchema>;

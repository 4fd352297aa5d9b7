import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { comparisonSchema } from './comparison.ts';
import { inputsBasisSchema } from './inputs-basis.ts';

const text = z.string();
const exactYears = z.array(z.strictObject({ year: z.int(), before: text, after: text, difference: text }));

const amendedRowSchema = z.strictObject({ mandates: z.array(text), paragraphs: z.array(text), years: exactYears });
/**
 * A paragraph, or several jointly, before and after, in exact decimals. A row without mandates is what is unattributed.
 */
export type AmendedRow = Immutable<z.infer<typeof amendedRowSchema>>;

const keptSchema = z.strictObject({ requirement: text, title: text, alsoFor: z.array(text), message: text });
/**
 * A requirement that a dropped paragraph does not take away, since others need it too. Its cost does not fall by a
 * guess.
 */
export type Kept = Immutable<z.infer<typeof keptSchema>>;

const leftBehindSchema = z.strictObject({ requirement: text, title: text, message: text });
/** An amount that stays although what it serves is held elsewhere. Whoever amends must say what remains of it. */
export type LeftBehind = Immutable<z.infer<typeof leftBehindSchema>>;

const amendmentCardSchema = z.strictObject({
  /** With its own words where it gives them. */
  amendment: z.strictObject({
    id: text,
    title: text,
    text: z.optional(z.strictObject({ before: text, after: text })),
  }),
  symbol: text,
  currency: text,
  years: z.array(z.int()),
  paragraphs: z.array(amendedRowSchema),
  rounding: exactYears,
  total: z.array(z.strictObject({ year: z.int(), before: z.int(), after: z.int(), difference: z.int() })),
  bridge: comparisonSchema,
  kept: z.array(keptSchema),
  leftBehind: z.array(leftBehindSchema),
  /** What the amendment says of itself, for its reader. */
  note: z.optional(text),
});
/**
 * What an amendment changes: by paragraph and year, by line with its effects and their causes, in sum, and what it does
 * not change although one might think so.
 */
export type AmendmentResult = Immutable<z.infer<typeof amendmentCardSchema>>;

export const amendmentResponseSchema = z
  .extend(amendmentCardSchema, { basis: inputsBasisSchema })
  .register(z.globalRegistry, {
    id: 'AmendmentCard',
    description:
      'What an amendment changes: each paragraph year by year, the bridge by lines and effects, and what stays ' +
      'since other paragraphs need it too.',
  });
export type AmendmentResponse = Immutable<z.infer<typeof amendmentResponseSchema>>;

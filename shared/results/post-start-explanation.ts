import * as z from 'zod/mini';
import { staffCategorySchema } from '../model/grade.ts';
import { postStartRuleSchema } from '../model/post-rules.ts';
import { factorOriginSchema } from '../model/component-schema.ts';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const categoryShareSchema = z.strictObject({
  category: staffCategorySchema,
  vacancyFactor: z.optional(text),
  origin: z.optional(factorOriginSchema),
  budgetedShare: text,
});
/**
 * The budgeted share of the yearly cost of posts of a category, to six decimals where it does not end, and where their
 * vacancy factor comes from.
 */
export type CategoryShare = Immutable<z.infer<typeof categoryShareSchema>>;

const firstYearSchema = z.strictObject({
  rule: postStartRuleSchema,
  isChosen: z.boolean(),
  /** Months of twelve or days of the year; none where the year counts whole. */
  presence: z.optional(z.strictObject({ value: text, over: text, unit: text })),
  categories: z.array(categoryShareSchema),
});
/**
 * What a rule makes of the first budget year: the share of the year that counts, the vacancy factor, and both together.
 */
export type FirstYear = Immutable<z.infer<typeof firstYearSchema>>;

export const postStartExplanationSchema = z
  .strictObject({
    symbol: text,
    requirement: text,
    title: text,
    rule: postStartRuleSchema,
    effective: text,
    /** Whether the day of the start is known, or its year alone. */
    precision: z.enum(['day', 'year']),
    because: z.array(text),
    firstYear: z.int(),
    rules: z.array(firstYearSchema),
    description: text,
  })
  .register(z.globalRegistry, {
    id: 'PostStartExplanation',
    description:
      'The first budget year of posts under each post start rule: the part of the year that counts ("value" of ' +
      '"over"; none where it counts whole), the vacancy factor and where it comes from, and the budgeted share of ' +
      'the yearly cost, to six decimals where it does not end.',
  });
export type PostStartExplanation = Immutable<z.infer<typeof postStartExplanationSchema>>;

import { POST_YEAR_MAX } from './limits.ts';
import * as z from 'zod/mini';
import { shareText } from './decimal-text.ts';
import { type StaffCategory, staffCategorySchema } from './grade.ts';
import { sourcesSchema } from './source.ts';

/**
 * The share of a post's cost that is not budgeted in the n-th budget year of the post; with `andAfter` in that year and
 * all later ones that have no factor of their own.
 */
export const vacancyRuleFields = {
  category: staffCategorySchema,
  yearOfPost: z.int().check(z.gte(1), z.lte(POST_YEAR_MAX)),
  andAfter: z.optional(z.boolean()),
  factor: shareText,
};
export const vacancyFactorSchema = z.strictObject({ ...vacancyRuleFields, source: sourcesSchema });

/** What decides in which years of a post a vacancy factor applies. */
export type VacancyRule = { category: StaffCategory; yearOfPost: number; andAfter?: boolean | undefined };

/** The rule for a category in a year of the post: that of the very year, else the last that goes on until then. */
export function vacancyRuleFor<Rule extends VacancyRule>(
  rules: readonly Rule[],
  category: StaffCategory,
  yearOfPost: number,
): Rule | undefined {
  let last: Rule | undefined;
  for (const rule of rules) {
    if (rule.category !== category || rule.yearOfPost > yearOfPost) continue;
    if (rule.yearOfPost === yearOfPost) return rule;
    if (rule.andAfter === true && rule.yearOfPost > (last?.yearOfPost ?? 0)) last = rule;
  }
  return last;
}

/** A factor with its category, year of the post and source. */
export type VacancyFactor = z.infer<typeof vacancyFactorSchema>;

/**
 * How a post that starts within a year stands in its first budget year:
 * `whole-year`: the year counts whole, the vacancy factor alone stands for late arrival;
 * `months`: by months of twelve from the month of the start, and the vacancy factor besides;
 * `days`: by days of the year, and the vacancy factor besides.
 */
export const postStartRuleSchema = z.enum(['whole-year', 'months', 'days']);
export type PostStartRule = z.infer<typeof postStartRuleSchema>;

/**
 * How a cost is priced whose rate changes within what it is for: `each-period` (unless the statement says otherwise):
 * each period, day or month at the rate in force then, months in their own years; `first-day`: all of it at the rates
 * of its first day, in the year of that day.
 */
export const rateChangeRuleSchema = z.enum(['each-period', 'first-day']);
export type RateChangeRule = z.infer<typeof rateChangeRuleSchema>;

/**
 * To which year the days of a session, workshop, trip or engagement are charged that stretch over the end of a year:
 * `first-day` (unless the statement says otherwise): all of them to the year of the first day;
 * `by-day`: each to its own year.
 */
export const yearEndRuleSchema = z.enum(['first-day', 'by-day']);
export type YearEndRule = z.infer<typeof yearEndRuleSchema>;

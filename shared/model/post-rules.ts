import * as z from 'zod/mini';
import { shareText } from './decimal-text.ts';
import { staffCategorySchema } from './grade.ts';
import { sourcesSchema } from './source.ts';

/** The share of a post's cost that is not budgeted in the n-th budget year of the post. */
export const vacancyFactorSchema = z.strictObject({
  category: staffCategorySchema,
  yearOfPost: z.int().check(z.gte(1), z.lte(10)),
  factor: shareText,
  source: sourcesSchema,
});

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
 * How a cost is priced whose rate changes within what it is for:
 * `each-period` (unless the statement says otherwise): each period, day or month at the rate in force then, months in their own years;
 * `first-day`: all of it at the rates of its first day, in the year of that day.
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

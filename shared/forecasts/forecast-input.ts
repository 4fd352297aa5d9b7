import { COUNTS_MAX, INSTRUMENTS_MAX } from '../time/register.ts';
import * as z from 'zod/mini';
import { addToDay } from '../time/calendar.ts';
import { calendarDateText } from '../time/point.ts';
import { parse } from '../model/parse.ts';
import { Refused } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { lineText } from '../model/text.ts';
import { delayRuleSchema } from './delay-rule.ts';

const DRAWS_MAX = 1_000_000;
const HORIZON_YEARS_MAX = 50;

function wholeNumber(least: number, most: number): z.ZodMiniNumberFormat {
  return z.int().check(z.gte(least), z.lte(most));
}

/** The number of instruments deposited by the end of a day, where their own days are not known. */
const observationSchema = z.strictObject({ asOf: calendarDateText, count: wholeNumber(0, INSTRUMENTS_MAX) });

/**
 * What a forecast is made from. Exactly one of `observations` (counts at dates) and `deposits` (a day for each
 * instrument that counts). `signatures` is how many States had signed by the day of the latest count or since; without
 * it the forecast is wider. `seed` and `draws` serve the draws alone; chances and quantiles are computed, not drawn.
 */
export const forecastInputSchema = z.strictObject({
  treaty: z.optional(lineText),
  asOf: calendarDateText,
  opened: calendarDateText,
  required: wholeNumber(1, 200),
  delayRule: delayRuleSchema,
  observations: z.optional(z.array(observationSchema).check(z.minLength(1), z.maxLength(COUNTS_MAX))),
  deposits: z.optional(z.array(calendarDateText).check(z.maxLength(INSTRUMENTS_MAX))),
  signatures: z.optional(wholeNumber(0, INSTRUMENTS_MAX)),
  seed: wholeNumber(0, 0xffffffff),
  draws: wholeNumber(1, DRAWS_MAX),
  horizonYears: wholeNumber(1, HORIZON_YEARS_MAX),
});
export type ForecastInput = z.infer<typeof forecastInputSchema>;

/** Checks an input and returns it. @throws Refused with every problem of its values. */
export function parseForecastInput(input: unknown): ForecastInput {
  const parsed = parse(forecastInputSchema, input);
  const problems = [...datesOutOfOrder(parsed), ...evidenceProblems(parsed)];
  if (problems.length > 0) throw new Refused(problems);
  return parsed;
}

function datesOutOfOrder({ asOf, opened }: ForecastInput): Problem[] {
  if (asOf >= opened) return [];
  return [invalid('asOf', `${asOf} lies before the opening for signature, ${opened}. Give a day on or after it.`)];
}

function evidenceProblems(input: ForecastInput): Problem[] {
  const { observations, deposits } = input;
  if ((observations === undefined) === (deposits === undefined)) {
    return [
      invalid(
        '',
        'Give either "observations" (counts at dates) or "deposits" (a day for each instrument), and not both.',
      ),
    ];
  }
  if (deposits !== undefined) return depositProblems(input, deposits);
  return observations === undefined ? [] : observationProblems(input, observations);
}

function depositProblems(input: ForecastInput, deposits: readonly string[]): Problem[] {
  const outside = deposits.flatMap((day, i) => outsideKnownTime(input, day, `deposits[${i}]`));
  return [...outside, ...alreadyReached(input, deposits.length, 'deposits')];
}

function observationProblems(
  input: ForecastInput,
  observations: readonly z.infer<typeof observationSchema>[],
): Problem[] {
  return observations.flatMap((observation, i) => {
    const at = `observations[${i}]`;
    const problems = [
      ...outsideKnownTime(input, observation.asOf, `${at}.asOf`),
      ...alreadyReached(input, observation.count, `${at}.count`),
    ];
    const before = observations[i - 1];
    if (before !== undefined && observation.asOf <= before.asOf) {
      problems.push(
        invalid(
          `${at}.asOf`,
          `${observation.asOf} does not lie after ${before.asOf}, the observation before it. Put them in order.`,
        ),
      );
    }
    if (before !== undefined && observation.count < before.count) {
      problems.push(
        invalid(
          `${at}.count`,
          `${observation.count} is fewer than the ${before.count} of ${before.asOf}: an instrument that was withdrawn goes into the register or the treaty, with its day.`,
        ),
      );
    }
    return problems;
  });
}

function outsideKnownTime({ opened, asOf }: ForecastInput, day: string, path: string): Problem[] {
  if (day < opened) return [invalid(path, `${day} lies before the opening for signature, ${opened}.`)];
  if (day > asOf)
    return [
      invalid(
        path,
        `${day} lies after ${asOf}, the day as of which the forecast is made. Move "asOf" or leave it out.`,
      ),
    ];
  return [];
}

function alreadyReached({ required, opened }: ForecastInput, count: number, path: string): Problem[] {
  if (count < required) return [];
  const advice = `Entry into force is then a fact to be computed from the register, not forecast (opened ${opened}).`;
  return [invalid(path, `${count} of the ${required} instruments required are deposited. ${advice}`)];
}

function invalid(path: string, message: string): Problem {
  return { code: 'invalid', path, message };
}

/**
 * The latest count that is known, and its day: what the model learns from. Without any deposit listed it is zero on
 * `asOf`.
 */
export function latestCount(input: ForecastInput): { day: string; count: number } {
  if (input.deposits !== undefined) return { day: input.asOf, count: input.deposits.length };
  const last = input.observations?.at(-1);
  if (last === undefined) throw new Error('the input was not checked: it holds neither observations nor deposits');
  return { day: last.asOf, count: last.count };
}

/** The last day of the horizon: an entry into force after it is "beyond". */
export function horizonEnd(input: ForecastInput): string {
  return addToDay(input.asOf, { years: input.horizonYears });
}

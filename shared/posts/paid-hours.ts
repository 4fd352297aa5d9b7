import { type Problem, Refused } from '../model/problem.ts';
import { isDecimalText } from '../money/decimal-text.ts';
import {
  type Exact,
  compareExact,
  divideExact,
  exactOf,
  exactToText,
  multiplyExact,
  subtractExact,
  ZERO,
} from '../money/exact.ts';
import { DAYS_A_WEEK, type PostProfile } from './post-profile.ts';
import type { PaidHours, HourCost } from '../results/post-report.ts';

/** The paid hours of a week, or undefined where the profile does not give hours. */
export function paidHours(profile: PostProfile): PaidHours | undefined {
  const hours = exactHours(profile);
  return hours === undefined
    ? undefined
    : { weekly: exactToText(hours.weekly), unpaid: exactToText(hours.unpaid), paid: exactToText(hours.paid) };
}

function exactHours(profile: PostProfile): { weekly: Exact; unpaid: Exact; paid: Exact } | undefined {
  const { hours } = profile;
  if (hours === undefined) return undefined;
  const fraction = exactOf(profile.fullTimeFraction);
  const weekly = multiplyExact(exactOf(hours.weekly), fraction);
  const unpaid = multiplyExact(
    multiplyExact(exactOf(hours.unpaidADay), exactOf(hours.daysAWeek ?? DAYS_A_WEEK)),
    fraction,
  );
  return { weekly, unpaid, paid: subtractExact(weekly, unpaid) };
}

/**
 * What the cost of an hour is calculated from: the yearly cost, and an assumption about how many weeks a year are paid
 * or worked.
 */
export type HourCostInput = { yearlyCost: string; weeksAYear: string; assumption: string };

/**
 * The cost of one paid hour of a post.
 *
 * @throws Refused without hours, and for numbers that are no positive decimals.
 */
export function costPerPaidHour(profile: PostProfile, input: HourCostInput): HourCost {
  const hours = exactHours(profile);
  const problems: Problem[] = (['yearlyCost', 'weeksAYear'] as const)
    .filter((field) => !isDecimalText(input[field]) || compareExact(exactOf(input[field]), ZERO) <= 0)
    .map((field): Problem => ({
      code: 'invalid',
      path: field,
      message: `must be a positive decimal string; found ${JSON.stringify(input[field])}`,
    }));
  if (input.assumption.trim() === '')
    problems.push({
      code: 'invalid',
      path: 'assumption',
      message: 'is needed: say what the weeks stand for, such as "52 weeks, leave paid"',
    });
  if (hours === undefined)
    problems.push({
      code: 'invalid',
      path: 'hours',
      message: `the profile "${profile.id}" does not give hours a week; add them to calculate the cost of one`,
    });
  if (problems.length > 0 || hours === undefined) throw new Refused(problems);
  if (compareExact(hours.paid, ZERO) <= 0)
    throw new Refused([
      { code: 'invalid', path: 'fullTimeFraction', message: 'must be more than "0" to have paid hours' },
    ]);
  const hoursAYear = multiplyExact(hours.paid, exactOf(input.weeksAYear));
  return {
    hoursAYear: exactToText(hoursAYear),
    costAnHour: exactToText(divideExact(exactOf(input.yearlyCost), hoursAYear)),
    assumption: input.assumption,
  };
}

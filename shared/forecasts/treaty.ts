import * as z from 'zod/mini';
import { addToDay, daysBetween } from '../time/calendar.ts';
import { calendarDateText } from '../time/point.ts';
import { daysOfDelay, delayRuleSchema } from './delay-rule.ts';

/**
 * The pace of one treaty: days from opening for signature to each signature and each deposit of a State, ascending.
 * Signatures may be dated before the opening. Both lists are complete up to `knownUntilDay`, and nothing is known after
 * it.
 */
export const treatySchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  collection: z.string().check(z.regex(/^\d+(?:-\d+)(?:-[a-z])?$/)),
  adopted: z.optional(calendarDateText),
  opened: calendarDateText,
  knownUntilDay: z.int().check(z.gte(1)),
  instrumentsRequired: z.optional(z.int().check(z.gte(1))),
  entryIntoForce: z.optional(calendarDateText),
  delayRule: z.optional(delayRuleSchema),
  signatureDays: z.array(z.int()).check(z.refine(ascends, 'must ascend')),
  depositDays: z.array(z.int().check(z.gte(0))).check(z.minLength(3), z.refine(ascends, 'must ascend')),
});
export type Treaty = z.infer<typeof treatySchema>;

function ascends(days: readonly number[]): boolean {
  return days.every((day, i) => i === 0 || day >= (days[i - 1] ?? 0));
}

/**
 * The n-th deposit as the published entry into force shows it, where the rule counts in days and n is the treaty's own
 * number.
 */
function publishedNthDepositDay(treaty: Treaty, n: number): number | undefined {
  const { delayRule, entryIntoForce, instrumentsRequired, opened } = treaty;
  if (delayRule === undefined || entryIntoForce === undefined || n !== instrumentsRequired) return undefined;
  const delay = daysOfDelay(delayRule);
  return delay === undefined ? undefined : daysBetween(opened, addToDay(entryIntoForce, { days: -delay }));
}

/**
 * Days from opening to the n-th deposit, or undefined where the list ends before it: the treaty is then censored at its
 * last listed deposit. Two lists end before a deposit that the published entry into force still dates.
 */
export function nthDepositDay(treaty: Treaty, n: number): number | undefined {
  return treaty.depositDays[n - 1] ?? publishedNthDepositDay(treaty, n);
}

/** Deposits of States by the end of a day counted from opening. Only meaningful up to the last known day. */
export function depositsBy({ depositDays }: Treaty, day: number): number {
  return countUpTo(depositDays, day);
}

/** Signatures of States by the end of a day counted from opening. Only meaningful up to the last known day. */
export function signaturesBy({ signatureDays }: Treaty, day: number): number {
  return countUpTo(signatureDays, day);
}

function countUpTo(days: readonly number[], day: number): number {
  const later = days.findIndex((one) => one > day);
  return later < 0 ? days.length : later;
}

/**
 * The treaties whose curves the pace model follows: those whose entry into force is on record. The curve of a treaty
 * that never gathered its instruments says little of how one that does goes on; the regression learns from both.
 */
export function treatiesInForce(treaties: readonly Treaty[]): readonly Treaty[] {
  return treaties.filter(({ entryIntoForce }) => entryIntoForce !== undefined);
}

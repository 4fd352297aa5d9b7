import * as z from 'zod/mini';
import { addToDay, daysBetween } from '../time/calendar.ts';
import { calendarDateText } from '../time/point.ts';
import { daysOfDelay, delayRuleSchema } from './delay-rule.ts';

/** The pace of one treaty. `depositDays` are days from opening for signature to each deposit, ascending, perhaps not all of them. */
export const treatySchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  collection: z.string().check(z.regex(/^\d+(?:-\d+)(?:-[a-z])?$/)),
  adopted: calendarDateText,
  opened: calendarDateText,
  instrumentsRequired: z.int().check(z.gte(1)),
  entryIntoForce: calendarDateText,
  delayRule: delayRuleSchema,
  depositDays: z.array(z.int().check(z.gte(0))).check(
    z.minLength(3),
    z.refine((days) => days.every((day, i) => i === 0 || day >= (days[i - 1] ?? 0)), 'must ascend'),
  ),
});
export type Treaty = z.infer<typeof treatySchema>;

/** The n-th deposit as the published entry into force shows it, where the rule counts in days and n is the treaty's own number. */
function publishedNthDepositDay(treaty: Treaty, n: number): number | undefined {
  const delay = daysOfDelay(treaty.delayRule);
  if (n !== treaty.instrumentsRequired || delay === undefined) return undefined;
  return daysBetween(treaty.opened, addToDay(treaty.entryIntoForce, { days: -delay }));
}

/**
 * Days from opening to the n-th deposit, or undefined where the list ends before it: the treaty is then censored at its last
 * listed deposit. Two lists end before a deposit that the published entry into force still dates.
 */
export function nthDepositDay(treaty: Treaty, n: number): number | undefined {
  return treaty.depositDays[n - 1] ?? publishedNthDepositDay(treaty, n);
}

/** The last day, counted from opening, up to which the treaty's list of deposits is known to be complete. */
export function lastKnownDay(treaty: Treaty): number {
  return treaty.depositDays.at(-1) ?? 0;
}

/** Deposits by the end of a day counted from opening. Only meaningful up to the last known day. */
export function depositsBy(treaty: Treaty, day: number): number {
  const later = treaty.depositDays.findIndex((deposit) => deposit > day);
  return later < 0 ? treaty.depositDays.length : later;
}

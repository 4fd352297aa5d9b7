import * as z from 'zod/mini';
import { addToDay } from '../time/calendar.ts';

const DAYS = /^(\d{1,4}) days$/;
const MONTHS = /^(\d{1,3}) months$/;
const MESSAGE = 'must be a number of days or months such as "90 days" or "6 months", or "m3", "m6", "m60" or "12m"';

/**
 * How long after the deciding deposit a treaty enters into force: "90 days", or one of the rules that count in months.
 */
export const delayRuleSchema = z
  .string(MESSAGE)
  .check(z.regex(/^(?:\d{1,4} days|\d{1,3} months|m3|m6|m60|12m)$/, MESSAGE));
export type DelayRule = z.infer<typeof delayRuleSchema>;

/** The number of days of a rule that counts in days; undefined for one that counts in months. */
export function daysOfDelay(rule: DelayRule): number | undefined {
  const days = DAYS.exec(rule)?.[1];
  return days === undefined ? undefined : Number(days);
}

/**
 * The day of entry into force that follows from the day of the deciding deposit. A later deposit never gives an earlier
 * day.
 * - `N days`: the N-th day after the deposit (Convention against Cybercrime: the ninetieth).
 * - `N months`: the same day of the N-th month after, or the last of a month that is too short.
 * - `m3`: first day of the month that follows a period of three months from the deposit (Migrant Workers).
 * - `m6`: first day of the sixth month after the month of the deposit (Ottawa Convention).
 * - `m60`: first day of the month after the sixtieth day from the deposit (Rome Statute).
 * - `12m`: twelve months after the deposit (Law of the Sea).
 */
export function entryIntoForceAfter(deposit: string, rule: DelayRule): string {
  switch (rule) {
    case 'm3':
      return addToDay(firstOfMonth(addToDay(deposit, { months: 3 })), { months: 1 });
    case 'm6':
      return addToDay(firstOfMonth(deposit), { months: 6 });
    case 'm60':
      return addToDay(firstOfMonth(addToDay(deposit, { days: 60 })), { months: 1 });
    case '12m':
      return addToDay(deposit, { months: 12 });
    default: {
      const months = MONTHS.exec(rule)?.[1];
      if (months !== undefined) return addToDay(deposit, { months: Number(months) });
      const days = daysOfDelay(rule);
      if (days === undefined) throw new Error(`"${rule}" is not a delay rule: it was not checked by its schema`);
      return addToDay(deposit, { days });
    }
  }
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

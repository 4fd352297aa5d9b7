import type { Schedule } from '../../shared/time/schedule.ts';
import { dayOf, monthsAfter, yearOf } from './day.ts';
import { Refusal } from './refusals.ts';
import { type Dating, type Moment, endOf } from './timeline.ts';

/** The day on which something falls due in a year, or undefined where it does not. */
export function dueIn(schedule: Schedule, year: number, dating: Dating): Moment | undefined {
  if ('in' in schedule) return schedule.in.includes(year) ? { day: dayOf(year, 1, 1), precision: 'year' } : undefined;
  const first = dating('once' in schedule ? schedule.once : schedule.from);
  if (first === undefined) throw new Refusal('undated-milestone');
  const since = year - yearOf(first.day);
  if ('once' in schedule) return since === 0 ? first : undefined;
  const end = endOf(schedule, dating);
  const day = monthsAfter(first.day, 12 * since);
  const falls = since >= 0 && since % schedule.every === 0 && (end === undefined || day < end);
  return falls ? { ...first, day } : undefined;
}

/** When a schedule falls due for the first time, whether or not the statement shows it. */
export function firstDueOf(schedule: Schedule, dating: Dating): Moment {
  if ('in' in schedule) return { day: dayOf(Math.min(...schedule.in), 1, 1), precision: 'year' };
  const first = dating('once' in schedule ? schedule.once : schedule.from);
  if (first === undefined) throw new Refusal('undated-milestone');
  return first;
}

import { addToDay, firstDayOf, isCalendarDate, yearOf } from './calendar.ts';
import type { Point } from './point.ts';
import { type Resolution, isResolved } from './resolve-point.ts';
import type { Timeline } from './timeline.ts';

/**
 * Where something ends: `until` is the first day that no longer belongs to it, `through` the last day that does. At
 * most one of the two.
 */
export type Ending = { until?: Point | undefined; through?: Point | undefined };

/** What is said where both ends are given. */
export const ONE_ENDING = 'must not stand beside "until": the one is the last day, the other the day after it';

/**
 * The end as the first day that no longer belongs: the day of `until`, or the day after that of `through`, which is the
 * last of its year where the year alone is known. Undefined for what goes on.
 */
export function resolveEnding({ until, through }: Ending, timeline: Pick<Timeline, 'resolve'>): Resolution | undefined {
  if (through === undefined) return until && timeline.resolve(until);
  const last = timeline.resolve(through);
  if (!isResolved(last)) return last;
  const day = last.precision === 'year' && last.day.endsWith('-01-01') ? firstDayOf(last.year + 1) : dayAfter(last.day);
  if (!isCalendarDate(day)) return { unresolved: `${last.because.join(', ')} lies outside 1900–2199` };
  return { ...last, day, year: yearOf(day), because: [...last.because, `through that ${last.precision}`] };
}

/** The day after another. */
export function dayAfter(day: string): string {
  return addToDay(day, { days: 1 });
}

/** Whether a day is the last of its month: the day that documents name as the last one of what they end. */
export function isLastOfMonth(day: string): boolean {
  return day.endsWith('-31') || dayAfter(day).endsWith('-01');
}

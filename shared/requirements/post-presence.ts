import type { PostTerms } from './post-schema.ts';
import { dayNumber, daysInYear, firstDayOf } from '../time/calendar.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { Factor } from '../model/component.ts';
import type { ExpandContext } from './expand-context.ts';

/**
 * The part of a budget year in which posts are in place, as a timing factor; none for a whole year.
 * Temporary positions may state their months by year of the position (10 of 12, then 12); the last goes on, until they end.
 */
export function presenceFactors(
  posts: PostTerms,
  context: ExpandContext,
  occurrence: Occurrence,
  end: string | undefined,
): readonly Factor[] {
  const nextYear = firstDayOf(occurrence.year + 1);
  const isLast = end !== undefined && end < nextYear;
  const last = isLast ? end : nextYear;
  const stated = posts.monthsByYear?.[Math.min(occurrence.index, posts.monthsByYear.length) - 1];
  if (stated !== undefined) {
    const months = isLast ? Math.min(Number(stated), monthsBetween(occurrence.day, last)) : Number(stated);
    return timing('months in the year', String(months), '12', 'months of twelve', posts);
  }
  const rule = context.statement.postStartRule;
  if (rule === 'whole-year') return [];
  if (rule === 'days') {
    const days = dayNumber(last) - dayNumber(occurrence.day);
    return timing('days in the year', String(days), String(daysInYear(occurrence.year)), 'days of the year', posts);
  }
  return timing('months in the year', String(monthsBetween(occurrence.day, last)), '12', 'months of twelve', posts);
}

/** Months from the month of the first day, whole, to the end; a month that has begun counts. */
function monthsBetween(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.endsWith('-01') ? months : months + 1;
}

function timing(name: string, value: string, over: string, unit: string, posts: PostTerms): readonly Factor[] {
  if (value === over) return [];
  return [{ name, kind: 'timing', value, over, unit, origin: { documents: posts.source } }];
}

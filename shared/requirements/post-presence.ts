import type { PostTerms } from './post-schema.ts';
import { addToDay, dayNumber, daysInYear, firstDayOf } from '../time/calendar.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { Factor } from '../model/component.ts';
import { endWithin } from './cut-occurrences.ts';
import type { ExpandContext } from './expand-context.ts';
import { endOfYear, monthsBetween } from './periods.ts';

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
  const stated = statedMonths(posts, occurrence);
  if (stated !== undefined) {
    const months = isLast ? Math.min(stated, monthsBetween(occurrence.day, last)) : stated;
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

/**
 * The days of a budget year on which posts are paid, the end not included. Of stated months those of the first year are its last, since
 * they stand for a late arrival; those of a later year are its first.
 */
export function paidSpan(
  posts: PostTerms,
  occurrence: Occurrence,
  end: string | undefined,
): { from: string; until: string } {
  const until = endWithin(occurrence, end);
  const months = statedMonths(posts, occurrence);
  if (months === undefined || months === 0 || months >= monthsBetween(occurrence.day, until))
    return { from: occurrence.day, until };
  if (occurrence.index > 1) return { from: occurrence.day, until: addToDay(firstDayOf(occurrence.year), { months }) };
  const from = addToDay(endOfYear(occurrence), { months: -months });
  return from < until ? { from, until } : { from: occurrence.day, until };
}

function statedMonths({ monthsByYear }: PostTerms, { index }: Occurrence): number | undefined {
  const stated = monthsByYear?.[Math.min(index, monthsByYear.length) - 1];
  return stated === undefined ? undefined : Number(stated);
}

function timing(name: string, value: string, over: string, unit: string, posts: PostTerms): readonly Factor[] {
  if (value === over) return [];
  return [{ name, kind: 'timing', value, over, unit, origin: { documents: posts.source } }];
}

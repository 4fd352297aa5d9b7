import type { PostTerms } from './post-schema.ts';
import { addToDay, dayNumber, daysInYear, firstDayOf } from '../time/calendar.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { Factor } from '../model/component.ts';
import { endWithin } from './cut-occurrences.ts';
import type { RateSpan } from '../model/rate-book.ts';
import type { ExpandContext } from './expand-context.ts';
import { endOfYear, monthsBetween } from './periods.ts';

/**
 * The part of a budget year in which posts are in place, as a timing factor; none for a whole year of a yearly cost. At
 * a monthly cost the months themselves are the factor: twelve for a whole year. Temporary positions may state their
 * months by year of the position (10 of 12, then 12); the last goes on, until they end.
 */
export function presenceFactors(
  posts: PostTerms,
  context: ExpandContext,
  occurrence: Occurrence,
  end: string | undefined,
  by: RateSpan = 'year',
): readonly Factor[] {
  const nextYear = firstDayOf(occurrence.year + 1);
  const isLast = end !== undefined && end < nextYear;
  const last = isLast ? end : nextYear;
  const months = (count: number) => timing({ name: 'months in the year', value: String(count), over: '12' }, by, posts);
  const stated = statedMonths(posts, occurrence);
  if (stated !== undefined) return months(isLast ? Math.min(stated, monthsBetween(occurrence.day, last)) : stated);
  const rule = context.statement.postStartRule;
  if (rule === 'whole-year') return months(12);
  if (rule === 'months') return months(monthsBetween(occurrence.day, last));
  const days = String(dayNumber(last) - dayNumber(occurrence.day));
  const ofYear = String(daysInYear(occurrence.year));
  const share = timing({ name: 'days in the year', value: days, over: ofYear }, 'year', posts);
  return by === 'year' ? share : [...months(12), ...share];
}

/**
 * The days of a budget year on which posts are paid, the end not included. Of stated months those of the first year are
 * its last, since they stand for a late arrival; those of a later year are its first.
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

type Part = { name: string; value: string; over: string };

/** A share of the year for what is paid by the year, and so many months for what is paid by the month. */
function timing({ name, value, over }: Part, by: RateSpan, posts: PostTerms): readonly Factor[] {
  const same = { name, kind: 'timing' as const, value, origin: { documents: posts.source } };
  if (by === 'month') return [{ ...same, unit: 'months' }];
  if (value === over) return [];
  return [{ ...same, over, unit: over === '12' ? 'months of twelve' : 'days of the year' }];
}

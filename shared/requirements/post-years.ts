import { type PostTerms, categoryOfRow } from './post-schema.ts';
import type { Occurrences } from '../time/occurrences.ts';
import { resolveEnding } from '../time/ending.ts';
import { isResolved } from '../time/resolve-point.ts';
import { firstDayOf, yearOf } from '../time/calendar.ts';
import { type ExpandContext, isMissing, priceDay, reportUndated } from './expand-context.ts';
import { LAST_YEAR_OF_POST } from './post-vacancy.ts';

/**
 * The budget years of posts: from the year of their effective date, every year, until (not including) the day they end.
 * An occurrence's index is the budget year of the post, counted from 1; its day is the first day in post that year.
 */
export function postYears(posts: PostTerms, context: ExpandContext): Occurrences | undefined {
  const start = context.timeline.resolve(posts.effective);
  if (!isResolved(start)) {
    reportUndated(context, 'effective', start.unresolved);
    return undefined;
  }
  const end = endOfPosts(posts, context);
  reportSince(posts, start.day, context);
  const lastRule = Math.max(
    1,
    posts.monthsByYear?.length ?? 0,
    ...(posts.vacancy ?? []).map((rule) => rule.yearOfPost),
    ...context.statement.vacancyFactors.map((rule) => rule.yearOfPost),
    lastRuleOnCards(posts, context, start.year),
  );
  return {
    inYear: (year) => {
      if (year < start.year) return undefined;
      const day = year === start.year ? start.day : firstDayOf(year);
      if (end !== undefined && day >= end) return undefined;
      return { year, day, index: year - start.year + 1, because: start.because };
    },
    first: start,
    settledFrom: Math.max(start.year + lastRule, end === undefined ? 0 : yearOf(end) + 1),
    period: 1,
  };
}

/** Posts in place must have been there before something is done to them. */
function reportSince({ inPlaceSince }: PostTerms, start: string, context: ExpandContext): void {
  if (inPlaceSince === undefined) return;
  const since = context.timeline.resolve(inPlaceSince);
  if (!isResolved(since)) reportUndated(context, 'inPlaceSince', since.unresolved);
  else if (since.day > start)
    context.report(
      'inPlaceSince',
      'invalid',
      `is ${since.day}, but the posts change on ${start} already. Give the day or year since which they were in place.`,
    );
}

/**
 * The last budget year of the posts for which a rate card has a vacancy factor, or 0: the years until then differ from
 * those after.
 */
function lastRuleOnCards(posts: PostTerms, context: ExpandContext, firstYear: number): number {
  const categories = new Set(posts.posts.map(categoryOfRow));
  for (let yearOfPost = LAST_YEAR_OF_POST; yearOfPost > 1; yearOfPost -= 1) {
    const day = priceDay(context, firstDayOf(firstYear + yearOfPost - 1));
    for (const category of categories) {
      if (!isMissing(context.rates.find(`vacancy-factor-year-${yearOfPost}`, { category }, day))) return yearOfPost;
    }
  }
  return 0;
}

/** The day on which posts end, or undefined where they go on. */
export function endOfPosts(posts: PostTerms, context: ExpandContext): string | undefined {
  const end = resolveEnding(posts, context.timeline);
  if (end === undefined) return undefined;
  if (isResolved(end)) return end.day;
  reportUndated(context, posts.through === undefined ? 'until' : 'through', end.unresolved);
  return undefined;
}

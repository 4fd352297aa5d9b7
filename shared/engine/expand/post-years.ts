import type { PostRequirement } from '../../model/requirement/post.ts';
import type { Occurrences } from '../../time/occurrences.ts';
import { isResolved } from '../../time/resolve-point.ts';
import { firstDayOf, yearOf } from '../../time/calendar.ts';
import type { ExpandContext } from '../expand-context.ts';

/**
 * The budget years of posts: from the year of their effective date, every year, until (not including) the day they end.
 * An occurrence's index is the budget year of the post, counted from 1; its day is the first day in post that year.
 */
export function postYears(posts: PostRequirement, context: ExpandContext): Occurrences | undefined {
  const start = context.timeline.resolve(posts.effective);
  if (!isResolved(start)) {
    context.report('effective', 'undated-milestone', `cannot be dated: ${start.unresolved}. Give the milestone a date, or an assumed one.`);
    return undefined;
  }
  const end = endOfPosts(posts, context);
  const lastRule = Math.max(
    1,
    posts.monthsByYear?.length ?? 0,
    ...(posts.vacancy ?? []).map((rule) => rule.yearOfPost),
    ...context.statement.vacancyFactors.map((rule) => rule.yearOfPost),
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

/** The day on which posts end, or undefined where they go on. */
export function endOfPosts(posts: PostRequirement, context: ExpandContext): string | undefined {
  if (posts.until === undefined) return undefined;
  const end = context.timeline.resolve(posts.until);
  if (isResolved(end)) return end.day;
  context.report('until', 'undated-milestone', `cannot be dated: ${end.unresolved}. Give the milestone a date, or an assumed one.`);
  return undefined;
}

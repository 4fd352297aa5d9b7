import type { PostRequirement } from '../requirements/post.ts';
import type { Statement } from '../model/statement.ts';
import { firstDayOf } from '../time/calendar.ts';
import { type ResolvedPoint, isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import { type Warning, query } from '../model/warning.ts';

/**
 * Posts that begin or end within a year, where the rule counts whole years; and posts of which only the year is known, where the
 * rule counts months or days. Either way the first or last year is a matter of judgement.
 */
export function checkPostYears(
  posts: PostRequirement,
  { postStartRule }: Statement,
  timeline: Timeline,
): readonly Warning[] {
  if (posts.monthsByYear !== undefined) return [];
  const begin = timeline.resolve(posts.effective);
  const end = posts.until === undefined ? undefined : timeline.resolve(posts.until);
  return [
    ...boundary(posts, begin, 'begin', postStartRule),
    ...(end === undefined ? [] : boundary(posts, end, 'end', postStartRule)),
  ];
}

function boundary(
  posts: PostRequirement,
  point: ReturnType<Timeline['resolve']>,
  verb: 'begin' | 'end',
  rule: Statement['postStartRule'],
): readonly Warning[] {
  if (!isResolved(point)) return [];
  const words = judgement(point, verb, rule);
  return words === undefined ? [] : [query('mid-year-start', posts, `${posts.title} ${verb} ${words}`)];
}

function judgement(
  { day, year, precision }: ResolvedPoint,
  verb: 'begin' | 'end',
  rule: Statement['postStartRule'],
): string | undefined {
  if (rule !== 'whole-year')
    return precision === 'year' ? `in ${year} on a day not known; the ${rule} are counted as if on ${day}.` : undefined;
  if (precision === 'year' || day === firstDayOf(year)) return undefined;
  return `on ${day}, but by the rule "whole-year" ${year} counts whole${verb === 'begin' ? ', and the vacancy factor alone stands for the late start' : ''}.`;
}

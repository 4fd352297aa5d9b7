import { type Warning, query } from '../model/warning.ts';
import { firstDayOf } from '../time/calendar.ts';
import { resolveEnding } from '../time/ending.ts';
import { type ResolvedPoint, isResolved } from '../time/resolve-point.ts';
import { endPoints } from './expand-context.ts';
import type { PostRequirement } from './post-schema.ts';
import type { CheckContext } from './requirement-kind.ts';

/**
 * Posts that begin or end within a year, where the rule counts whole years; and posts of which only the year is known,
 * where the rule counts months or days. Either way the first or last year is a matter of judgement.
 */
export function checkPostYears(posts: PostRequirement, { timeline, postStartRule }: CheckContext): readonly Warning[] {
  if (posts.monthsByYear !== undefined) return [];
  const bounds = [
    { verb: 'begin' as const, point: posts.effective },
    ...endPoints(posts).map(({ point }) => ({ verb: 'end' as const, point })),
  ];
  return bounds.flatMap(({ verb, point }) => {
    const resolution = verb === 'end' ? resolveEnding(posts, timeline) : timeline.resolve(point);
    const judged =
      resolution !== undefined && isResolved(resolution) ? judgement(resolution, verb, postStartRule) : undefined;
    return judged === undefined ? [] : [query('mid-year-start', posts, `${posts.title}: the posts ${verb} ${judged}`)];
  });
}

function judgement(
  { day, year, precision }: ResolvedPoint,
  verb: 'begin' | 'end',
  rule: CheckContext['postStartRule'],
): string | undefined {
  if (rule !== 'whole-year')
    return precision === 'year' ? `in ${year} on a day not known; the ${rule} are counted as if on ${day}.` : undefined;
  if (precision === 'year' || day === firstDayOf(year)) return undefined;
  return (
    `on ${day}, but by the rule "whole-year" ${year} counts ` +
    `whole${verb === 'begin' ? ', and the vacancy factor alone stands for the late start' : ''}.`
  );
}

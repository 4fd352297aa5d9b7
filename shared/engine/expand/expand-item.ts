import type { ItemRequirement, PostCount } from '../../requirements/item.ts';
import type { PostRequirement } from '../../requirements/post.ts';
import type { Occurrences } from '../../time/occurrences.ts';
import type { ComponentPattern } from '../../model/component.ts';
import { type ExpandContext, rateFactors, scheduleYears, volume } from '../../requirements/expand-context.ts';
import { postYears } from '../../requirements/post-years.ts';

/** A stated quantity on its schedule, or a quantity counted from posts in the years of those posts. */
export function expandItem(item: ItemRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const at =
    'object' === typeof item.quantity && item.quantity.dutyStation !== undefined
      ? { dutyStation: item.quantity.dutyStation }
      : {};
  const pattern = (part: string, quantity: string, unit: string, occurrences: Occurrences): ComponentPattern => ({
    requirement: item.id,
    part,
    title: item.title,
    charge: item.charge,
    mandates: item.mandates,
    occurrences,
    factorsAt: (occurrence) => [
      volume('quantity', quantity, unit, item),
      ...rateFactors(context, item.rate, occurrence.day, 'rate', at, 'unit cost'),
    ],
  });
  if (typeof item.quantity !== 'string') return countedFromPosts(item, item.quantity, context, pattern);
  const occurrences = item.schedule && scheduleYears(context, item.schedule, 'schedule');
  return occurrences === undefined ? [] : [pattern('item', item.quantity, item.unit, occurrences)];
}

type MakePattern = (part: string, quantity: string, unit: string, occurrences: Occurrences) => ComponentPattern;

function countedFromPosts(
  item: ItemRequirement,
  count: PostCount,
  context: ExpandContext,
  pattern: MakePattern,
): readonly ComponentPattern[] {
  return count.posts.flatMap((id, position) => {
    const posts = context.requirementById(id);
    if (posts?.kind !== 'post') {
      context.report(
        `quantity.posts[${position}]`,
        'unknown-reference',
        `"${id}" is not a requirement of kind "post" in this statement. Name one that is.`,
      );
      return [];
    }
    const years = postYears(posts, context);
    const number = wholePosts(posts, count.dutyStation);
    if (years === undefined || number === 0) return [];
    return [pattern(id, String(number), item.unit, count.when === 'once' ? firstYearOnly(years) : years)];
  });
}

function wholePosts(posts: PostRequirement, dutyStation: string | undefined): number {
  return posts.posts
    .filter((row) => dutyStation === undefined || row.dutyStation === dutyStation)
    .reduce((sum, row) => sum + Number(row.number), 0);
}

function firstYearOnly(years: Occurrences): Occurrences {
  return {
    ...years,
    inYear: (year) => {
      const occurrence = years.inYear(year);
      return occurrence?.index === 1 ? occurrence : undefined;
    },
    settledFrom: years.first.year + 1,
    period: 1,
  };
}

import type { StaffCategory } from '../../model/grade.ts';
import { type AnnexRow, type PostRequirement, categoryOfRow } from '../../requirements/post.ts';
import type { Occurrence } from '../../time/occurrences.ts';
import type { ComponentPattern, Factor } from '../../model/component.ts';
import { type ExpandContext, isMissing, priceDay, rateFactors, volume } from '../../requirements/expand-context.ts';
import { presenceFactors } from '../../requirements/post-presence.ts';
import { endOfPosts, postYears } from '../../requirements/post-years.ts';
import { vacancyFactors } from '../../requirements/post-vacancy.ts';

/** Posts: standard cost × number × presence in the year × (1 − vacancy factor), row by row; or the joint cost of all rows. */
export function expandPost(posts: PostRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = postYears(posts, context);
  if (occurrences === undefined) return [];
  const end = endOfPosts(posts, context);
  const same = { requirement: posts.id, charge: posts.charge, mandates: posts.mandates, occurrences };
  const { jointCost } = posts;
  if (jointCost !== undefined && !isPricedByRow(posts, context, priceDay(context, occurrences.first.day))) {
    const category = jointCategory(posts, context);
    return [
      {
        ...same,
        part: 'joint',
        title: posts.title,
        factorsAt: (occurrence) => [
          ...rateFactors(context, jointCost, occurrence.day, 'jointCost', {}, 'cost of the posts together'),
          ...presenceFactors(posts, context, occurrence, end),
          ...vacancyFactors(posts, category, context, occurrence),
        ],
      },
    ];
  }
  return posts.posts.map((row, position) => ({
    ...same,
    part: `row-${position + 1}`,
    title: `${row.number} ${row.grade} ${row.dutyStation}, ${row.title}`,
    factorsAt: (occurrence: Occurrence): readonly Factor[] => [
      ...rateFactors(
        context,
        { code: 'standard-cost' },
        occurrence.day,
        `posts[${position}]`,
        standardCostOf(row),
        'standard cost a year',
      ),
      volume('posts', row.number, 'posts', posts),
      ...presenceFactors(posts, context, occurrence, end),
      ...vacancyFactors(posts, categoryOfRow(row), context, occurrence),
    ],
  }));
}

function standardCostOf(row: AnnexRow): { grade: string; dutyStation: string } {
  return { grade: row.grade, dutyStation: row.dutyStation };
}

function isPricedByRow(posts: PostRequirement, context: ExpandContext, day: string): boolean {
  return posts.posts.every((row) => !isMissing(context.rates.find('standard-cost', standardCostOf(row), day)));
}

/** A joint cost can carry one vacancy factor only, so its posts must be of one category. */
function jointCategory(posts: PostRequirement, context: ExpandContext): StaffCategory {
  const categories = new Set(posts.posts.map(categoryOfRow));
  if (categories.size > 1) {
    context.report(
      'jointCost',
      'mixed-vacancy',
      'is one cost for posts of the Professional and the General Service category, whose vacancy factors differ. Split the requirement by category, or supply standard costs.',
    );
  }
  return [...categories][0] ?? 'professional';
}

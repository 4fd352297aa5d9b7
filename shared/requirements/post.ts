import type { ComponentPattern, Factor } from '../model/component.ts';
import type { StaffCategory } from '../model/grade.ts';
import { compareExact, exactOf } from '../money/exact.ts';
import type { RateQualifiers, RateReference } from '../model/rate.ts';
import { firstDayOf } from '../time/calendar.ts';
import { resolveEnding } from '../time/ending.ts';
import type { Occurrence, Occurrences } from '../time/occurrences.ts';
import { type ResolvedPoint, isResolved } from '../time/resolve-point.ts';
import { type Warning, query } from '../model/warning.ts';
import {
  type ExpandContext,
  changesWithTime,
  endPoints,
  isMissing,
  priceDay,
  rateChanges,
  rateFactors,
  volume,
} from './expand-context.ts';
import { spanPeriods } from './periods.ts';
import { paidSpan, presenceFactors } from './post-presence.ts';
import { type PostRequirement, categoryOfRow, postRequirementSchema, standardCostOf } from './post-schema.ts';
import { vacancyChanges, vacancyFactors } from './post-vacancy.ts';
import { endOfPosts, postYears } from './post-years.ts';
import { replaceAt } from './replace-at.ts';
import type { CheckContext, RequirementKind } from './requirement-kind.ts';

/** Posts or positions that begin together: standard cost × number × presence in the year × (1 − vacancy factor). */
export const postKind = {
  kind: 'post',
  schema: postRequirementSchema,
  quantityNames: ['posts'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: (posts) => [{ path: 'effective', point: posts.effective }, ...endPoints(posts)],
  quantities: (posts) =>
    posts.posts.map((row, position) => ({
      id: rowNumberId(position),
      quantity: 'posts',
      part: rowPart(position),
      value: row.number,
      format: 'whole',
      write: (number) => ({ ...posts, posts: replaceAt(posts.posts, position, { ...row, number }) }),
    })),
  rates: (posts) =>
    posts.jointCost === undefined
      ? []
      : [
          {
            id: 'joint-cost',
            part: 'joint',
            reference: posts.jointCost,
            write: (jointCost) => ({ ...posts, jointCost }),
          },
        ],
  componentsMax: ({ posts }) => posts.length,
  expand: expandPosts,
  replaced: replacedJointCost,
  withStart: (posts, effective) => ({ ...posts, effective }),
  grain: (_, { postStartRule: rule }) => (rule === 'whole-year' ? 'year' : rule === 'months' ? 'month' : 'day'),
  asksFor: (code) => code === 'standard-cost' || code.startsWith('vacancy-factor-year-'),
  mandateLinks: ({ posts }) =>
    posts.flatMap(({ functions = [] }, row) =>
      functions.map(({ mandates = [] }, index) => ({
        path: `posts[${row}].functions[${index}].mandates`,
        links: mandates,
      })),
    ),
  check: checkYears,
  posts: { of: (posts) => posts, withVacancy: (posts, vacancy) => ({ ...posts, vacancy }) },
} satisfies RequirementKind<PostRequirement>;

function rowPart(position: number): string {
  return `row-${position + 1}`;
}

function rowNumberId(position: number): string {
  return `posts/${position + 1}/number`;
}

/** Row by row at standard cost; or, where the cards do not price every row, the joint cost of all rows. */
function expandPosts(posts: PostRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = postYears(posts, context);
  if (occurrences === undefined) return [];
  const end = endOfPosts(posts, context);
  const same = { requirement: posts.id, charge: posts.charge, mandates: posts.mandates, occurrences };
  const inPost = (category: StaffCategory, occurrence: Occurrence, day: string): readonly Factor[] => [
    ...presenceFactors(posts, context, occurrence, end),
    ...vacancyFactors(posts, category, context, occurrence, day),
  ];
  if (posts.jointCost !== undefined && !isPricedByRow(posts, context, priceDay(context, occurrences.first.day)))
    return jointPattern(posts, posts.jointCost, occurrences, context);
  return posts.posts.map((row, position) => ({
    ...same,
    part: rowPart(position),
    title: `${row.number} ${row.grade} ${row.dutyStation}, ${row.title}`,
    ...cutPost(
      { posts, categories: [categoryOfRow(row)], rate: { code: 'standard-cost' }, at: standardCostOf(row), end },
      context,
    ),
    factorsAt: (occurrence: Occurrence, day: string): readonly Factor[] => [
      ...rateFactors(context, { code: 'standard-cost' }, day, {
        driver: `posts/${position + 1}/standard-cost`,
        path: `posts[${position}]`,
        name: 'standard cost a year',
        at: standardCostOf(row),
      }),
      volume(posts, rowNumberId(position), 'posts', row.number, 'posts'),
      ...inPost(categoryOfRow(row), occurrence, day),
    ],
  }));
}

/** The posts at their joint cost. */
function jointPattern(
  posts: PostRequirement,
  jointCost: RateReference,
  occurrences: Occurrences,
  context: ExpandContext,
): readonly ComponentPattern[] {
  const end = endOfPosts(posts, context);
  const place = { driver: 'joint-cost', path: 'jointCost', name: 'cost of the posts together' };
  return [
    {
      requirement: posts.id,
      charge: posts.charge,
      mandates: posts.mandates,
      occurrences,
      part: 'joint',
      title: posts.title,
      ...cutPost({ posts, categories: categoriesOf(posts), rate: jointCost, at: {}, end }, context),
      factorsAt: (occurrence, day) => [
        ...rateFactors(context, jointCost, day, place),
        ...presenceFactors(posts, context, occurrence, end),
        ...jointVacancy(posts, context, occurrence, day),
      ],
    },
  ];
}

/** The joint cost that leaves the figures because the cards price every row. */
function replacedJointCost(posts: PostRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = posts.jointCost === undefined ? undefined : postYears(posts, context);
  if (posts.jointCost === undefined || occurrences === undefined) return [];
  if (!isPricedByRow(posts, context, priceDay(context, occurrences.first.day))) return [];
  return jointPattern(posts, posts.jointCost, occurrences, context);
}

type PaidPost = {
  posts: PostRequirement;
  categories: readonly StaffCategory[];
  rate: RateReference;
  at: RateQualifiers;
  end: string | undefined;
};

/** A budget year of a post is cut where its cost or the vacancy factor of the cards changes while it is paid. */
function cutPost(
  { posts, categories, rate, at, end }: PaidPost,
  context: ExpandContext,
): Pick<ComponentPattern, 'periodsOf'> {
  if (!changesWithTime(context)) return {};
  const by = context.statement.postStartRule === 'days' ? 'days' : 'months';
  return {
    periodsOf: (occurrence) => {
      const span = paidSpan(posts, occurrence, end);
      const own = rateChanges(context, rate, at, span);
      const ofVacancy = categories.flatMap((category) => vacancyChanges(category, context, occurrence, span));
      const changes = ofVacancy.length === 0 ? own : [...new Set([...own, ...ofVacancy])].sort();
      return spanPeriods(occurrence, { ...span, changes }, by, posts);
    },
  };
}

function isPricedByRow(posts: PostRequirement, context: ExpandContext, day: string): boolean {
  return posts.posts.every((row) => !isMissing(context.rates.find('standard-cost', standardCostOf(row), day)));
}

/** A joint cost can have one vacancy factor only: posts of both categories have one where the factors that apply in the year are equal. */
function jointVacancy(
  posts: PostRequirement,
  context: ExpandContext,
  occurrence: Occurrence,
  day: string,
): readonly Factor[] {
  const [first = [], second] = categoriesOf(posts).map((category) =>
    vacancyFactors(posts, category, context, occurrence, day),
  );
  if (second === undefined || isSameShare(first, second)) return first;
  // A factor that is missing in the first year is a problem already.
  if (occurrence.index === 1 && (first.length === 0 || second.length === 0)) return first;
  context.report(
    'jointCost',
    'mixed-vacancy',
    `is one cost for posts of the Professional and the General Service category, whose vacancy factors differ in ${occurrence.year}. Split the requirement by category, or supply standard costs.`,
  );
  return first;
}

function categoriesOf({ posts }: PostRequirement): readonly StaffCategory[] {
  return [...new Set(posts.map(categoryOfRow))].sort();
}

function isSameShare([first]: readonly Factor[], [second]: readonly Factor[]): boolean {
  return compareExact(exactOf(first?.value ?? '1'), exactOf(second?.value ?? '1')) === 0;
}

/**
 * Posts that begin or end within a year, where the rule counts whole years; and posts of which only the year is known, where the
 * rule counts months or days. Either way the first or last year is a matter of judgement.
 */
function checkYears(posts: PostRequirement, { timeline, postStartRule }: CheckContext): readonly Warning[] {
  if (posts.monthsByYear !== undefined) return [];
  const bounds = [
    { verb: 'begin' as const, point: posts.effective },
    ...endPoints(posts).map(({ point }) => ({ verb: 'end' as const, point })),
  ];
  return bounds.flatMap(({ verb, point }) => {
    const resolution = verb === 'end' ? resolveEnding(posts, timeline) : timeline.resolve(point);
    const words =
      resolution !== undefined && isResolved(resolution) ? judgement(resolution, verb, postStartRule) : undefined;
    return words === undefined ? [] : [query('mid-year-start', posts, `${posts.title} ${verb} ${words}`)];
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
  return `on ${day}, but by the rule "whole-year" ${year} counts whole${verb === 'begin' ? ', and the vacancy factor alone stands for the late start' : ''}.`;
}

import type { Charge } from '../model/charge.ts';
import type { ComponentPattern, Factor } from '../model/component.ts';
import type { StaffCategory } from '../model/grade.ts';
import { compareExact, exactOf } from '../money/exact.ts';
import type { RateQualifiers, RateReference } from '../model/rate.ts';
import type { Occurrence, Occurrences } from '../time/occurrences.ts';
import {
  type ExpandContext,
  type RateUse,
  changesWithTime,
  isMissing,
  priceDay,
  rateChanges,
  rateFactors,
  rateSpan,
  volume,
} from './expand-context.ts';
import { spanPeriods } from './periods.ts';
import { paidSpan, presenceFactors } from './post-presence.ts';
import { type PricedPosts, pricedPosts, yearsBefore } from './post-action.ts';
import { type PostRequirement, categoryOfRow, standardCostOf } from './post-schema.ts';
import { vacancyChanges, vacancyFactors } from './post-vacancy.ts';
import { endOfPosts, postYears } from './post-years.ts';

export function rowNumberId(position: number): string {
  return `posts/${position + 1}/number`;
}

/** Row by row at its cost; or, where the cards do not price every row, the joint cost of all rows. */
export function expandPosts(posts: PostRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = postYears(posts, context);
  if (occurrences === undefined) return [];
  if (posts.jointCost !== undefined && !isPricedByRow(posts, context, priceDay(context, occurrences.first.day)))
    return jointPatterns(posts, posts.jointCost, occurrences, context);
  return posts.posts.flatMap((row, position) => {
    const before = yearsBefore(posts, row, context);
    return pricedPosts(posts, row, position).map((priced) =>
      pricedPattern(posts, { priced, before, number: rowNumberId(position) }, occurrences, context),
    );
  });
}

type Priced = { priced: PricedPosts; before: number; number: string };

/** The posts of a row as they are after an action, or as they were before it. */
function pricedPattern(
  posts: PostRequirement,
  { priced, before, number }: Priced,
  occurrences: Occurrences,
  context: ExpandContext,
): ComponentPattern {
  const { rate, category } = priced;
  const at = standardCostOf(priced);
  const end = endOfPosts(posts, context);
  const isOnCards = 'code' in rate && rate.code === 'standard-cost';
  const use: RateUse = {
    driver: `${priced.driver}/${isOnCards ? 'standard-cost' : 'rate'}`,
    path: isOnCards ? priced.path : `${priced.path}.rate`,
    name: isOnCards ? 'standard cost a year' : 'cost of the post',
    at,
  };
  reportNoSpan(rate, at, { day: occurrences.first.day, path: use.path }, context);
  return {
    requirement: posts.id,
    charge: priced.charge,
    mandates: posts.mandates,
    occurrences,
    part: priced.part,
    title: `${priced.number} ${priced.grade} ${priced.dutyStation}, ${priced.title}`,
    ...cutPost({ posts, categories: [category], before, rate, at, end }, context),
    factorsAt: (occurrence: Occurrence, day: string): readonly Factor[] => [
      ...rateFactors(context, rate, day, use),
      volume(posts, number, 'posts', priced.number, 'posts'),
      ...presenceFactors(posts, context, occurrence, end, isOnCards ? 'year' : rateSpan(context, rate, at, day)),
      ...vacancyFactors(posts, { category, yearOfPost: occurrence.index + before }, context, day),
    ],
  };
}

/**
 * A row's own rate pays for posts by the year or by the month; by anything else nobody could tell how much of it a year
 * takes.
 */
function reportNoSpan(
  rate: RateReference,
  at: RateQualifiers,
  { day, path }: { day: string; path: string },
  context: ExpandContext,
): void {
  const isFound =
    'value' in rate || !isMissing(context.rates.find(rate.code, { ...at, ...rate.for }, priceDay(context, day)));
  if (!isFound || ('code' in rate && rate.code === 'standard-cost') || rateSpan(context, rate, at, day) !== undefined)
    return;
  context.report(
    path,
    'invalid',
    'costs posts neither by the year nor by the month. Use a rate "per year" or "per month".',
  );
}

/** The posts at their joint cost: given up with a minus; redeployed to one line, and with a minus from the other. */
function jointPatterns(
  posts: PostRequirement,
  jointCost: RateReference,
  occurrences: Occurrences,
  context: ExpandContext,
): readonly ComponentPattern[] {
  const { action = 'establish', charge, fromCharge = charge } = posts;
  if (action === 'reassign') return [];
  const end = endOfPosts(posts, context);
  const before = yearsBefore(posts, { number: '1' }, context);
  const pattern = (part: string, ofCharge: Charge, given: readonly Factor[]): ComponentPattern => ({
    requirement: posts.id,
    charge: ofCharge,
    mandates: posts.mandates,
    occurrences,
    part,
    title: posts.title,
    ...cutPost({ posts, categories: categoriesOf(posts), before, rate: jointCost, at: {}, end }, context),
    factorsAt: (occurrence, day) => [
      ...rateFactors(context, jointCost, day, {
        driver: 'joint-cost',
        path: 'jointCost',
        name: 'cost of the posts together',
      }),
      ...given,
      ...presenceFactors(posts, context, occurrence, end),
      ...jointVacancy(posts, occurrence.index + before, context, { occurrence, day }),
    ],
  });
  const minus = volume(posts, 'action', 'posts given up', '-1', 'times all posts together');
  if (action === 'redeploy') return [pattern('joint', charge, []), pattern('joint-from', fromCharge, [minus])];
  return [pattern('joint', charge, action === 'abolish' ? [minus] : [])];
}

/** The joint cost that leaves the figures because the cards price every row. */
export function replacedJointCost(posts: PostRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = posts.jointCost === undefined ? undefined : postYears(posts, context);
  if (posts.jointCost === undefined || occurrences === undefined) return [];
  if (!isPricedByRow(posts, context, priceDay(context, occurrences.first.day))) return [];
  return jointPatterns(posts, posts.jointCost, occurrences, context);
}

type PaidPost = {
  posts: PostRequirement;
  categories: readonly StaffCategory[];
  /** How many budget years the posts had before. */
  before: number;
  rate: RateReference;
  at: RateQualifiers;
  end: string | undefined;
};

/** A budget year of a post is cut where its cost or the vacancy factor of the cards changes while it is paid. */
function cutPost(
  { posts, categories, before, rate, at, end }: PaidPost,
  context: ExpandContext,
): Pick<ComponentPattern, 'periodsOf'> {
  if (!changesWithTime(context)) return {};
  const by = context.statement.postStartRule === 'days' ? 'days' : 'months';
  return {
    periodsOf: (occurrence) => {
      const span = paidSpan(posts, occurrence, end);
      const own = rateChanges(context, rate, at, span);
      const yearOfPost = occurrence.index + before;
      const ofVacancy = categories.flatMap((category) =>
        vacancyChanges(posts, { category, yearOfPost }, context, span),
      );
      const changes = ofVacancy.length === 0 ? own : [...new Set([...own, ...ofVacancy])].sort();
      return spanPeriods(occurrence, { ...span, changes }, by, posts);
    },
  };
}

function isPricedByRow(posts: PostRequirement, context: ExpandContext, day: string): boolean {
  return posts.posts.every((row, position) =>
    pricedPosts(posts, row, position).every(
      ({ rate, ...priced }) =>
        'value' in rate || !isMissing(context.rates.find(rate.code, { ...standardCostOf(priced), ...rate.for }, day)),
    ),
  );
}

/**
 * A joint cost can have one vacancy factor only: posts of both categories have one where the factors that apply in the
 * year are equal.
 */
function jointVacancy(
  posts: PostRequirement,
  yearOfPost: number,
  context: ExpandContext,
  { occurrence, day }: { occurrence: Occurrence; day: string },
): readonly Factor[] {
  const [first = [], second] = categoriesOf(posts).map((category) =>
    vacancyFactors(posts, { category, yearOfPost }, context, day),
  );
  if (second === undefined || isSameShare(first, second)) return first;
  // A factor that is missing in the first year is a problem already, save for posts whose months are phased instead.
  const isMissingOne = yearOfPost === 1 && (first.length === 0 || second.length === 0);
  if (isMissingOne && posts.monthsByYear === undefined) return first;
  context.report(
    'jointCost',
    'mixed-vacancy',
    'is one cost for posts of the Professional and the General Service category, whose vacancy factors differ in ' +
      `${occurrence.year}. Split the requirement by category, or supply standard costs.`,
  );
  return first;
}

function categoriesOf({ posts }: PostRequirement): readonly StaffCategory[] {
  return [...new Set(posts.map(categoryOfRow))].sort();
}

function isSameShare([first]: readonly Factor[], [second]: readonly Factor[]): boolean {
  return compareExact(exactOf(first?.value ?? '1'), exactOf(second?.value ?? '1')) === 0;
}

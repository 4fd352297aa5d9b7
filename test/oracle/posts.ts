import type { AnnexRow, PostRequirement } from '../../shared/requirements/post-schema.ts';
import { type StaffCategory, categoryOfGrade } from '../../shared/model/grade.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { type Day, dayOf, daysBetween, daysOfYear, yearOf } from './day.ts';
import { type Fraction, ONE, ZERO, fractionOf, isSame, minus, over, quotient, sum, times } from './fraction.ts';
import { cutSpan, monthsBegun } from './periods.ts';
import { type Rates, changesOf, priceOf } from './rates.ts';
import { Refusal } from './refusals.ts';
import { type Dating, type Moment, endOf } from './timeline.ts';

/** What posts are costed from, besides themselves; `years` are those that are computed. */
export type PostWorld = {
  statement: Statement;
  years: readonly number[];
  /** Whether what is paid for over a time is priced by the periods in which rates hold. */
  cutsPeriods: boolean;
  rates: Rates;
  dating: Dating;
  priceDay: (due: Day) => Day;
};

type Presence = { year: number; yearOfPost: number; from: Day; until: Day };

/** The days of a year in which posts are in place, or undefined where they are not. */
export function presenceIn(year: number, post: PostRequirement, dating: Dating): Presence | undefined {
  const [start, end] = [startOf(post, dating), endOf(post, dating)];
  const from = later(start.day, dayOf(year, 1, 1));
  const before = end === undefined ? dayOf(year + 1, 1, 1) : earlier(end, dayOf(year + 1, 1, 1));
  return from < before ? { year, yearOfPost: year - yearOf(start.day) + 1, from, until: before } : undefined;
}

/** The day on which posts begin. */
export function startOf({ effective }: PostRequirement, dating: Dating): Moment {
  const start = dating(effective);
  if (start === undefined) throw new Refusal('undated-milestone');
  return start;
}

/** The cost of posts in a year: for each row, or for all of them together. */
export function postCostsIn(year: number, post: PostRequirement, world: PostWorld): readonly Fraction[] {
  const presence = presenceIn(year, post, world.dating);
  if (presence === undefined) return [];
  const budgetedOn = (day: Day, row: AnnexRow): Fraction =>
    minus(ONE, vacancyOf(categoryOf(row), presence, post, world, world.priceDay(day)));
  const { jointCost, posts } = post;
  if (jointCost !== undefined && isCostedJointly(post, world)) {
    const costOn = (day: Day): Fraction => {
      const shares = posts.map((row) => budgetedOn(day, row));
      const [first = ONE] = shares;
      if (shares.some((share) => !isSame(share, first))) throw new Refusal('mixed-vacancy');
      return times(priceOf(jointCost, world.rates, {}, world.priceDay(day)), first);
    };
    return [overPeriods(costOn, presence, post, world)];
  }
  return posts.map((row) => {
    const costOn = (day: Day): Fraction =>
      times(standardCost(row, world.rates, world.priceDay(day)), fractionOf(row.number), budgetedOn(day, row));
    return overPeriods(costOn, presence, post, world);
  });
}

/** A yearly cost over the days on which posts are in place, cut where it changes if the statement wants that. */
function overPeriods(
  costOn: (day: Day) => Fraction,
  presence: Presence,
  post: PostRequirement,
  world: PostWorld,
): Fraction {
  const { year, from, until } = presence;
  const rule = world.statement.postStartRule;
  const changes = world.cutsPeriods ? changesOf(costOn, from, until, world.rates) : [];
  if (changes.length === 0) return times(costOn(from), timingOf(presence, post, rule));
  const periods = cutSpan({ year, from, until, countsDays: rule === 'days' }, changes);
  const cost = sum(periods.map(({ day, share }) => times(costOn(day), share)));
  // What counts of the year is the same whether or not it is cut; its periods divide it by their months or days.
  return times(timingOf(presence, post, rule), quotient(cost, sum(periods.map(({ share }) => share))));
}

/** Posts are costed jointly where the cards lack the standard cost of a row in a year of the statement. */
function isCostedJointly(post: PostRequirement, world: PostWorld): boolean {
  if (post.jointCost === undefined) return false;
  for (const year of world.years) {
    const presence = presenceIn(year, post, world.dating);
    if (presence === undefined) continue;
    try {
      for (const row of post.posts) standardCost(row, world.rates, world.priceDay(presence.from));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'missing-rate') return true;
      throw error;
    }
  }
  return false;
}

function standardCost(row: AnnexRow, rates: Rates, day: Day): Fraction {
  const { grade, dutyStation } = row;
  return rates.cost('standard-cost', { grade, dutyStation, category: categoryOf(row) }, day);
}

function categoryOf({ category, grade }: AnnexRow): StaffCategory {
  return category ?? categoryOfGrade(grade) ?? 'professional';
}

/** How much of the year counts: months stated for the year of the post, or what the statement's rule makes of start and end. */
function timingOf(
  { year, yearOfPost, from, until }: Presence,
  post: PostRequirement,
  rule: Statement['postStartRule'],
): Fraction {
  const months = post.monthsByYear?.[yearOfPost - 1] ?? post.monthsByYear?.at(-1);
  const begun = monthsBegun(from, until, year);
  if (months !== undefined) {
    const most = until === dayOf(year + 1, 1, 1) ? 12 : begun;
    return over(Math.min(Number(months), most), 12);
  }
  if (rule === 'whole-year') return ONE;
  return rule === 'days' ? over(daysBetween(from, until), daysOfYear(year)) : over(begun, 12);
}

/** The share that is not budgeted: the requirement's own factor, else the statement's, else the cards'. The first year needs one. */
function vacancyOf(
  category: StaffCategory,
  { yearOfPost }: Presence,
  post: PostRequirement,
  { statement, rates }: PostWorld,
  day: Day,
): Fraction {
  const isMeant = (one: { category: StaffCategory; yearOfPost: number }): boolean =>
    one.category === category && one.yearOfPost === yearOfPost;
  const own = post.vacancy?.find(isMeant);
  if (own !== undefined) return fractionOf(own.factor);
  if (post.monthsByYear !== undefined) return ZERO;
  const stated = statement.vacancyFactors.find(isMeant);
  if (stated !== undefined) return fractionOf(stated.factor);
  const found = rates.factor(`vacancy-factor-year-${yearOfPost}`, { category }, day);
  if (found === undefined && yearOfPost === 1) throw new Refusal('missing-vacancy-factor');
  return found ?? ZERO;
}

/** So many posts, whole ones, as are in place in a year or begin in it; at one duty station where one is named. */
export function countPosts(post: PostRequirement, dutyStation: string | undefined): Fraction {
  const rows = post.posts.filter((row) => dutyStation === undefined || row.dutyStation === dutyStation);
  return sum(rows.map(({ number }) => fractionOf(number)));
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

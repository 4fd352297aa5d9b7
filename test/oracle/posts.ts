import type { AnnexRow, PostRequirement } from '../../shared/requirements/post-schema.ts';
import { type StaffCategory, categoryOfGrade } from '../../shared/model/grade.ts';
import type { Charge } from '../../shared/model/charge.ts';
import type { RateReference } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { type Day, dayOf, daysBetween, daysOfYear, monthsAfter, yearOf } from './day.ts';
import { type Fraction, ONE, ZERO, fractionOf, isSame, minus, over, quotient, sum, times } from './fraction.ts';
import { cutSpan, monthsBegun } from './periods.ts';
import { type Price, type Rates, basisOf, changesOf, priceOf } from './rates.ts';
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

/**
 * Posts of a row as an action leaves them, or as it found them: how many, at what cost, on which line, and how long
 * they were there before.
 */
type Side = {
  number: Fraction;
  grade: string;
  dutyStation: string;
  category: StaffCategory;
  rate: RateReference;
  charge: Charge;
  before: number;
};

const STANDARD_COST: RateReference = { code: 'standard-cost' };

/**
 * What an action prices of a row: new posts; posts given up, with a minus; posts as they are after it, and with a minus
 * as they were.
 */
function sidesOf(post: PostRequirement, row: AnnexRow, dating: Dating): readonly Side[] {
  const action = row.number.startsWith('-') ? 'abolish' : (post.action ?? 'establish');
  const number = fractionOf(row.number.replace('-', ''));
  const before = action === 'establish' ? 0 : yearsInPlace(post, dating);
  const { grade, dutyStation, from = {}, rate } = row;
  const category = categoryOf(row);
  const after = { number, grade, dutyStation, category, rate: rate ?? STANDARD_COST, charge: post.charge, before };
  if (action === 'establish') return [after];
  if (action === 'abolish') return [{ ...after, number: minus(ZERO, number) }];
  if (action === 'reassign') return [];
  const isSamePost = from.grade === undefined && from.dutyStation === undefined;
  return [
    after,
    {
      ...after,
      number: minus(ZERO, number),
      grade: from.grade ?? grade,
      category: from.grade === undefined ? category : categoryOf({ grade: from.grade, category: from.category }),
      dutyStation: from.dutyStation ?? dutyStation,
      rate: from.rate ?? (isSamePost ? rate : undefined) ?? STANDARD_COST,
      charge: post.fromCharge ?? post.charge,
    },
  ];
}

/** Calendar years since which posts were in place before they change; ten where nobody says it. */
function yearsInPlace(post: PostRequirement, dating: Dating): number {
  if (post.inPlaceSince === undefined) return 10;
  const [since, start] = [dating(post.inPlaceSince), startOf(post, dating)];
  if (since === undefined) throw new Refusal('undated-milestone');
  if (since.day > start.day) throw new Refusal('invalid');
  return yearOf(start.day) - yearOf(since.day);
}

/** The cost of posts in a year: for each row, or for all of them together. */
export function postCostsIn(
  year: number,
  post: PostRequirement,
  world: PostWorld,
): readonly { charge: Charge; value: Fraction }[] {
  yearsInPlace(post, world.dating);
  const presence = presenceIn(year, post, world.dating);
  if (presence === undefined) return [];
  const { jointCost, posts, charge } = post;
  if (jointCost !== undefined && isCostedJointly(post, world)) {
    const isNew = (post.action ?? 'establish') === 'establish';
    const yearOfPost = presence.yearOfPost + (isNew ? 0 : yearsInPlace(post, world.dating));
    const costOn = (day: Day): Price => {
      const shares = posts.map((row) => budgetedOn(day, categoryOf(row), yearOfPost, post, world));
      const first = shares[0]?.value ?? ONE;
      if (shares.some(({ value }) => !isSame(value, first))) throw new Refusal('mixed-vacancy');
      const cost = priceOf(jointCost, world.rates, {}, world.priceDay(day));
      return productOf(cost, { value: first, name: shares.map(({ name }) => name).join(' ') });
    };
    const value = overPeriods(costOn, presence, post, world);
    if (post.action === 'abolish') return [{ charge, value: minus(ZERO, value) }];
    if (post.action === 'redeploy')
      return [
        { charge, value },
        { charge: post.fromCharge ?? charge, value: minus(ZERO, value) },
      ];
    return [{ charge, value }];
  }
  return posts
    .flatMap((row) => sidesOf(post, row, world.dating))
    .map((side) => {
      const yearOfPost = presence.yearOfPost + side.before;
      const costOn = (day: Day): Price =>
        productOf(
          costOfYear(side, world.rates, world.priceDay(day)),
          budgetedOn(day, side.category, yearOfPost, post, world),
        );
      return { charge: side.charge, value: times(side.number, overPeriods(costOn, presence, post, world)) };
    });
}

/** The share of a cost that is budgeted. */
function budgetedOn(
  day: Day,
  category: StaffCategory,
  yearOfPost: number,
  post: PostRequirement,
  world: PostWorld,
): Price {
  const { value, name } = vacancyOf(category, yearOfPost, post, world, world.priceDay(day));
  return { value: minus(ONE, value), name };
}

/** What a post costs a year: its standard cost, or its own rate, twelve times where that is one of the month. */
function costOfYear({ rate, grade, dutyStation, category }: Side, rates: Rates, day: Day): Price {
  const at = { grade, dutyStation, category };
  const cost = priceOf(rate, rates, at, day);
  if ('code' in rate && rate.code === 'standard-cost') return cost;
  const basis = basisOf(rate, rates, at, day);
  if (basis !== 'per month' && basis !== 'per year') throw new Refusal('invalid');
  return basis === 'per month' ? { ...cost, value: times(fractionOf('12'), cost.value) } : cost;
}

/** Two prices one upon the other; whichever of them changes, the product does. */
function productOf(cost: Price, share: Price): Price {
  return { value: times(cost.value, share.value), name: `${cost.name} ${share.name}` };
}

/** A yearly cost over the days on which posts are in place, cut where it changes if the statement wants that. */
function overPeriods(
  costOn: (day: Day) => Price,
  presence: Presence,
  post: PostRequirement,
  world: PostWorld,
): Fraction {
  const { year } = presence;
  const rule = world.statement.postStartRule;
  if (!world.cutsPeriods) return times(costOn(presence.from).value, timingOf(presence, post, rule));
  const { from, until } = paidDays(presence, post);
  const changes = changesOf(costOn, from, until, world.rates);
  const periods = cutSpan({ year, from, until, countsDays: rule === 'days' }, changes);
  const cost = sum(periods.map(({ day, share }) => times(costOn(day).value, share)));
  // What counts of the year is the same whether or not it is cut; its periods divide it by their months or days.
  return times(timingOf(presence, post, rule), quotient(cost, sum(periods.map(({ share }) => share))));
}

/** Stated months are the last of a post's first year, since it arrived late, and the first of a later one. */
function paidDays(presence: Presence, post: PostRequirement): { from: Day; until: Day } {
  const { year, yearOfPost, from, until } = presence;
  const months = Number(statedMonths(post, yearOfPost) ?? 0);
  if (months === 0 || months >= monthsBegun(from, until, year)) return { from, until };
  if (yearOfPost > 1) return { from, until: monthsAfter(dayOf(year, 1, 1), months) };
  const late = monthsAfter(dayOf(year + 1, 1, 1), -months);
  return { from: late < until ? late : from, until };
}

function statedMonths({ monthsByYear }: PostRequirement, yearOfPost: number): string | undefined {
  return monthsByYear?.[yearOfPost - 1] ?? monthsByYear?.at(-1);
}

/** Posts are costed jointly where the cards lack the standard cost of a row in a year of the statement. */
function isCostedJointly(post: PostRequirement, world: PostWorld): boolean {
  if (post.jointCost === undefined) return false;
  for (const year of world.years) {
    const presence = presenceIn(year, post, world.dating);
    if (presence === undefined) continue;
    try {
      for (const side of post.posts.flatMap((row) => sidesOf(post, row, world.dating)))
        costOfYear(side, world.rates, world.priceDay(presence.from));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'missing-rate') return true;
      throw error;
    }
  }
  return false;
}

function categoryOf({ category, grade }: Pick<AnnexRow, 'category' | 'grade'>): StaffCategory {
  return category ?? categoryOfGrade(grade) ?? 'professional';
}

/**
 * How much of the year counts: months stated for the year of the post, or what the statement's rule makes of start and
 * end.
 */
function timingOf(
  { year, yearOfPost, from, until }: Presence,
  post: PostRequirement,
  rule: Statement['postStartRule'],
): Fraction {
  const months = statedMonths(post, yearOfPost);
  const begun = monthsBegun(from, until, year);
  if (months !== undefined) {
    const most = until === dayOf(year + 1, 1, 1) ? 12 : begun;
    return over(Math.min(Number(months), most), 12);
  }
  if (rule === 'whole-year') return ONE;
  return rule === 'days' ? over(daysBetween(from, until), daysOfYear(year)) : over(begun, 12);
}

/**
 * The share that is not budgeted: the requirement's own factor, else the statement's, else the cards'. The first year
 * needs one. Where a list has none for the very year, the last of its earlier ones that holds "and after" does.
 */
function vacancyOf(
  category: StaffCategory,
  yearOfPost: number,
  post: PostRequirement,
  { statement, rates }: PostWorld,
  day: Day,
): Price {
  type Rule = { category: StaffCategory; yearOfPost: number; andAfter?: boolean | undefined; factor: string };
  const among = (rules: readonly Rule[]): Rule | undefined => {
    const until = rules.filter((rule) => rule.category === category && rule.yearOfPost <= yearOfPost);
    const going = until.filter((rule) => rule.yearOfPost === yearOfPost || rule.andAfter === true);
    return going.sort((a, b) => b.yearOfPost - a.yearOfPost)[0];
  };
  const own = among(post.vacancy ?? []);
  if (own !== undefined) return { value: fractionOf(own.factor), name: '' };
  if (post.monthsByYear !== undefined) return { value: ZERO, name: '' };
  const stated = among(statement.vacancyFactors);
  if (stated !== undefined) return { value: fractionOf(stated.factor), name: '' };
  const found =
    rates.factor(`vacancy-factor-year-${yearOfPost}`, { category }, day) ??
    (yearOfPost > 1 ? rates.factor('vacancy-factor-continuing', { category }, day) : undefined);
  if (found === undefined && yearOfPost === 1) throw new Refusal('missing-vacancy-factor');
  return found ?? { value: ZERO, name: '' };
}

/**
 * By how many posts their number changes, at one duty station where one is named; of what is bought once, by how many
 * new ones.
 */
export function countPosts(post: PostRequirement, dutyStation: string | undefined, isOnce: boolean): Fraction {
  const isThere = (place: string): boolean => dutyStation === undefined || place === dutyStation;
  return sum(
    post.posts.map((row) => {
      const [number, size] = [fractionOf(row.number), fractionOf(row.number.replace('-', ''))];
      const action = row.number.startsWith('-') ? 'abolish' : (post.action ?? 'establish');
      if (action === 'establish') return isThere(row.dutyStation) ? number : ZERO;
      if (isOnce) return ZERO;
      if (action === 'abolish') return isThere(row.dutyStation) ? minus(ZERO, size) : ZERO;
      if (action !== 'redeploy') return ZERO;
      const [to, from] = [row.dutyStation, row.from?.dutyStation ?? row.dutyStation];
      return minus(isThere(to) ? size : ZERO, isThere(from) ? size : ZERO);
    }),
  );
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

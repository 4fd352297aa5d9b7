import { defined } from '../canonical/defined.ts';
import type { Component, Factor } from '../model/component.ts';
import type { Requirement } from '../requirements/index.ts';
import { kindOf } from '../requirements/index.ts';
import type { StaffCategory } from '../model/grade.ts';
import { ONE, exactOf, exactToText, subtractExact } from '../money/exact.ts';
import type { Point } from '../time/point.ts';
import type { Change, ChangeOf, RateTarget } from './change.ts';

/**
 * What a change of one factor is aimed at: a rate of the cards or of a requirement, or a quantity of one; the vacancy
 * factor behind a budgeted share, of the statement or of a requirement; the share of one of two funds; or the day from
 * which posts are there, which decides their months of the year.
 */
export type FactorTarget =
  | { kind: 'set-rate'; rate: RateTarget }
  | { kind: 'set-quantity'; target: ChangeOf<'set-quantity'>['target'] }
  | { kind: 'set-vacancy'; category: StaffCategory; yearOfPost: number; requirement?: string }
  | { kind: 'set-fund'; requirement: string; fund: string; other: string }
  | { kind: 'set-start'; requirement: string; day: string };

/** A change without its id. */
export type ChangeOfFactor = Change extends infer One ? (One extends Change ? Omit<One, 'id'> : never) : never;

/** The day of a point, where it has one. */
type DayOf = (point: Point) => string | undefined;

/**
 * What a scenario would change to give a factor another value; undefined where no change does that alone: the amounts
 * of other lines, shares of several funds and parts of a period follow from other things.
 */
export function targetOfFactor(
  requirements: readonly Requirement[],
  { requirement: id, decomposed }: Pick<Component, 'requirement' | 'decomposed'>,
  factor: Factor,
  dayOf: DayOf = () => undefined,
): FactorTarget | undefined {
  const requirement = requirements.find((one) => one.id === id);
  if (requirement === undefined || factor.origin.line !== undefined) return undefined;
  if (factor.kind === 'timing') return startOf(requirement, dayOf);
  if (factor.over !== undefined) return undefined;
  if (factor.kind === 'vacancy') return vacancyOf(requirement, factor);
  if (factor.kind === 'share') return fundOf(requirement, factor);
  return rateOrQuantity(requirement, decomposed, factor);
}

function rateOrQuantity(
  requirement: Requirement,
  decomposed: boolean,
  { kind, origin, driver }: Factor,
): FactorTarget | undefined {
  const { id } = requirement;
  if (kind === 'rate' && origin.rateCard !== undefined) {
    const { code, for: qualifiers } = origin.rateCard;
    return { kind: 'set-rate', rate: { code, ...defined({ for: qualifiers }) } };
  }
  const known = kindOf(requirement);
  if (kind === 'rate' && decomposed) {
    const rate = known.rates(requirement).find((one) => one.id === driver);
    return rate === undefined ? undefined : { kind: 'set-rate', rate: { requirement: id, part: rate.part } };
  }
  if (kind !== 'volume') return undefined;
  const quantity = known.quantities(requirement).find((one) => one.id === driver);
  if (quantity === undefined) return undefined;
  const target = { requirement: id, quantity: quantity.quantity, ...defined({ part: quantity.part }) };
  return { kind: 'set-quantity', target: target as ChangeOf<'set-quantity'>['target'] };
}

/** The rule that gives a vacancy factor: the requirement's own, or else the statement's, which goes before the cards. */
function vacancyOf(requirement: Requirement, { driver = '' }: Factor): FactorTarget | undefined {
  const [, category, year] = /^vacancy\/(professional|general-service)\/(\d+)$/.exec(driver) ?? [];
  if (category === undefined) return undefined;
  const yearOfPost = Number(year);
  const own = kindOf(requirement).posts?.of(requirement).vacancy ?? [];
  const isOwn = own.some((rule) => rule.category === category && rule.yearOfPost === yearOfPost);
  return {
    kind: 'set-vacancy',
    category: category as StaffCategory,
    yearOfPost,
    ...(isOwn && { requirement: requirement.id }),
  };
}

/** One of two funds: what it has not, the other has. */
function fundOf({ id, fund }: Requirement, { driver = '' }: Factor): FactorTarget | undefined {
  const [, name] = /^fund\/(.+)\/share$/.exec(driver) ?? [];
  if (name === undefined || fund === undefined || typeof fund === 'string' || fund.length !== 2) return undefined;
  const other = fund.find((one) => one.fund !== name)?.fund;
  return other === undefined ? undefined : { kind: 'set-fund', requirement: id, fund: name, other };
}

/** The day from which posts are there; positions that state their months follow those. */
function startOf(requirement: Requirement, dayOf: DayOf): FactorTarget | undefined {
  const posts = kindOf(requirement).posts?.of(requirement);
  if (posts === undefined || posts.monthsByYear !== undefined) return undefined;
  const day = dayOf(posts.effective);
  return day === undefined ? undefined : { kind: 'set-start', requirement: requirement.id, day };
}

/**
 * The change that gives a factor a value, written as its field shows it: a decimal, or a day for a start; undefined for
 * what the factor cannot be.
 */
export function changeOfFactor(target: FactorTarget, to: string): ChangeOfFactor | undefined {
  switch (target.kind) {
    case 'set-rate':
      return { kind: 'set-rate', rate: target.rate, to };
    case 'set-quantity':
      return { kind: 'set-quantity', target: target.target, to };
    case 'set-vacancy': {
      const rest = restOfOne(to);
      const { category, yearOfPost, requirement } = target;
      if (rest === undefined) return undefined;
      return { kind: 'set-vacancy', category, yearOfPost, factor: rest, ...defined({ requirement }) };
    }
    case 'set-fund': {
      const rest = restOfOne(to);
      if (rest === undefined || isNothing(rest) || isNothing(to)) return undefined;
      const fund = [
        { fund: target.fund, share: to },
        { fund: target.other, share: rest },
      ];
      return { kind: 'set-fund', requirement: target.requirement, fund };
    }
    case 'set-start':
      return { kind: 'set-start', requirement: target.requirement, from: { on: to } };
  }
}

/** What is left of one; undefined where more is taken than there is, or less than nothing. */
function restOfOne(share: string): string | undefined {
  const value = exactOf(share);
  const rest = subtractExact(ONE, value);
  return value.numerator < 0n || rest.numerator < 0n ? undefined : exactToText(rest);
}

function isNothing(share: string): boolean {
  return exactOf(share).numerator === 0n;
}

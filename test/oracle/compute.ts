import type { Charge } from '../../shared/model/charge.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import { type Day, dayOf } from './day.ts';
import { cutSpan } from './periods.ts';
import { type Fraction, ZERO, roundTo, sum, times } from './fraction.ts';
import { type Product, type World, productsIn } from './products.ts';
import { changesOf, makeRates, shareOf } from './rates.ts';
import { Refusal } from './refusals.ts';
import { makeDating } from './timeline.ts';

/** The rounded amount of every line in every year that is asked for, by the name of the line and the year. */
export type Figures = ReadonlyMap<string, bigint>;

/** A line's name and a year. */
export function figureName({ section, object, line, servicing }: Charge, year: number): string {
  return [section, object, line ?? '', servicing, year].join(' | ');
}

/**
 * Every figure of a statement, from the documentation of the arithmetic alone (docs/arithmetic.md).
 *
 * @throws the refusals of `refusals.ts` where a date, a rate or a vacancy factor is missing.
 */
export function compute(statement: Statement, cards: readonly RateCard[], years: readonly number[]): Figures {
  const { ratesAsOf } = statement.priceBasis;
  const world: World = {
    statement,
    years,
    cutsPeriods: ratesAsOf === 'each-year' && statement.rateChangeRule !== 'first-day',
    rates: makeRates(cards, statement.currency),
    dating: makeDating(statement),
    priceDay: (due) => (ratesAsOf === 'each-year' ? due : ratesAsOf),
  };
  checkShareRates(world);
  const costed = chooseCosted(statement.requirements, world, years);
  const figures = new Map<string, bigint>();
  for (const year of years) {
    const products = costed.flatMap((requirement) => productsIn(year, requirement, world));
    const shares = costed.filter((requirement) => requirement.kind === 'share');
    for (const [name, amount] of addShares(year, products, shares, world)) figures.set(name, amount);
  }
  return figures;
}

/** What is known in sum stays in sum until all that point to it can be costed; then they are, and the sum is left out. */
function chooseCosted(
  requirements: readonly Requirement[],
  world: World,
  years: readonly number[],
): readonly Requirement[] {
  const isPriced = (requirement: Requirement): boolean => {
    try {
      for (const year of years) productsIn(year, requirement, world);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code.startsWith('missing-')) return false;
      throw error;
    }
  };
  const sums = new Set(requirements.flatMap(({ knownInSumIn }) => knownInSumIn ?? []));
  const isOpen = (id: string): boolean => requirements.filter((one) => one.knownInSumIn === id).every(isPriced);
  const open = new Set([...sums].filter(isOpen));
  return requirements.filter(({ id, knownInSumIn }) =>
    knownInSumIn === undefined ? !open.has(id) : open.has(knownInSumIn),
  );
}

/** A share needs its rate in the years that it names, or in the first of the statement, although nothing may be due there. */
function checkShareRates({ statement, rates, priceDay }: World): void {
  const { first } = statement.years;
  for (const requirement of statement.requirements) {
    if (requirement.kind !== 'share') continue;
    for (const year of requirement.years ?? [first])
      if (year >= first) shareOf(requirement.rate, rates, priceDay(dayOf(year, 1, 1)));
  }
}

type Share = Extract<Requirement, { kind: 'share' }>;

/** Rounds every line of a year; a line that has shares waits for the lines that they are taken of. */
function addShares(year: number, products: readonly Product[], shares: readonly Share[], world: World): Figures {
  const due = shares.filter(({ years }) => years === undefined || years.includes(year));
  const { to } = world.statement.rounding;
  const lines = new Map(products.map(({ charge }) => [figureName(charge, year), charge]));
  const amountOf = (name: string): Fraction => {
    const own = products.filter(({ charge }) => figureName(charge, year) === name).map(({ value }) => value);
    const taken = due.filter(({ charge }) => figureName(charge, year) === name).map(takeShare);
    return { top: roundTo(to, sum([...own, ...taken])), bottom: 1n };
  };
  const takeShare = ({ of, rate }: Share): Fraction => {
    const meant = [...lines].filter(([, line]) => of.some((selector) => isMeant(line, selector)));
    if (meant.length === 0) return ZERO;
    const base = sum(meant.map(([name]) => amountOf(name)));
    const rateOn = (day: Day): Fraction => shareOf(rate, world.rates, world.priceDay(day));
    const [from, until] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
    const changes = world.cutsPeriods ? changesOf(rateOn, from, until, world.rates) : [];
    const periods = cutSpan({ year, from, until, countsDays: false }, changes);
    return sum(periods.map(({ day, share }) => times(base, share, rateOn(day))));
  };
  return new Map(
    [...products, ...due].map(({ charge }) => figureName(charge, year)).map((name) => [name, amountOf(name).top]),
  );
}

function isMeant(line: Charge, { section, object, line: label }: Share['of'][number]): boolean {
  return (
    line.section === section &&
    (object === undefined || line.object === object) &&
    (label === undefined || line.line === label)
  );
}

import type { Charge } from '../../shared/model/charge.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import { type Day, dayOf } from './day.ts';
import { cutSpan } from './periods.ts';
import { type Fraction, ONE, ZERO, fractionOf, minus, quotient, roundTo, sum, times } from './fraction.ts';
import { type Product, type World, productsIn, roundAlone } from './products.ts';
import { recostingOf } from './recosting.ts';
import { type Price, changesOf, makeRates, priceOf } from './rates.ts';
import { Refusal } from './refusals.ts';
import { makeDating } from './timeline.ts';

/** The rounded amount of every line in every year that is asked for, by the name of the line and the year. */
export type Figures = ReadonlyMap<string, bigint>;

/** A line's name and a year. */
export function figureName({ section, object, line, servicing, group, category }: Charge, year: number): string {
  return [section, object, line ?? '', servicing, group ?? '', category ?? '', year].join(' | ');
}

/** The charge with the group and category that it has of its requirement, and the group that it has of its section. */
function chargedTo(charge: Charge, { group, category }: Requirement, { sections }: Statement): Charge {
  const ofSection = sections.find(({ number }) => number === charge.section)?.group;
  const [groups, categories] = [
    [charge.group, group, ofSection],
    [charge.category, category],
  ].map((names) => names.filter((name) => name !== undefined));
  return {
    ...charge,
    ...(groups?.[0] !== undefined && { group: groups[0] }),
    ...(categories?.[0] !== undefined && { category: categories[0] }),
  };
}

/**
 * Every figure of a statement before recosting or after it, from the documentation of the arithmetic alone
 * (docs/arithmetic.md).
 *
 * @throws the refusals of `refusals.ts` where a date, a rate or a vacancy factor is missing.
 */
export function compute(
  statement: Statement,
  cards: readonly RateCard[],
  years: readonly number[],
  stage: 'before' | 'after-recosting' = 'before',
): Figures {
  const { ratesAsOf } = statement.priceBasis;
  const world: World = {
    statement,
    years,
    cutsPeriods: ratesAsOf === 'each-year' && statement.rateChangeRule !== 'first-day',
    rates: makeRates(cards, statement.currency),
    dating: makeDating(statement),
    priceDay: (due) => (ratesAsOf === 'each-year' ? due : ratesAsOf),
  };
  const priceOfStage: Repriced = ({ charge, requirement, year }) =>
    stage === 'before' ? ONE : recostingOf(statement, { charge, requirement, year });
  checkShareRates(world);
  const costed = chooseCosted(statement.requirements, world, years);
  const figures = new Map<string, bigint>();
  for (const year of years) {
    const products = costed.flatMap((requirement) =>
      productsIn(year, requirement, world).map((product): Owned => ({
        value: repriced(product, priceOfStage({ charge: product.charge, requirement, year }), world),
        charge: chargedTo(product.charge, requirement, statement),
        owner: requirement.id,
        requirement,
      })),
    );
    const shares = costed
      .filter((requirement) => requirement.kind === 'share')
      .map((share) => ({ ...share, charge: chargedTo(share.charge, share, statement) }));
    for (const [name, amount] of addShares(year, { products, shares }, world, priceOfStage)) figures.set(name, amount);
  }
  return figures;
}

/**
 * What is known in sum stays in sum until all that point to it can be costed; then they are, and the sum is left out.
 */
function chooseCosted(
  requirements: readonly Requirement[],
  world: World,
  years: readonly number[],
): readonly Requirement[] {
  const refusalOf = (requirement: Requirement): Refusal | undefined => {
    try {
      for (const year of years) productsIn(year, requirement, world);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };
  const sums = new Set(requirements.flatMap(({ knownInSumIn }) => knownInSumIn ?? []));
  const isOpen = (id: string): boolean => {
    const refusals = requirements.filter((one) => one.knownInSumIn === id).flatMap((one) => refusalOf(one) ?? []);
    // What lacks a rate leaves all of them out, whatever else is wrong with another of them.
    if (refusals.some(({ code }) => code.startsWith('missing-'))) return false;
    const [other] = refusals;
    if (other !== undefined) throw other;
    return true;
  };
  const open = new Set([...sums].filter(isOpen));
  return requirements.filter(({ id, knownInSumIn }) =>
    knownInSumIn === undefined ? !open.has(id) : open.has(knownInSumIn),
  );
}

/**
 * A share needs its rate in the years that it names, or in the first of the statement, although nothing may be due
 * there.
 */
function checkShareRates({ statement, rates, priceDay }: World): void {
  const { first } = statement.years;
  for (const requirement of statement.requirements) {
    if (requirement.kind !== 'share') continue;
    for (const year of requirement.years ?? [first])
      if (year >= first) priceOf(requirement.rate, rates, {}, priceDay(dayOf(year, 1, 1)));
  }
}

/** What prices of a stage multiply something by. */
type Repriced = (priced: { charge: Charge; requirement: Requirement; year: number }) => Fraction;

function repriced({ value, alone }: Product, price: Fraction, world: World): Fraction {
  return alone === undefined ? times(value, price) : roundAlone({ ...alone, one: times(alone.one, price) }, world);
}

/** A product with the requirement that it is of. */
type Owned = Omit<Product, 'alone'> & { owner: string; requirement: Requirement };

type Share = Extract<Requirement, { kind: 'share' }>;

/** What a product or share is to a line: exact, and by fund. */
type Term = { fund: string; value: Fraction };

/** Rounds every line of a year; a line that has shares waits for what they are taken of. */
function addShares(
  year: number,
  { products, shares }: { products: readonly Owned[]; shares: readonly Share[] },
  world: World,
  priceOfStage: Repriced,
): Figures {
  const due = shares.filter(({ years }) => years === undefined || years.includes(year));
  const { to } = world.statement.rounding;
  const lines = new Map([...products, ...due].map(({ charge }) => [figureName(charge, year), charge]));
  const isShared = (name: string): boolean => shares.some(({ charge }) => figureName(charge, year) === name);
  const isOn = (name: string, of?: string) => (one: { charge: Charge; owner?: string; id?: string }) =>
    figureName(one.charge, year) === name && (of === undefined || (one.owner ?? one.id) === of);
  /** What is charged to a line, or what one requirement charges to it. */
  const termsOf = (name: string, of?: string): readonly Term[] => [
    ...products.filter(isOn(name, of)).flatMap(({ value, requirement }) => termsByFund(value, requirement, world)),
    ...due.filter(isOn(name, of)).flatMap((share) => termsByFund(takeShare(share), share, world)),
  ];
  const amountOf = (terms: readonly Term[], fund?: string): Fraction => {
    const whole = roundTo(to, sum(terms.map(({ value }) => value)));
    return { top: fund === undefined ? whole : (divided(terms, whole, BigInt(to)).get(fund) ?? 0n), bottom: 1n };
  };
  const linesOf = (selector: Share['of'][number]): readonly string[] => {
    const meant = [...lines].filter(([, line]) => isMeant(line, selector, world.statement)).map(([name]) => name);
    const { requirement, withShares } = selector;
    return meant.filter((name) => requirement !== undefined || withShares === true || !isShared(name));
  };
  const baseOf = (selector: Share['of'][number]): Fraction =>
    sum(linesOf(selector).map((name) => amountOf(termsOf(name, selector.requirement), selector.fund)));
  /** Whether anything falls due on the lines of a share, be it nothing in amount: then it needs its rate. */
  const isTaken = ({ of }: Share): boolean =>
    of.some((selector) =>
      linesOf(selector).some((name) => {
        const isOwn = isOn(name, selector.requirement);
        return products.some(isOwn) || due.filter(isOwn).some(isTaken);
      }),
    );
  const takeShare = (share: Share): Fraction => {
    const { of, rate, charge } = share;
    if (!isTaken(share)) return ZERO;
    const price = priceOfStage({ charge, requirement: share, year });
    const base = sum(of.map(baseOf));
    const rateOn = (day: Day): Price => priceOf(rate, world.rates, {}, world.priceDay(day));
    const [from, until] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
    const changes = world.cutsPeriods ? changesOf(rateOn, from, until, world.rates) : [];
    const periods = cutSpan({ year, from, until, countsDays: false }, changes);
    return sum(periods.map(({ day, share: part }) => times(base, part, rateOn(day).value, price)));
  };
  return new Map(
    [...lines.keys()].flatMap((name) => {
      const terms = termsOf(name);
      const whole = amountOf(terms).top;
      const funds = world.statement.funds === undefined ? [] : [...divided(terms, whole, BigInt(to))];
      return [[name, whole] as const, ...funds.map(([fund, part]) => [`${fund}: ${name}`, part] as const)];
    }),
  );
}

/**
 * A value by the funds that pay for it: those of its charge or requirement, or the default. Income counts against what
 * is required.
 */
function termsByFund(value: Fraction, requirement: Requirement, { statement: { funds = [] } }: World): readonly Term[] {
  const usual = funds.find(({ isDefault }) => isDefault === true)?.id ?? 'regular-budget';
  const own = 'charge' in requirement ? requirement.charge.fund : undefined;
  const named = own ?? requirement.fund ?? usual;
  const split = typeof named === 'string' ? [{ fund: named, share: '1' }] : named;
  return split.map(({ fund, share }) => {
    const [top = '1', bottom = '1'] = share.split('/');
    const part = times(value, quotient(fractionOf(top), fractionOf(bottom)));
    return { fund, value: funds.find(({ id }) => id === fund)?.type === 'income' ? minus(ZERO, part) : part };
  });
}

/** A rounded amount by fund: each rounded down, what is left to those that lost most, among equals to the first id. */
function divided(terms: readonly Term[], whole: bigint, unit: bigint): ReadonlyMap<string, bigint> {
  const parts = [...new Set(terms.map(({ fund }) => fund))].sort().map((fund) => {
    const { top, bottom } = sum(terms.filter((one) => one.fund === fund).map(({ value }) => value));
    const step = bottom * unit;
    const rest = ((top % step) + step) % step;
    return { fund, down: (top - rest) / bottom, lost: { top: rest, bottom } };
  });
  let left = (whole - parts.reduce((all, { down }) => all + down, 0n)) / unit;
  const byLoss = [...parts].sort((a, b) => {
    const difference = minus(b.lost, a.lost).top;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  });
  const amounts = new Map(parts.map(({ fund, down }) => [fund, down]));
  for (const { fund, down } of byLoss) {
    if (left > 0n) amounts.set(fund, down + unit);
    left -= 1n;
  }
  return amounts;
}

function isMeant(
  line: Charge,
  { group, section, object, line: label }: Share['of'][number],
  { groups = [] }: Statement,
): boolean {
  // A group takes in those that lie in it.
  const lying: string[] = [];
  for (let own = line.group; own !== undefined; own = groups.find(({ id }) => id === lying.at(-1))?.in) lying.push(own);
  return (
    (group === undefined || lying.includes(group)) &&
    (section === undefined || line.section === section) &&
    (object === undefined || line.object === object) &&
    (label === undefined || line.line === label)
  );
}

import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { linesOfFund } from '../engine/lines-of-funds.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { Estimate } from '../results/estimate.ts';
import type { Charge } from '../model/charge.ts';
import { Refused } from '../model/problem.ts';
import { type Exact, ZERO, addExact, exactOfInteger, isZero, subtractExact } from '../money/exact.ts';
import { allocateCents, centsText } from './allocate-cents.ts';
import type { EffectKind } from './effect-kind.ts';
import { type Effect, effectsOfMatch } from './effects-of-match.ts';
import { type Figure, listFigures } from './list-figures.ts';
import { matchComponents } from './match-components.ts';
import { rollUp, sumUp } from './roll-up.ts';
import type { ComparedFigure, Comparison } from '../results/comparison.ts';

// This folder explains the difference between two estimates. The method is described, with a worked example, in
// docs/comparison.md.

/**
 * Compares two estimates, of scenarios, revisions or rate cards.
 * `compareEstimates(a, b)` is `compareEstimates(b, a)` with every sign turned.
 *
 * @throws Refused where they are in two currencies.
 */
export function compareEstimates(from: Estimate, to: Estimate): Comparison {
  if (from.currency !== to.currency) {
    throw new Refused([
      {
        code: 'invalid',
        path: '',
        message:
          `The estimates are in ${from.currency} and ${to.currency}; amounts in two currencies have no difference. ` +
          'Compare estimates in one currency.',
      },
    ]);
  }
  const years = {
    first: Math.min(from.horizon.first, to.horizon.first),
    last: Math.max(from.horizon.last, to.horizon.last),
  };
  const figures = compareFigures(from, to, years.last);
  const funds = fundsIn([from, to]);
  return {
    currency: from.currency,
    from: nameEstimate(from),
    to: nameEstimate(to),
    years,
    total: sumUp(figures, years),
    net: sumUp(
      figures.filter(({ charge }) => countsNet(charge, from.sections) && countsNet(charge, to.sections)),
      years,
    ),
    tables: rollUp(figures, years, ({ charge: { servicing } }) => ({ servicing })),
    sections: rollUp(figures, years, ({ charge: { section } }) => ({ section })),
    objects: rollUp(figures, years, ({ charge: { section, object } }) => ({ section, object })),
    lines: rollUp(figures, years, ({ charge }) => charge),
    ...(figures.some(({ charge }) => charge.group !== undefined) && {
      groups: rollUp(figures, years, ({ charge: { group } }) => defined({ group })),
    }),
    ...(figures.some(({ charge }) => charge.category !== undefined) && {
      categories: rollUp(figures, years, ({ charge: { category } }) => defined({ category })),
    }),
    ...(funds.length > 0 && {
      funds: funds.map((fund) => ({ fund, ...sumUp(compareFigures(of(from, fund), of(to, fund), years.last), years) })),
    }),
    figures: figures.filter(({ difference, details }) => difference !== 0 || details.length > 0),
  };
}

function compareFigures(from: Estimate, to: Estimate, last: number): readonly ComparedFigure[] {
  const before = listFigures(from, last);
  const after = listFigures(to, last);
  const effects = groupEffects(
    matchComponents({ estimate: from, figures: before }, { estimate: to, figures: after }).flatMap(effectsOfMatch),
  );
  return pairFigures(before, after).map((pair) => compareFigure(pair, effects.get(figureName(pair)) ?? []));
}

/** The funds that pay anything in either estimate, in the order of the later one's list. */
function fundsIn(estimates: readonly [Estimate, Estimate]): readonly string[] {
  const paying = new Set(
    estimates.flatMap(({ lines }) =>
      lines.flatMap(({ amounts }) => amounts.flatMap(({ funds = [] }) => funds.map(({ fund }) => fund))),
    ),
  );
  const [from, to] = estimates;
  const listed = [...(to.funds?.rows ?? []), ...(from.funds?.rows ?? [])].map(({ fund }) => fund);
  return [...new Set([...listed, ...[...paying].sort(compareTexts)])].filter((fund) => paying.has(fund));
}

/** An estimate of what one fund pays: parts of its figures, which sum over all funds to the whole of them. */
function of(estimate: Estimate, fund: string): Estimate {
  return { ...estimate, lines: linesOfFund(estimate.lines, fund) };
}

/** The figure of a line and year in both estimates; one that is missing is zero. */
type Pair = { key: string; charge: Charge; year: number; from: number; to: number };

function figureName({ key, year }: { key: string; year: number }): string {
  return `${year} ${key}`;
}

function pairFigures(before: readonly Figure[], after: readonly Figure[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { key, charge, year, amount } of before)
    pairs.set(figureName({ key, year }), { key, charge, year, from: amount, to: 0 });
  for (const { key, charge, year, amount } of after) {
    const name = figureName({ key, year });
    pairs.set(name, { key, charge, year, from: pairs.get(name)?.from ?? 0, to: amount });
  }
  return [...pairs.values()].sort((a, b) => compareTexts(a.key, b.key) || a.year - b.year);
}

type Detail = { requirement?: string; part?: string; kind: EffectKind; change?: string; amount: Exact };

/**
 * Effects by figure; those of the same part, kind and change are one. In an order that does not depend on the
 * direction.
 */
function groupEffects(effects: readonly Effect[]): ReadonlyMap<string, readonly Detail[]> {
  const figures = new Map<string, Map<string, Detail>>();
  for (const { key, year, ...detail } of effects) {
    const name = figureName({ key, year });
    const details = figures.get(name) ?? new Map<string, Detail>();
    const own = JSON.stringify([detail.requirement, detail.part, detail.kind, detail.change ?? '']);
    const known = details.get(own);
    details.set(own, known === undefined ? detail : { ...known, amount: addExact(known.amount, detail.amount) });
    figures.set(name, details);
  }
  return new Map(
    [...figures].map(([name, details]) => [
      name,
      [...details].sort(([a], [b]) => compareTexts(a, b)).map(([, detail]) => detail),
    ]),
  );
}

function compareFigure({ charge, year, from, to }: Pair, details: readonly Detail[]): ComparedFigure {
  const difference = to - from;
  const explained = details.reduce((sum, { amount }) => addExact(sum, amount), ZERO);
  const rounding: Detail = { kind: 'rounding', amount: subtractExact(exactOfInteger(BigInt(difference)), explained) };
  const all = [...details, rounding].filter(({ amount }) => !isZero(amount));
  const cents = allocateCents(
    all.map(({ amount }) => amount),
    BigInt(difference),
  );
  return {
    charge,
    year,
    from,
    to,
    difference,
    details: all.map(({ requirement, part, kind, change }, position) => ({
      ...defined({ requirement, part }),
      kind,
      ...defined({ change }),
      amount: centsText(cents[position] ?? 0n),
    })),
  };
}

function nameEstimate({ symbol, rateCards }: Estimate): Comparison['from'] {
  return { symbol, rateCards: rateCards.map(({ id }) => id) };
}

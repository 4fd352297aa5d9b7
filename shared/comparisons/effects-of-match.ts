import { defined } from '../canonical/defined.ts';
import type { Component } from '../model/component.ts';
import { componentProduct } from '../engine/component-value.ts';
import { type Exact, ONE, isZero, multiplyExact, negate } from '../money/exact.ts';
import type { EffectKind } from './effect-kind.ts';
import { pairFactors } from './factor-pairs.ts';
import type { Match, Placed } from './match-components.ts';
import { splitMovedProduct, splitProduct } from './split-product.ts';

/**
 * One effect on one figure, exact: from which requirement and part, of which kind, and by which change of a scenario.
 */
export type Effect = {
  key: string;
  year: number;
  requirement: string;
  part: string;
  kind: EffectKind;
  change?: string;
  amount: Exact;
};

/** The effects of one match on the figures that it touches. They sum to the difference of the unrounded products. */
export function effectsOfMatch(match: Match): readonly Effect[] {
  if (match.kind === 'alone') {
    const product = componentProduct(match.placed.component);
    return [
      effectOn(
        match.placed,
        match.why,
        changeOf(match.placed.component),
        match.side === 'from' ? negate(product) : product,
      ),
    ].filter(isEffect);
  }
  const { from, to } = match;
  const { changed, same } = pairFactors(from.component.factors, to.component.factors);
  if (match.kind === 'same' && changed.length === 0) return [];
  const common = same.reduce((product, pair) => multiplyExact(product, pair.from), ONE);
  const kinds = changed.map((factor) => ({
    ...factor,
    kind: match.isElsewhere && dependsOnVenue(factor.kind) ? ('venue' as const) : factor.kind,
  }));
  const effects = (placed: Placed, shares: readonly Exact[]) =>
    shares.map((share, position) => {
      const factor = kinds[position];
      return effectOn(
        placed,
        factor?.kind ?? 'volume',
        factor?.change ?? changeOf(to.component) ?? changeOf(from.component),
        multiplyExact(share, common),
      );
    });
  if (match.kind === 'same') return effects(to, splitProduct(changed)).filter(isEffect);
  const split = splitMovedProduct(changed);
  const change = changeOf(to.component) ?? changeOf(from.component);
  return [
    ...effects(from, split.left),
    ...effects(to, split.reached),
    effectOn(from, 'timing', change, multiplyExact(split.move.left, common)),
    effectOn(to, 'timing', change, multiplyExact(split.move.reached, common)),
  ].filter(isEffect);
}

/** Where something is held decides its rates, not how much of it there is. */
function dependsOnVenue(kind: EffectKind): boolean {
  return kind === 'rate' || kind === 'price';
}

function effectOn({ figure, component }: Placed, kind: EffectKind, change: string | undefined, amount: Exact): Effect {
  const { requirement, part } = component;
  return {
    key: figure.key,
    year: figure.year,
    requirement,
    part,
    kind,
    ...defined({ change }),
    amount,
  };
}

function isEffect({ amount }: Effect): boolean {
  return !isZero(amount);
}

/** The change behind a component as a whole: the one that moved its dates, else the first behind a factor. */
function changeOf({ because, factors }: Component): string | undefined {
  const moved = because.map((reason) => /^change "(.*)"$/.exec(reason)?.[1]).filter((change) => change !== undefined);
  if (moved.length > 0) return moved.join(', ');
  return factors.find(({ origin }) => origin.change !== undefined)?.origin.change;
}

import { type Exact, ONE, exactOf, multiplyExact } from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import type { Component, Factor } from '../model/component.ts';

/** The exact product of a component's factors. */
export function componentProduct(component: { factors: readonly Factor[] }): Exact {
  return productOf(component.factors);
}

/**
 * What a component adds to its figure: its product; where it is rounded alone, rounded first, for each of the things
 * counted.
 */
export function componentValue(component: Pick<Component, 'factors' | 'roundedAlone'>, unit: RoundingUnit): Exact {
  const { factors, roundedAlone } = component;
  if (!roundedAlone) return productOf(factors);
  const one = productOf(factors.filter(({ each }) => each !== true));
  const counts = productOf(factors.filter(({ each }) => each === true));
  return multiplyExact({ numerator: roundExact(one, unit), denominator: 1n }, counts);
}

function productOf(factors: readonly Factor[]): Exact {
  return factors.reduce((product, { value, over }) => multiplyExact(product, exactOf(value, over)), ONE);
}

import { type Exact, ONE, exactOf, multiplyExact } from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import type { Component, Factor } from '../model/component.ts';

/** The exact product of a component's factors. */
export function componentProduct(component: { factors: readonly Factor[] }): Exact {
  return component.factors.reduce((product, { value, over }) => multiplyExact(product, exactOf(value, over)), ONE);
}

/** What a component adds to its figure: its product, rounded first where it is rounded alone. */
export function componentValue(component: Pick<Component, 'factors' | 'roundedAlone'>, unit: RoundingUnit): Exact {
  const product = componentProduct(component);
  return component.roundedAlone ? { numerator: roundExact(product, unit), denominator: 1n } : product;
}

import { compareTexts } from '../canonical/compare-texts.ts';
import type { Component } from '../model/component.ts';
import {
  type Exact,
  ZERO,
  addExact,
  compareExact,
  divideExact,
  exactOfInteger,
  subtractExact,
} from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import { componentValue } from './component-value.ts';

/** What a part has of an amount, in whole units of rounding. */
type Part = { key: string; value: Exact };

/** The rounded amount of a figure by fund: the parts sum to it. Empty where the statement has no funds. */
export function amountsByFund(
  components: readonly Component[],
  amount: number,
  unit: RoundingUnit,
): readonly { fund: string; amount: number }[] {
  const sums = new Map<string, Exact>();
  for (const component of components) {
    if (component.fund === undefined) return [];
    sums.set(component.fund, addExact(sums.get(component.fund) ?? ZERO, componentValue(component, unit)));
  }
  const parts = [...sums].map(([key, value]) => ({ key, value }));
  return allocate(parts, amount, unit).map(({ key, amount: part }) => ({ fund: key, amount: part }));
}

/**
 * A rounded amount in parts: each is rounded down to the unit, and the units left over go one by one to the parts that
 * lost most, among equals to the first by name. Nothing depends on the order of the parts.
 */
export function allocate(
  parts: readonly Part[],
  amount: number,
  unit: RoundingUnit,
): readonly { key: string; amount: number }[] {
  const step = exactOfInteger(BigInt(unit));
  const floored = parts.map(({ key, value }) => {
    const units = divideExact(value, step);
    const floor = floorOf(units);
    return { key, floor, lost: subtractExact(units, exactOfInteger(floor)) };
  });
  const left = BigInt(amount) / BigInt(unit) - floored.reduce((sum, { floor }) => sum + floor, 0n);
  const order = [...floored].sort((a, b) => compareExact(b.lost, a.lost) || compareTexts(a.key, b.key));
  const raised = new Set(order.slice(0, Number(left)).map(({ key }) => key));
  return floored
    .map(({ key, floor }) => ({ key, amount: Number((floor + (raised.has(key) ? 1n : 0n)) * BigInt(unit)) }))
    .sort((a, b) => compareTexts(a.key, b.key));
}

function floorOf({ numerator, denominator }: Exact): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

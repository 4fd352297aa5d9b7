// Rounding to published units. Nothing else of the project rounds money.
import { divideHalfAway, type Exact } from './exact.ts';

/** The units that figures are published in. A further unit is a further entry: any positive integer works. */
export const ROUNDING_UNITS = ['1', '100', '1000'] as const;
export type RoundingUnit = (typeof ROUNDING_UNITS)[number];

/**
 * The nearest multiple of the unit, in whole currency units; halves go away from zero, as statements publish them:
 * 186,550 to the hundred is 186,600 and −186,550 is −186,600.
 */
export function roundExact(exact: Exact, unit: RoundingUnit): bigint {
  const step = BigInt(unit);
  return divideHalfAway(exact.numerator, exact.denominator * step) * step;
}

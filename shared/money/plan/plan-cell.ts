import type { RoundingUnit } from '../rounding.ts';

/**
 * One factor: a decimal in the wire format, divided by the positive integer `over` if given (months "10" over "12").
 * `each` marks a count of things that are rounded one by one: in a product that is rounded alone it multiplies what is
 * rounded.
 */
export interface PlanFactor {
  readonly value: string;
  readonly over?: string;
  readonly each?: boolean;
}

/**
 * A product of factors, at least one. With `roundedAlone` it is rounded to the cell's unit before it is added, as the
 * documents of a line are, which are costed one by one.
 */
export interface PlanProduct {
  readonly factors: readonly PlanFactor[];
  readonly roundedAlone?: boolean;
}

/** One figure: the sum of its products, rounded once to the unit, halves away from zero. No products make zero. */
export interface PlanCell {
  readonly products: readonly PlanProduct[];
  readonly unit: RoundingUnit;
}

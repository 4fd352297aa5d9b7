import { MoneyError } from '../money-error.ts';
import { parseDivisor, parseMantissa } from './parse-mantissa.ts';
import type { PlanCell, PlanFactor } from './plan-cell.ts';
import type { Plan } from './plan.ts';
import { scaleCell } from './scale-cell.ts';

/**
 * Lays cells out for evaluation, in time linear in the number of factors; nothing is evaluated yet.
 *
 * @throws MoneyError `malformed_decimal`, `malformed_divisor`, or `empty_product` (it would count as 1).
 */
export function compilePlan(cells: readonly PlanCell[]): Plan {
  const layout = measureLayout(cells);
  const plan: Plan = {
    cellCount: cells.length,
    productStart: new Int32Array(cells.length + 1),
    factorStart: new Int32Array(layout.products + 1),
    afterRounding: new Uint8Array(layout.factors),
    // Ones, with which products are filled up.
    mantissas: new Float64Array(layout.factors).fill(1),
    scales: new Uint8Array(layout.factors),
    values: new Array<undefined>(layout.factors).fill(undefined),
    overs: new Array<undefined>(layout.factors).fill(undefined),
    multipliers: new Float64Array(layout.products),
    divisors: new Float64Array(cells.length),
    reciprocals: new Float64Array(cells.length),
    units: Float64Array.from(cells, ({ unit }) => Number(unit)),
    aloneDivisors: new Float64Array(layout.products),
    hasAlone: new Uint8Array(cells.length),
    relativeError: boundRelativeError(layout),
    amounts: new Float64Array(cells.length).fill(NaN),
  };
  layOut(plan, cells);
  for (let cell = 0; cell < cells.length; cell += 1) scaleCell(plan, cell);
  return plan;
}

/** Writes products and factors into the arrays of a plan, cell after cell. */
function layOut(plan: Plan, cells: readonly PlanCell[]): void {
  const { productStart, factorStart, afterRounding, aloneDivisors, hasAlone } = plan;
  let product = 0;
  for (const [cell, { products }] of cells.entries()) {
    for (const [index, { factors, roundedAlone }] of products.entries()) {
      const first = factorStart[product] ?? 0;
      for (const [position, factor] of factors.entries()) {
        writeFactor(plan, first + position, factor, () => `Factor ${position} of product ${index} of cell ${cell}`);
        if (roundedAlone === true && factor.each === true) afterRounding[first + position] = 1;
      }
      if (roundedAlone === true) {
        // A placeholder that marks the product; scaleCell computes the divisor.
        aloneDivisors[product] = 1;
        hasAlone[cell] = 1;
      }
      product += 1;
      factorStart[product] = first + inThrees(factors.length);
    }
    productStart[cell + 1] = product;
  }
}

/** Writes one factor where it stands in the arrays of a plan. */
function writeFactor(plan: Plan, at: number, { value, over = '1' }: PlanFactor, where: () => string): void {
  const { mantissa, scale } = parseMantissa(value, where);
  plan.mantissas[at] = mantissa;
  plan.scales[at] = scale;
  plan.values[at] = value;
  plan.overs[at] = over === '1' ? over : parseDivisor(over, where);
}

interface Layout {
  readonly products: number;
  readonly factors: number;
  readonly longestSum: number;
  readonly longestProduct: number;
}

function measureLayout(cells: readonly PlanCell[]): Layout {
  let [products, factors, longestSum, longestProduct] = [0, 0, 0, 0];
  for (const [cell, { products: ofCell }] of cells.entries()) {
    products += ofCell.length;
    longestSum = Math.max(longestSum, ofCell.length);
    for (const [index, product] of ofCell.entries()) {
      if (product.factors.length === 0) {
        throw new MoneyError(
          'empty_product',
          `Product ${index} of cell ${cell} has no factors; it would count as 1. Give it its amount as a factor.`,
        );
      }
      factors += inThrees(product.factors.length);
      longestProduct = Math.max(longestProduct, product.factors.length);
    }
  }
  return { products, factors, longestSum, longestProduct };
}

/** The hot loop takes factors in threes. */
function inThrees(factors: number): number {
  return Math.ceil(factors / 3) * 3;
}

/**
 * Each factor is rounded at most once as a mantissa and once as it is multiplied, each product once as it is added, and
 * the multiplier, the divisor and the quotient together less than twelve times. A rounding errs by at most 2^-53;
 * counting 2^-52 covers how errors compound.
 */
function boundRelativeError({ longestSum, longestProduct }: Layout): number {
  return (2 * longestProduct + longestSum + 12) * 2 ** -52;
}

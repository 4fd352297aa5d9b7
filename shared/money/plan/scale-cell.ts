import type { Plan } from './plan.ts';

/** Whole numbers up to here, and their sums and products that stay below it, are exact in a double. */
const EXACT_MAX = 2 ** 53;

/** Powers of ten as correctly rounded doubles; exact to 10^22. Repeated multiplication would gather errors. */
const POWERS_OF_TEN = Float64Array.from({ length: 309 }, (_, exponent) => Number(`1e${exponent.toString()}`));

/** Aligns the scales and divisors of one cell: sets its divisor, and the multipliers of its products. */
export function scaleCell(plan: Plan, cell: number): void {
  const start = plan.productStart[cell] ?? 0;
  const end = plan.productStart[cell + 1] ?? start;
  const unit = plan.units[cell] ?? 1;
  let scale = 0;
  let denominator = 1;
  for (let product = start; product < end; product += 1) {
    if (plan.aloneDivisors[product] !== 0) continue;
    scale = Math.max(scale, scaleOfProduct(plan, product));
    denominator = leastCommonMultiple(denominator, divisorOfProduct(plan, product));
  }
  for (let product = start; product < end; product += 1) {
    const ownScale = scaleOfProduct(plan, product);
    const ownDivisor = divisorOfProduct(plan, product);
    if (plan.aloneDivisors[product] === 0) {
      plan.multipliers[product] = powerOfTen(scale - ownScale) * (denominator / ownDivisor);
    } else {
      // Rounded alone, a product is a whole number of units, so it fits under any denominator. NaN keeps the cell out
      // of the hot loop's own way.
      plan.multipliers[product] = NaN;
      plan.aloneDivisors[product] = countsWhole(plan, product) ? powerOfTen(ownScale) * ownDivisor * unit : NaN;
    }
  }
  const divisor = powerOfTen(scale) * denominator * unit;
  plan.divisors[cell] = divisor;
  plan.reciprocals[cell] = 1 / divisor;
}

function scaleOfProduct(plan: Plan, product: number): number {
  let scale = 0;
  const end = plan.factorStart[product + 1] ?? 0;
  for (let factor = plan.factorStart[product] ?? 0; factor < end; factor += 1) {
    if (plan.afterRounding[factor] === 0) scale += plan.scales[factor] ?? 0;
  }
  return scale;
}

/** The product of the divisors; NaN if a double cannot hold it, which sends the cell to the exact path. */
function divisorOfProduct(plan: Plan, product: number): number {
  let divisor = 1;
  const end = plan.factorStart[product + 1] ?? 0;
  for (let factor = plan.factorStart[product] ?? 0; factor < end; factor += 1) {
    if (plan.afterRounding[factor] === 0) divisor *= Number(plan.overs[factor] ?? 1);
  }
  return divisor <= EXACT_MAX ? divisor : NaN;
}

/** Whether what multiplies a product after its rounding is whole; anything else takes the exact path. */
function countsWhole(plan: Plan, product: number): boolean {
  const end = plan.factorStart[product + 1] ?? 0;
  for (let factor = plan.factorStart[product] ?? 0; factor < end; factor += 1) {
    if (plan.afterRounding[factor] === 1 && (plan.scales[factor] !== 0 || plan.overs[factor] !== '1')) return false;
  }
  return true;
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  const multiple = (a / x) * b;
  return multiple <= EXACT_MAX ? multiple : NaN;
}

function powerOfTen(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? Infinity;
}

import { evaluateExactly } from './evaluate-exactly.ts';
import { EXACT_LIMIT, type Plan } from './plan.ts';
import { roundQuotient } from './round-quotient.ts';

/**
 * The amount of a cell that the hot loop could not decide, NaN for one that a double cannot hold. A sum too large
 * to be exact is still known to a bound, and unless a rounding boundary lies within that bound the rounded amount is
 * certain; only the cells next to a boundary need BigInt.
 */
export function evaluateOtherwise(plan: Plan, cell: number): number {
  if (plan.hasAlone[cell] === 1) return evaluateWithAlone(plan, cell);
  const divisor = plan.divisors[cell] as number;
  const unit = plan.units[cell] as number;
  const endProduct = plan.productStart[cell + 1] as number;
  let sum = 0;
  let magnitude = 0;
  for (let product = plan.productStart[cell] as number; product < endProduct; product += 1) {
    const term = (plan.multipliers[product] as number) * multiplyMantissas(plan, product, 0);
    sum += term;
    magnitude += Math.abs(term);
  }
  const shifted = Math.abs(sum) / divisor + 0.5;
  const units = Math.floor(shifted);
  const fraction = shifted - units;
  const error = (magnitude / divisor + 1) * plan.relativeError;
  // False for NaN as well, which stands wherever a double could not hold a divisor.
  if (fraction > error && 1 - fraction > error && shifted * unit < EXACT_LIMIT) return signed(units * unit, sum);
  return evaluateWithBigInt(plan, cell);
}

/** A cell some of whose products are rounded before they are added. */
function evaluateWithAlone(plan: Plan, cell: number): number {
  const divisor = plan.divisors[cell] as number;
  const endProduct = plan.productStart[cell + 1] as number;
  let sum = 0;
  let magnitude = 0;
  for (let product = plan.productStart[cell] as number; product < endProduct; product += 1) {
    const aloneDivisor = plan.aloneDivisors[product] as number;
    let term = multiplyMantissas(plan, product, 0);
    if (aloneDivisor === 0) {
      term *= plan.multipliers[product] as number;
    } else {
      magnitude += Math.abs(term) + aloneDivisor;
      // Rounded, it is so many units, and a unit is `divisor` over the common denominator of the cell.
      const units = signed(roundQuotient(Math.abs(term), aloneDivisor, 1 / aloneDivisor) * divisor, term);
      term = units * multiplyMantissas(plan, product, 1);
    }
    sum += term;
    magnitude += Math.abs(term);
  }
  if (magnitude + divisor >= EXACT_LIMIT || Number.isNaN(magnitude + divisor)) return evaluateWithBigInt(plan, cell);
  return signed(roundQuotient(Math.abs(sum), divisor, 1 / divisor) * (plan.units[cell] as number), sum);
}

/** The factors of a product that come before its rounding (0), or after it (1). */
function multiplyMantissas(plan: Plan, product: number, when: 0 | 1): number {
  const endFactor = plan.factorStart[product + 1] as number;
  let mantissa = 1;
  for (let factor = plan.factorStart[product] as number; factor < endFactor; factor += 1) {
    if (plan.afterRounding[factor] === when) mantissa *= plan.mantissas[factor] as number;
  }
  return mantissa;
}

function evaluateWithBigInt(plan: Plan, cell: number): number {
  const double = Number(evaluateExactly(plan, cell));
  return Number.isSafeInteger(double) ? double : NaN;
}

/** The size with the sign of `like`; subtraction from zero, since a minus sign would make a negative zero. */
function signed(size: number, like: number): number {
  return like < 0 ? 0 - size : size;
}

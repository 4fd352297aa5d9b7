// An evaluation of cells that shares nothing with the kernel but the wire format: decimal.js, with digits to spare.
import { Decimal } from '../../../../shared/money/decimal.ts';
import type { PlanCell, PlanProduct } from '../../../../shared/money/plan/plan-cell.ts';

/** Ten factors of thirty digits, and their divisors, fit without rounding. */
const Wide = Decimal.clone({ precision: 1000, rounding: Decimal.ROUND_HALF_UP });

/**
 * The amount of a cell. Divisors are kept apart as one common denominator, so nothing is divided before the rounding.
 */
export function evaluateByDecimal({ products, unit }: PlanCell): string {
  const step = new Wide(unit);
  let numerator = new Wide(0);
  let denominator = new Wide(1);
  for (const product of products) {
    let [value, over] = fractionOf(product.factors);
    if (product.roundedAlone === true) {
      const [one, ofOne] = fractionOf(product.factors.filter(({ each }) => each !== true));
      const [count, ofCount] = fractionOf(product.factors.filter(({ each }) => each === true));
      value = roundFraction(one, ofOne, step).times(count);
      over = ofCount;
    }
    numerator = numerator.times(over).plus(value.times(denominator));
    denominator = denominator.times(over);
  }
  const amount = roundFraction(numerator, denominator, step);
  return amount.isZero() ? '0' : amount.toFixed();
}

function fractionOf(factors: PlanProduct['factors']): [Decimal, Decimal] {
  let value = new Wide(1);
  let over = new Wide(1);
  for (const factor of factors) {
    value = value.times(factor.value);
    over = over.times(factor.over ?? '1');
  }
  return [value, over];
}

/** Whole quotient and remainder rather than a quotient with decimals, which could not hold thirds. */
function roundFraction(numerator: Decimal, denominator: Decimal, step: Decimal): Decimal {
  const size = numerator.abs().times(2).plus(denominator.times(step));
  const units = size.divToInt(denominator.times(step).times(2)).times(step);
  return numerator.isNegative() ? units.neg() : units;
}

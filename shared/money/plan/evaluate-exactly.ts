import { divideHalfAway, exactOf, multiplyExact, ONE } from '../exact.ts';
import type { Plan } from './plan.ts';

/**
 * One cell in integers of any size: the amount in whole currency units. Right for every cell; evaluation needs it only
 * where doubles cannot decide. Fractions are not reduced between the steps, which would cost more than it saves.
 */
export function evaluateExactly(plan: Plan, cell: number): bigint {
  const unit = BigInt(plan.units[cell] ?? 1);
  let numerator = 0n;
  let denominator = 1n;
  const end = plan.productStart[cell + 1] ?? 0;
  for (let product = plan.productStart[cell] ?? 0; product < end; product += 1) {
    let over = 1n;
    let value = 1n;
    let times = ONE;
    const lastFactor = plan.factorStart[product + 1] ?? 0;
    for (let factor = plan.factorStart[product] ?? 0; factor < lastFactor; factor += 1) {
      const text = plan.values[factor];
      if (text === undefined) break;
      const exact = exactOf(text, plan.overs[factor]);
      if (plan.afterRounding[factor] === 1) {
        times = multiplyExact(times, exact);
        continue;
      }
      value *= exact.numerator;
      over *= exact.denominator;
    }
    if (plan.aloneDivisors[product] !== 0) {
      value = divideHalfAway(value, over * unit) * unit * times.numerator;
      over = times.denominator;
    }
    if (over === denominator) {
      numerator += value;
    } else {
      numerator = numerator * over + value * denominator;
      denominator *= over;
    }
  }
  return divideHalfAway(numerator, denominator * unit) * unit;
}

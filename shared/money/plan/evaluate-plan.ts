import { evaluateOtherwise } from './evaluate-otherwise.ts';
import { EXACT_LIMIT, type Plan } from './plan.ts';
import { roundQuotient } from './round-quotient.ts';

/**
 * Evaluates every cell and returns `plan.amounts`: whole currency units by cell, never a negative zero. An amount that
 * a double cannot hold exactly (2^53 and more) is NaN there, so that no inexact figure can be read by mistake;
 * `evaluateExactly` has it.
 */
export function evaluatePlan(plan: Plan): Float64Array {
  let undecided = evaluateInDoubles(plan);
  for (let cell = 0; undecided > 0; cell += 1) {
    if (!Number.isNaN(plan.amounts[cell])) continue;
    plan.amounts[cell] = evaluateOtherwise(plan, cell);
    undecided -= 1;
  }
  return plan.amounts;
}

/**
 * The hot loop of the project. Returns how many cells it could not decide and left NaN; to call the other ways from
 * here would halve its speed, since a call makes it load all arrays anew.
 *
 * Every mantissa is zero or at least one in size, so a product that was too large at any step is too large at its end,
 * and the sum of sizes bounds every partial sum: one comparison decides for all steps. NaN and Infinity fail it too.
 * The loop reads within the bounds that compilePlan laid out; `as number` says so without a check at run time.
 */
function evaluateInDoubles(plan: Plan): number {
  const { productStart, factorStart, mantissas, multipliers, divisors, reciprocals, units, amounts } = plan;
  let product = 0;
  let factor = 0;
  let undecided = 0;
  for (let cell = 0; cell < plan.cellCount; cell += 1) {
    const endProduct = productStart[cell + 1] as number;
    let sum = 0;
    let magnitude = 0;
    for (; product < endProduct; product += 1) {
      const endFactor = factorStart[product + 1] as number;
      // Factors come in threes, at least once: an inner loop that tests after each factor takes half as long again.
      let term =
        (multipliers[product] as number) *
        (mantissas[factor] as number) *
        (mantissas[factor + 1] as number) *
        (mantissas[factor + 2] as number);
      for (factor += 3; factor < endFactor; factor += 3) {
        term *= (mantissas[factor] as number) * (mantissas[factor + 1] as number) * (mantissas[factor + 2] as number);
      }
      sum += term;
      magnitude += Math.abs(term);
    }
    const divisor = divisors[cell] as number;
    if (magnitude + divisor < EXACT_LIMIT) {
      const amount = roundQuotient(Math.abs(sum), divisor, reciprocals[cell] as number) * (units[cell] as number);
      // Subtraction from zero, since a minus sign would make a negative zero.
      amounts[cell] = sum < 0 ? 0 - amount : amount;
    } else {
      amounts[cell] = NaN;
      undecided += 1;
    }
  }
  return undecided;
}

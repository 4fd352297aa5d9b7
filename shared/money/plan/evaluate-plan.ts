import { evaluateRange } from './evaluate-range.ts';
import type { Plan } from './plan.ts';

/**
 * Evaluates every cell and returns `plan.amounts`: whole currency units by cell, never a negative zero. An amount that
 * a double cannot hold exactly (2^53 and more) is NaN there and stands in `plan.large`, so that no inexact figure can be
 * read by mistake; `readAmount` knows both. The array belongs to the plan and is overwritten: copy it to keep it.
 */
export function evaluatePlan(plan: Plan): Float64Array {
  plan.large.clear();
  evaluateRange(plan, 0, plan.cellCount);
  return plan.amounts;
}

import { MoneyError } from '../money-error.ts';
import { evaluateRange } from './evaluate-range.ts';
import type { Plan } from './plan.ts';

/**
 * Evaluates the given cells alone and returns `plan.amounts`, as `evaluatePlan` does. After a change of inputs
 * `dependentsOfSlot` and `dependentsOfSlots` say which cells these are. Ascending lists are fastest, since runs of
 * neighbours are evaluated together. Raises MoneyError `unknown_cell` before it evaluates any.
 */
export function evaluateCells(plan: Plan, cells: Uint32Array): Float64Array {
  for (const cell of cells) {
    if (cell < plan.cellCount) continue;
    throw new MoneyError('unknown_cell', `There is no cell ${cell}; the plan has ${plan.cellCount}, counted from 0.`);
  }
  if (plan.large.size > 0) for (const cell of cells) plan.large.delete(cell);
  for (let start = 0, end = 0; start < cells.length; start = end) {
    const from = cells[start] as number;
    let to = from;
    for (; cells[end] === to; end += 1) to += 1;
    evaluateRange(plan, from, to);
  }
  return plan.amounts;
}

import { MoneyError } from '../money-error.ts';
import type { Plan } from './plan.ts';

/**
 * The evaluated amount of a cell in whole currency units, of any size. Raises MoneyError `unknown_cell` for a cell that
 * the plan has not, or has not evaluated yet.
 */
export function readAmount(plan: Plan, cell: number): bigint {
  const large = plan.large.get(cell);
  if (large !== undefined) return large;
  const amount = plan.amounts[cell];
  if (amount !== undefined && !Number.isNaN(amount)) return BigInt(amount);
  throw new MoneyError(
    'unknown_cell',
    `Cell ${cell} has no amount yet; the plan has ${plan.cellCount} cells. Evaluate it first.`,
  );
}

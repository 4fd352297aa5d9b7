import { Refused } from '../model/problem.ts';
import { makeSweeper } from './make-sweeper.ts';
import { valuesOfPoint } from './plan-sweep.ts';
import type { SweepBatch, SweepPlan, SweepResult } from '../results/sweep.ts';

/**
 * Evaluates the points of a plan from `from` up to, not including, `to`. Batches are independent: each prepares itself
 * for the cost of about one estimate, so a batch of a thousand points is a good size.
 *
 * @throws Refused for points that there are not.
 */
export function runSweepBatch(plan: SweepPlan, from: number, to: number): SweepBatch {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > plan.points || from > to) {
    throw new Refused([
      {
        code: 'invalid',
        path: '',
        message: `There are no points from ${from} up to ${to}: the sweep has ${plan.points}, counted from 0.`,
      },
    ]);
  }
  const resultAt = makeSweeper(plan);
  const numbers = new Map<SweepResult, number>();
  const resultOfPoint: number[] = [];
  for (let point = from; point < to; point += 1) {
    const result = resultAt(valuesOfPoint(plan, point));
    const number = numbers.get(result) ?? numbers.size;
    numbers.set(result, number);
    resultOfPoint.push(number);
  }
  return { from, to, results: [...numbers.keys()], resultOfPoint };
}

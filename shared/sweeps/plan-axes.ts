import { Refused } from '../model/problem.ts';
import { planSweep, type SweepInput } from './plan-sweep.ts';
import type { SweepPlan } from '../results/sweep.ts';

/**
 * Plans a sweep.
 *
 * @throws Refused, with the axis in the place of the change that it was tried as.
 */
export function planAxes(input: SweepInput): SweepPlan {
  try {
    return planSweep(input);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const place = new RegExp(`^scenarios\\[${(input.scenarios ?? []).length}\\]\\.changes\\[(\\d+)\\].*$`);
    throw new Refused(error.problems.map((problem) => ({ ...problem, path: problem.path.replace(place, 'axes[$1]') })));
  }
}

import { backTestCases } from './back-test-cases.ts';
import { chanceByPace } from '../../shared/forecasts/chance-by-pace.ts';
import { depositCurve } from '../../shared/forecasts/deposit-curve.ts';
import { logTimeScore } from './log-time-score.ts';
import type { PaceParameters } from '../../shared/forecasts/pace.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';

const SPEED_SHAPES = [2, 3, 4, 6];
const CLUSTER_SIZES = [1, 1.5, 2, 3];

/** The deposit whose date the parameters are fitted to: the one that the Convention against Cybercrime waits for. */
export const FITTED_N = 40;

/**
 * The parameters that forecast each treaty best from the others, by the mean score of the remaining time to the
 * fortieth deposit at the moments of the back-test. A coarse grid on purpose: some dozens of treaties cannot tell finer
 * steps apart.
 */
export function fitPaceParameters(treaties: readonly Treaty[]): PaceParameters {
  const questions = treaties.map((treaty) => ({
    cases: backTestCases(treaty, FITTED_N),
    curves: treaties.filter((other) => other !== treaty).map((other) => depositCurve(other.depositDays)),
  }));
  const scoreOf = (parameters: PaceParameters): number => {
    let sum = 0;
    for (const { cases, curves } of questions)
      for (const { state, outcome } of cases) sum += logTimeScore(chanceByPace(state, curves, parameters), outcome);
    return sum;
  };
  const grid = SPEED_SHAPES.flatMap((speedShape) => CLUSTER_SIZES.map((clusterSize) => ({ speedShape, clusterSize })));
  const scored = grid.map((parameters) => ({ parameters, score: scoreOf(parameters) }));
  return scored.reduce((best, next) => (next.score < best.score ? next : best)).parameters;
}

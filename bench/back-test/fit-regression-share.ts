import { chanceByPace } from '../../shared/forecasts/chance-by-pace.ts';
import { depositCurve } from '../../shared/forecasts/deposit-curve.ts';
import type { PaceParameters } from '../../shared/forecasts/pace.ts';
import { treatiesInForce, type Treaty } from '../../shared/forecasts/treaty.ts';
import { chanceByRegression } from '../../shared/forecasts/wait-regression.ts';
import { backTestCases } from './back-test-cases.ts';
import { FITTED_N } from './fit-pace-parameters.ts';
import { fitWaitRegression } from './fit-wait-regression.ts';
import { logTimeScore } from './log-time-score.ts';
import { familyOf } from './treaty-families.ts';

/** A coarse grid on purpose: some dozens of treaties cannot tell finer steps apart. */
const SHARES = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * The share of the regression in the average of regression and pace that forecasts best what is not used: every family
 * is forecast by a regression and curves without it (in a back-test, without an eighth of the families that it is
 * among), and the share with the least mean score over all cases is taken. Nothing but the treaties that are given is
 * looked at, so that a back-test that leaves some out chooses the share without them.
 */
export function fitRegressionShare(
  treaties: readonly Treaty[],
  withSignatures: boolean,
  pace: PaceParameters,
  groupsMax = Infinity,
): number {
  const sums = SHARES.map(() => 0);
  const families = [...new Set(treaties.map(familyOf))];
  const groupOf = (treaty: Treaty): number => families.indexOf(familyOf(treaty)) % groupsMax;
  for (const group of new Set(treaties.map(groupOf))) {
    const others = treaties.filter((other) => groupOf(other) !== group);
    const regression = fitWaitRegression(others, withSignatures);
    const curves = treatiesInForce(others).map(({ depositDays }) => depositCurve(depositDays));
    for (const treaty of treaties.filter((one) => groupOf(one) === group))
      for (const { state, outcome } of backTestCases(treaty, FITTED_N)) {
        const known = withSignatures ? state : { ...state, signatures: undefined };
        const byRegression = rememberByDay(chanceByRegression(regression, known));
        const byPace = rememberByDay(chanceByPace(known, curves, pace));
        SHARES.forEach((share, position) => {
          const score = logTimeScore((day) => share * byRegression(day) + (1 - share) * byPace(day), outcome);
          sums[position] = (sums[position] ?? 0) + score;
        });
      }
  }
  const least = Math.min(...sums);
  return SHARES[sums.indexOf(least)] ?? 1;
}

function rememberByDay(chance: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    const found = known.get(day) ?? chance(day);
    known.set(day, found);
    return found;
  };
}

import { chanceByPace } from './chance-by-pace.ts';
import type { DepositCurve } from './deposit-curve.ts';
import type { ForecastModel } from './fitted-model.ts';
import type { DepositChance, PaceState } from './pace.ts';
import { chanceByRegression } from './wait-regression.ts';

/**
 * The forecast itself: a weighted average of two chances, that of the regression of waits on signatures, deposits and
 * time, and that of the pace of comparable treaties, whose curves are given. The average is wider than either where
 * they disagree.
 */
export function chanceOfNthDeposit(
  state: PaceState,
  curves: readonly DepositCurve[],
  model: ForecastModel,
): DepositChance {
  const known = state.signatures === undefined ? 'withoutSignatures' : 'withSignatures';
  const regression = model[known];
  const byRegression = chanceByRegression(regression, state);
  const byPace = chanceByPace(state, curves, model.pace);
  const share = model.regressionShare[known];
  return (day) => share * byRegression(day) + (1 - share) * byPace(day);
}

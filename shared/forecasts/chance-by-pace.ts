import type { DepositCurve } from './deposit-curve.ts';
import { type DepositChance, type PaceParameters, type PaceState, speedRate } from './pace.ts';
import { regularizedBeta } from './regularized-beta.ts';

// Below this a comparable treaty changes no chance in a digit that anyone prints, and costs as much as the others.
const NEGLIGIBLE_WEIGHT = 1e-9;

/**
 * How much each comparable treaty counts: in proportion to the chance that a treaty with its curve, at an uncertain
 * speed, has as many deposits as were observed by the same day after opening (gamma-Poisson, in clusters). The weights
 * sum to one.
 */
export function weighComparables(
  state: PaceState,
  curves: readonly DepositCurve[],
  parameters: PaceParameters,
): number[] {
  const day = Math.max(state.day, 1);
  const clusters = state.count / parameters.clusterSize;
  const logs = curves.map((curve) => {
    const expected = curve(day) / parameters.clusterSize;
    return (
      clusters * Math.log(expected) - (parameters.speedShape + clusters) * Math.log(speedRate(parameters) + expected)
    );
  });
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * The forecast by the pace of comparable treaties. For each comparable treaty, the future follows that treaty's curve
 * from the same day on, times a speed whose distribution the observed count has updated. The wait is then a ratio of
 * two gamma variables (clusters still needed; speed), and its chance an incomplete beta function. The chances of the
 * treaties are averaged with their weights.
 */
export function chanceByPace(
  state: PaceState,
  curves: readonly DepositCurve[],
  parameters: PaceParameters,
): DepositChance {
  if (curves.length === 0) throw new Error('a forecast needs at least one comparable treaty');
  const { clusterSize, speedShape } = parameters;
  const start = Math.max(state.day, 1);
  const ratioChance = regularizedBeta((state.n - state.count) / clusterSize, speedShape + state.count / clusterSize);
  const weights = weighComparables(state, curves, parameters);
  const comparables = curves.flatMap((curve, i) => {
    const weight = weights[i] ?? 0;
    if (weight < NEGLIGIBLE_WEIGHT) return [];
    const expected = curve(start);
    return [{ curve, weight, expected, scale: speedRate(parameters) * clusterSize + expected }];
  });
  const kept = comparables.reduce((total, { weight }) => total + weight, 0);
  return (day) => {
    if (day <= state.day) return 0;
    let chance = 0;
    for (const { curve, weight, expected, scale } of comparables) {
      const ratio = (curve(Math.max(day, 1)) - expected) / scale;
      chance += weight * ratioChance(ratio / (1 + ratio));
    }
    return chance / kept;
  };
}

import type { DepositChance, PaceState } from './pace.ts';
import { waitFeatures } from './wait-features.ts';

/**
 * A regression of the time that remains until the n-th deposit: its logarithm, in days, has a logistic distribution
 * whose middle and (logarithm of the) scale are sums of coefficients times the features of `waitFeatures`.
 */
export type WaitRegression = { middle: readonly number[]; scale: readonly number[] };

/** Middle and scale of the logarithm of the remaining days. */
export function waitDistribution(regression: WaitRegression, state: PaceState): { middle: number; scale: number } {
  const features = waitFeatures(state);
  return {
    middle: dot(regression.middle, features.middle),
    scale: Math.exp(dot(regression.scale, features.scale)),
  };
}

/**
 * The chance of the n-th deposit by the regression. A further deposit is never bad news: where the regression alone
 * would give fewer deposits a better chance by some day (its scale grows with the count), that chance is taken.
 */
export function chanceByRegression(regression: WaitRegression, state: PaceState): DepositChance {
  const distributions = Array.from({ length: state.count + 1 }, (_, count) =>
    waitDistribution(regression, { ...state, count }),
  );
  return (day) => {
    if (day <= state.day) return 0;
    const wait = Math.log(day - state.day);
    let best = -Infinity;
    for (const { middle, scale } of distributions) best = Math.max(best, (wait - middle) / scale);
    return 1 / (1 + Math.exp(-best));
  };
}

function dot(coefficients: readonly number[], features: readonly number[]): number {
  if (coefficients.length !== features.length) throw new Error('a regression needs a coefficient for every feature');
  return features.reduce((sum, feature, i) => sum + feature * (coefficients[i] ?? 0), 0);
}

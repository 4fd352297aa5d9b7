import type { PaceState } from './pace.ts';

/**
 * What the regression of the waiting time looks at, as logarithms around usual values, so that every coefficient is an
 * elasticity: the middle of the logarithm of the wait is the sum of `middle` times coefficients, that of its scale the
 * sum of `scale` times coefficients.
 */
export type WaitFeatures = { middle: readonly number[]; scale: readonly number[] };

/**
 * The features of a state, in the order of the coefficients: for the middle a constant, deposits still needed, time
 * since opening, deposits so far, signatories that have not yet deposited; for the scale a constant, deposits so far,
 * time since opening, signatures. The last of either list is there only where the number of signatures is known.
 */
export function waitFeatures({ day, count, n, signatures }: PaceState): WaitFeatures {
  const time = Math.log(Math.max(day, 1) / 365);
  const deposits = Math.log((count + 1) / 6);
  const middle = [1, Math.log((n - count) / 25), time, deposits];
  const scale = [1, deposits, time];
  if (signatures === undefined) return { middle, scale };
  return {
    middle: [...middle, Math.log((Math.max(signatures - count, 0) + 5) / 60)],
    scale: [...scale, Math.log((signatures + 5) / 60)],
  };
}

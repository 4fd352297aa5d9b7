import type { PaceState } from './pace.ts';

/**
 * What the regression of the waiting time looks at, as logarithms around usual values, so that every coefficient is an
 * elasticity: the middle of the logarithm of the wait is the sum of `middle` times coefficients, that of its scale the
 * sum of `scale` times coefficients.
 */
export type WaitFeatures = { middle: readonly number[]; scale: readonly number[] };

/** The days after opening at which the regression was fitted. */
export const FITTED_DAYS = { first: 60, last: 960 } as const;

/**
 * The features of a state, in the order of the coefficients: for the middle a constant, deposits still needed, time
 * since opening, deposits so far, signatories that have not yet deposited; for the scale a constant, deposits so far,
 * time since opening, signatures. The last of either list is there only where the number of signatures is known.
 *
 * Before the first fitted day the time is taken as that day, or the few days of a treaty that has just opened would make
 * it a matter of weeks; after the last the spread stays, or it would go on narrowing where nothing was learnt.
 */
export function waitFeatures({ day, count, n, signatures }: PaceState): WaitFeatures {
  const since = Math.max(day, FITTED_DAYS.first);
  const time = Math.log(since / 365);
  const deposits = Math.log((count + 1) / 6);
  const middle = [1, Math.log((n - count) / 25), time, deposits];
  const scale = [1, deposits, Math.log(Math.min(since, FITTED_DAYS.last) / 365)];
  if (signatures === undefined) return { middle, scale };
  return {
    middle: [...middle, Math.log((Math.max(signatures - count, 0) + 5) / 60)],
    scale: [...scale, Math.log((signatures + 5) / 60)],
  };
}

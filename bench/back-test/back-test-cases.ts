import type { PaceState } from '../../shared/forecasts/pace.ts';
import type { Outcome } from './log-time-score.ts';
import { depositsBy, nthDepositDay, signaturesBy } from '../../shared/forecasts/treaty.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';

/** Days after opening at which the back-test asks for a forecast. */
export const MOMENTS_DAYS = [90, 180, 365, 545, 730] as const;

/** One question whose outcome is known: a treaty at a moment, with what was known then and what came of it. */
export type BackTestCase = { treaty: Treaty; state: PaceState; outcome: Outcome };

/** The questions that a treaty allows: at every moment at which its n-th deposit lay ahead and its count is known. */
export function backTestCases(treaty: Treaty, n: number, moments: readonly number[] = MOMENTS_DAYS): BackTestCase[] {
  const on = nthDepositDay(treaty, n);
  return moments.flatMap((moment) => {
    const count = depositsBy(treaty, moment);
    if (moment >= treaty.knownUntilDay || count >= n || (on !== undefined && on <= moment)) return [];
    const outcome = on === undefined ? { from: moment, notBy: treaty.knownUntilDay } : { from: moment, on };
    return [{ treaty, state: { day: moment, count, n, signatures: signaturesBy(treaty, moment) }, outcome }];
  });
}

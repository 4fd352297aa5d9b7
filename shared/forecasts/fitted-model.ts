import { FITTED_PACE, type PaceParameters } from './pace.ts';
import type { WaitRegression } from './wait-regression.ts';

/**
 * Everything that the forecast has learnt: two regressions, the parameters of the pace model, and how the two are
 * averaged.
 */
export type ForecastModel = {
  withSignatures: WaitRegression;
  withoutSignatures: WaitRegression;
  /** The share of each regression; the pace of comparable treaties has the rest. */
  regressionShare: { withSignatures: number; withoutSignatures: number };
  pace: PaceParameters;
};

/**
 * Fitted on all comparable treaties by `fitWaitRegression`, `fitRegressionShare` (every family forecast from the others)
 * and `fitPaceParameters`; a test fits them again.
 */
export const FITTED_MODEL: ForecastModel = {
  withSignatures: { middle: [6.509, 1.057, 0.459, -0.303, -0.771], scale: [-0.883, 0.32, -0.208, -0.511] },
  withoutSignatures: { middle: [6.82, 1.035, 0.694, -0.488], scale: [-0.423, 0.185, -0.154] },
  regressionShare: { withSignatures: 0.95, withoutSignatures: 0.75 },
  pace: FITTED_PACE,
};

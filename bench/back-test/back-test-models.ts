import { chanceByPace } from '../../shared/forecasts/chance-by-pace.ts';
import { chanceOfNthDeposit } from '../../shared/forecasts/chance-of-nth-deposit.ts';
import { type DepositCurve, depositCurve } from '../../shared/forecasts/deposit-curve.ts';
import { fitWaitRegression } from './fit-wait-regression.ts';
import { fitRegressionShare } from './fit-regression-share.ts';
import { median } from './median.ts';
import { type DepositChance, FITTED_PACE, type PaceState } from '../../shared/forecasts/pace.ts';
import { nthDepositDay, treatiesInForce, type Treaty } from '../../shared/forecasts/treaty.ts';

/** As far as the back-test looks for a quantile: later than that is that. */
export const LAST_DAY = 36_525;

/** A way of forecasting, trained on the treaties that are not left out. `fit` says what was fitted, for the record. */
export type TrainedModel = { fit: string; forecast: (state: PaceState) => DepositChance };

/** A model; one that `isPoint` forecasts a single day, and so has no interval. */
export type BackTestModel = { name: string; isPoint: boolean; train: (treaties: readonly Treaty[]) => TrainedModel };

/**
 * The forecast of this folder, its regression and the share of it fitted again on the training treaties alone.
 */
export const shippedModel: BackTestModel = {
  name: 'shipped',
  isPoint: false,
  train: (treaties) => trainMixture(treaties, true),
};

/** The same without signatures, for treaties of which they are not known. */
export const withoutSignatures: BackTestModel = {
  name: 'shipped, signatures unknown',
  isPoint: false,
  train: (treaties) => trainMixture(treaties, false),
};

/** The share of a fold is chosen by so many groups of its families, each forecast from the others. */
const INNER_GROUPS = 8;

function trainMixture(treaties: readonly Treaty[], hasSignatures: boolean): TrainedModel {
  const regression = fitWaitRegression(treaties, hasSignatures);
  const share = fitRegressionShare(treaties, hasSignatures, FITTED_PACE, INNER_GROUPS);
  const curves = curvesInForce(treaties);
  const model = {
    withSignatures: regression,
    withoutSignatures: regression,
    regressionShare: { withSignatures: share, withoutSignatures: share },
    pace: FITTED_PACE,
  };
  return {
    fit: `middle ${regression.middle.join(' ')}; scale ${regression.scale.join(' ')}; share ${share}`,
    forecast: (state) => chanceOfNthDeposit(hasSignatures ? state : { ...state, signatures: undefined }, curves, model),
  };
}

/**
 * The pace of those comparable treaties alone that came into force and whose first deposits are listed: a forecast
 * without signatures.
 */
export const paceOfSuccesses: BackTestModel = {
  name: 'pace of treaties in force',
  isPoint: false,
  train: (treaties) => {
    const curves = curvesInForce(treaties);
    return { fit: 'none', forecast: (state) => chanceByPace(state, curves, FITTED_PACE) };
  },
};

/** Naive: the pace so far simply goes on. A treaty without a deposit is given half of one. */
export const constantRate: BackTestModel = {
  name: 'constant rate',
  isPoint: true,
  train: () => ({
    fit: 'none',
    forecast: ({ day, count, n }) => surelyOn((day * n) / Math.max(count, 0.5)),
  }),
};

/**
 * Naive: the median remaining time of the other treaties that were still waiting on the same day, whatever the count.
 */
export const medianOfOthers: BackTestModel = {
  name: 'median of the others',
  isPoint: true,
  train: (treaties) => ({
    fit: 'none',
    forecast: ({ day, n }) => {
      const days = treaties.map((treaty) => nthDepositDay(treaty, n) ?? LAST_DAY).filter((other) => other > day);
      return surelyOn(days.length === 0 ? LAST_DAY : median(days));
    },
  }),
};

function curvesInForce(treaties: readonly Treaty[]): DepositCurve[] {
  return treatiesInForce(treaties).map(({ depositDays }) => depositCurve(depositDays));
}

function surelyOn(day: number): DepositChance {
  return (at) => (at >= day ? 1 : 0);
}

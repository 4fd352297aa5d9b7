import { chanceOfNthDeposit } from './chance-of-nth-deposit.ts';
import type { PaceState } from './chance-of-nth-deposit.ts';
import { depositCurve } from './deposit-curve.ts';
import { firstDayReaching } from './first-day-reaching.ts';
import { fitPaceParameters } from './fit-pace-parameters.ts';
import { median } from './median.ts';
import { nthDepositDay } from './treaty.ts';
import type { Treaty } from './treaty.ts';

// As far as the back-test looks for a quantile: later than that is that.
const LAST_DAY = 36_525;

/** A forecast of the day of the n-th deposit: the middle, and the bounds that hold 80 % where the model has any. */
export type BackTestForecast = { median: number; low: number | undefined; high: number | undefined };

/** A way of forecasting, trained on the treaties that are not left out. `fit` says what was fitted, for the record. */
export type TrainedModel = { fit: string; forecast: (state: PaceState) => BackTestForecast };
export type BackTestModel = { name: string; train: (treaties: readonly Treaty[]) => TrainedModel };

/** The model of this folder, its parameters fitted again on the training treaties alone. */
export const paceModel: BackTestModel = {
  name: 'pace of comparable treaties',
  train: (treaties) => {
    const parameters = fitPaceParameters(treaties);
    const curves = treaties.map((treaty) => depositCurve(treaty.depositDays));
    return {
      fit: `speed shape ${parameters.speedShape}, cluster size ${parameters.clusterSize}`,
      forecast: (state) => {
        const chance = chanceOfNthDeposit(state, curves, parameters);
        const reach = (probability: number): number =>
          firstDayReaching(chance, probability, state.day, LAST_DAY) ?? LAST_DAY;
        return { median: reach(0.5), low: reach(0.1), high: reach(0.9) };
      },
    };
  },
};

/** Naive: the pace so far simply goes on. A treaty without a deposit is given half of one. */
export const constantRate: BackTestModel = {
  name: 'constant rate',
  train: () => ({
    fit: 'none',
    forecast: ({ day, count, n }) => ({ median: (day * n) / Math.max(count, 0.5), low: undefined, high: undefined }),
  }),
};

/** Naive: the median remaining time of the other treaties that were still waiting on the same day, whatever the count. */
export const medianOfOthers: BackTestModel = {
  name: 'median of the others',
  train: (treaties) => ({
    fit: 'none',
    forecast: ({ day, n }) => {
      const days = treaties.map((treaty) => nthDepositDay(treaty, n) ?? LAST_DAY).filter((other) => other > day);
      return { median: days.length === 0 ? LAST_DAY : median(days), low: undefined, high: undefined };
    },
  }),
};

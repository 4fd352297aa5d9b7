import { backTestCases } from './back-test-cases.ts';
import { type BackTestModel, LAST_DAY, type TrainedModel } from './back-test-models.ts';
import { firstDayReaching } from './first-day-reaching.ts';
import { logTimeScore, type Outcome } from './log-time-score.ts';
import type { DepositChance } from '../../shared/forecasts/pace.ts';
import { familyOf } from './treaty-families.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';

/** What is left out together with the treaty that is forecast, so that it cannot be learnt from its own siblings. */
export type LeaveOut = 'family' | 'chapter';
export const LEAVE_OUT: readonly LeaveOut[] = ['family', 'chapter'];

/** Bounds that hold an outcome with some probability, as days after opening. */
export type Interval = { low: number; high: number };

/** How one model forecast one case: `pit` is the chance it gave to the outcome coming no later than it did. */
export type CaseForecast = {
  median: number;
  within50: Interval;
  within80: Interval;
  within95: Interval;
  score: number;
  pit: number;
};

/** One case of the back-test: a treaty at a moment, what came of it, and what each model said. */
export type BackTestRow = { treaty: string; outcome: Outcome; forecasts: CaseForecast[] };

export type BackTestRun = {
  rows: BackTestRow[];
  /** What each model fitted in each fold, by the name of what was left out. */
  fits: Record<string, string[]>;
};

/**
 * The group that is left out with a treaty. A family is a convention with its protocols, a chapter the subject under
 * which the United Nations Treaty Collection files it (4 human rights, 18 penal matters, 26 disarmament, 27
 * environment).
 */
export function groupOf(treaty: Treaty, leaveOut: LeaveOut): string {
  switch (leaveOut) {
    case 'family':
      return familyOf(treaty);
    case 'chapter':
      return `chapter ${treaty.collection.split('-')[0] ?? ''}`;
  }
}

/** Forecasts the n-th deposit of every treaty at every moment by models that were trained without its group. */
export function runBackTest(
  treaties: readonly Treaty[],
  models: readonly BackTestModel[],
  leaveOut: LeaveOut,
  n: number,
): BackTestRun {
  const folds = new Map<string, TrainedModel[]>();
  for (const group of new Set(treaties.map((treaty) => groupOf(treaty, leaveOut)))) {
    const others = treaties.filter((other) => groupOf(other, leaveOut) !== group);
    folds.set(
      group,
      models.map((model) => model.train(others)),
    );
  }
  return {
    rows: treaties.flatMap((treaty) => {
      const trained = folds.get(groupOf(treaty, leaveOut)) ?? [];
      return backTestCases(treaty, n).map(({ state, outcome }) => ({
        treaty: treaty.name,
        outcome,
        forecasts: trained.map((model) => forecastCase(model.forecast(state), outcome)),
      }));
    }),
    fits: Object.fromEntries([...folds].map(([group, trained]) => [group, trained.map(({ fit }) => fit)])),
  };
}

function forecastCase(chance: DepositChance, outcome: Outcome): CaseForecast {
  const reach = (probability: number): number =>
    firstDayReaching(chance, probability, outcome.from, LAST_DAY) ?? LAST_DAY;
  const within = (probability: number): Interval => ({
    low: reach((1 - probability) / 2),
    high: reach((1 + probability) / 2),
  });
  return {
    median: reach(0.5),
    within50: within(0.5),
    within80: within(0.8),
    within95: within(0.95),
    score: logTimeScore(chance, outcome),
    // Of an outcome that is not known it is known only to be later: it lies in the middle of what is left.
    pit: 'on' in outcome ? chance(outcome.on) : (1 + chance(outcome.notBy)) / 2,
  };
}

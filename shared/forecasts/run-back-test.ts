import { backTestCases } from './back-test-cases.ts';
import type { BackTestCase } from './back-test-cases.ts';
import type { BackTestForecast, BackTestModel, TrainedModel } from './back-test-models.ts';
import type { Treaty } from './treaty.ts';

/** What is left out together with the treaty that is forecast, so that it cannot be learnt from its own siblings. */
export type LeaveOut = 'treaty' | 'family' | 'chapter';
export const LEAVE_OUT: readonly LeaveOut[] = ['treaty', 'family', 'chapter'];

/** One forecast of the back-test next to what came of it; `actual` is undefined where the treaty's list ends before. */
export type BackTestRow = {
  treaty: string;
  moment: number;
  count: number;
  n: number;
  actual: number | undefined;
  forecasts: BackTestForecast[];
};

export type BackTestRun = {
  /** For each question, in order. */
  rows: BackTestRow[][];
  /** What each model fitted in each fold, by the name of what was left out. */
  fits: Record<string, string[]>;
};

/** Which deposit of a treaty is asked for. */
export type Question = (treaty: Treaty) => number;

/**
 * The group that is left out with a treaty. A family is a convention with its protocols, a chapter the subject under which the
 * United Nations Treaty Collection files it (4 human rights, 18 penal matters, 26 disarmament, 27 environment).
 */
export function groupOf(treaty: Treaty, leaveOut: LeaveOut): string {
  switch (leaveOut) {
    case 'treaty':
      return treaty.name;
    case 'family':
      return treaty.collection.split('-').slice(0, 2).join('-');
    case 'chapter':
      return `chapter ${treaty.collection.split('-')[0] ?? ''}`;
  }
}

/** Forecasts every treaty at every moment by models that were trained, once for all questions, without its group. */
export function runBackTest(
  treaties: readonly Treaty[],
  models: readonly BackTestModel[],
  leaveOut: LeaveOut,
  questions: readonly Question[],
): BackTestRun {
  const folds = new Map<string, TrainedModel[]>();
  for (const group of new Set(treaties.map((treaty) => groupOf(treaty, leaveOut)))) {
    folds.set(
      group,
      trainOn(
        treaties.filter((other) => groupOf(other, leaveOut) !== group),
        models,
      ),
    );
  }
  const rowsFor = (question: Question): BackTestRow[] =>
    treaties.flatMap((treaty) => {
      const trained = folds.get(groupOf(treaty, leaveOut)) ?? [];
      return backTestCases(treaty, question(treaty)).map((asked) => rowOf(asked, trained));
    });
  return {
    rows: questions.map(rowsFor),
    fits: Object.fromEntries([...folds].map(([group, trained]) => [group, trained.map(({ fit }) => fit)])),
  };
}

function trainOn(treaties: readonly Treaty[], models: readonly BackTestModel[]): TrainedModel[] {
  return models.map((model) => model.train(treaties));
}

function rowOf({ treaty, state, outcome }: BackTestCase, trained: readonly TrainedModel[]): BackTestRow {
  return {
    treaty: treaty.name,
    moment: state.day,
    count: state.count,
    n: state.n,
    actual: 'on' in outcome ? outcome.on : undefined,
    forecasts: trained.map((model) => model.forecast(state)),
  };
}

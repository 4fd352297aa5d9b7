import { constantRate, medianOfOthers, paceModel } from '../shared/forecasts/back-test-models.ts';
import type { BackTestModel } from '../shared/forecasts/back-test-models.ts';
import { FITTED_N } from '../shared/forecasts/fit-pace-parameters.ts';
import { LEAVE_OUT, runBackTest } from '../shared/forecasts/run-back-test.ts';
import type { LeaveOut } from '../shared/forecasts/run-back-test.ts';
import { summarizeBackTest } from '../shared/forecasts/summarize-back-test.ts';
import type { BackTestSummary } from '../shared/forecasts/summarize-back-test.ts';
import type { Treaty } from '../shared/forecasts/treaty.ts';
import { powerLaw } from './power-law-model.ts';

export const MODELS: readonly BackTestModel[] = [paceModel, constantRate, medianOfOthers, powerLaw];

export type BackTestPart = { leaveOut: LeaveOut; asked: string; summaries: BackTestSummary[] };
export type BackTestReport = {
  models: string[];
  parts: BackTestPart[];
  /** What each model fitted, by what was left out. */
  fits: { leaveOut: LeaveOut; folds: Record<string, string[]> }[];
};

const QUESTIONS = [
  { asked: `deposit ${FITTED_N}`, n: (): number => FITTED_N },
  { asked: "the treaty's own required deposit", n: (treaty: Treaty): number => treaty.instrumentsRequired },
];

/** Runs the back-test for some ways of leaving out: two questions, all models. Takes some seconds. */
export function backTestReport(treaties: readonly Treaty[], leaveOut: readonly LeaveOut[] = LEAVE_OUT): BackTestReport {
  const runs = leaveOut.map((group) => ({
    group,
    ...runBackTest(
      treaties,
      MODELS,
      group,
      QUESTIONS.map(({ n }) => n),
    ),
  }));
  return {
    models: MODELS.map(({ name }) => name),
    parts: runs.flatMap(({ group, rows }) =>
      QUESTIONS.map(({ asked }, i) => ({ leaveOut: group, asked, summaries: summarizeBackTest(rows[i] ?? []) })),
    ),
    fits: runs.map(({ group, fits }) => ({ leaveOut: group, folds: fits })),
  };
}

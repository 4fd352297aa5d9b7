import {
  type BackTestModel,
  constantRate,
  medianOfOthers,
  paceOfSuccesses,
  shippedModel,
  withoutSignatures,
} from './back-test-models.ts';
import { FITTED_N } from './fit-pace-parameters.ts';
import { type ModelUncertainty, resampleTreaties } from './resample-treaties.ts';
import { LEAVE_OUT, type LeaveOut, runBackTest } from './run-back-test.ts';
import { type BackTestSummary, summarizeBackTest } from './summarize-back-test.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';
import { powerLaw } from './power-law-model.ts';

/** The shipped model first: the others are compared with it. */
const MODELS: readonly BackTestModel[] = [
  shippedModel,
  withoutSignatures,
  paceOfSuccesses,
  powerLaw,
  medianOfOthers,
  constantRate,
];

/** The treaties that a forecast could always have been compared with, and those that correct their survivorship. */
const GROUPS = ['all', 'in force', 'further'] as const;
export type Group = (typeof GROUPS)[number];

export type BackTestPart = {
  leaveOut: LeaveOut;
  group: Group;
  summaries: BackTestSummary[];
  uncertainty: ModelUncertainty[];
};

export type BackTestReport = {
  models: { name: string; isPoint: boolean }[];
  parts: BackTestPart[];
  /** What each model fitted, by what was left out. */
  fits: { leaveOut: LeaveOut; folds: Record<string, string[]> }[];
};

/** Runs the back-test of the fortieth deposit for some ways of leaving out. Takes a minute of one processor. */
export function backTestReport(treaties: readonly Treaty[], leaveOut: readonly LeaveOut[] = LEAVE_OUT): BackTestReport {
  const runs = leaveOut.map((group) => ({ group, ...runBackTest(treaties, MODELS, group, FITTED_N) }));
  const inForce = new Set(treaties.flatMap((one) => (one.entryIntoForce === undefined ? [] : [one.name])));
  return {
    models: MODELS.map(({ name, isPoint }) => ({ name, isPoint })),
    parts: runs.flatMap(({ group: left, rows }) =>
      GROUPS.map((group) => {
        const own = rows.filter(({ treaty }) => group === 'all' || inForce.has(treaty) === (group === 'in force'));
        return {
          leaveOut: left,
          group,
          summaries: summarizeBackTest(own),
          uncertainty: resampleTreaties(own),
        };
      }),
    ),
    fits: runs.map(({ group, fits }) => ({ leaveOut: group, folds: fits })),
  };
}

import { MOMENTS_DAYS } from './back-test-cases.ts';
import type { BackTestRow } from './run-back-test.ts';
import { median } from './median.ts';

/** How one model did. Errors are of the median forecast of the n-th deposit; relative ones are shares of the remaining time. */
export type ModelSummary = {
  medianErrorDays: number;
  medianErrorShare: number;
  /** Share of outcomes within the 80 % interval, and before and after it; undefined for a model without an interval. */
  within80: number | undefined;
  earlier: number | undefined;
  later: number | undefined;
};

/** `moment` is undefined for all moments together. Censored cases have no known outcome and are only counted. */
export type BackTestSummary = { moment: number | undefined; cases: number; censored: number; models: ModelSummary[] };

/** Sums a back-test up, for each moment and for all together. */
export function summarizeBackTest(rows: readonly BackTestRow[]): BackTestSummary[] {
  const moments = MOMENTS_DAYS.map((moment) =>
    summarize(
      moment,
      rows.filter((row) => row.moment === moment),
    ),
  );
  return [...moments, summarize(undefined, rows)];
}

function summarize(moment: number | undefined, rows: readonly BackTestRow[]): BackTestSummary {
  const known = rows.flatMap((row) => (row.actual === undefined ? [] : [{ ...row, actual: row.actual }]));
  const models = known[0]?.forecasts.map((_, i) => summarizeModel(known, i)) ?? [];
  return { moment, cases: known.length, censored: rows.length - known.length, models };
}

function summarizeModel(rows: readonly (BackTestRow & { actual: number })[], model: number): ModelSummary {
  const outcomes = rows.flatMap(({ forecasts, actual, moment }) => {
    const forecast = forecasts[model];
    return forecast === undefined
      ? []
      : [{ ...forecast, actual, error: Math.abs(forecast.median - actual), remaining: actual - moment }];
  });
  const share = (test: (outcome: { low: number; high: number; actual: number }) => boolean): number | undefined => {
    const bounded = outcomes.flatMap(({ low, high, actual }) =>
      low === undefined || high === undefined ? [] : [{ low, high, actual }],
    );
    return bounded.length === 0 ? undefined : inThousandths(bounded.filter(test).length / bounded.length);
  };
  return {
    medianErrorDays: Math.floor(median(outcomes.map(({ error }) => error)) + 0.5),
    medianErrorShare: inThousandths(median(outcomes.map(({ error, remaining }) => error / remaining))),
    within80: share(({ low, high, actual }) => low <= actual && actual <= high),
    earlier: share(({ low, actual }) => actual < low),
    later: share(({ high, actual }) => actual > high),
  };
}

/** The results are kept in a file and computed again on other machines, whose last digits may differ. */
function inThousandths(value: number): number {
  return Math.floor(value * 1000 + 0.5) / 1000;
}

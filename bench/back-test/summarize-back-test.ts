import { MOMENTS_DAYS } from './back-test-cases.ts';
import type { BackTestRow, CaseForecast, Interval } from './run-back-test.ts';
import { median } from './median.ts';

/**
 * How one model did. Errors and bias are of the median forecast where the outcome is known: in days, and bias also as
 * the logarithm of forecast over actual remaining time (above nothing is too late). Coverage counts what is decided: a
 * treaty that waits beyond an interval lies outside it, one that is last seen within an interval may still end there
 * and is not counted. `scoreMean` is log-CRPS over all cases.
 */
export type ModelSummary = {
  scoreMean: number;
  medianErrorDays: number;
  medianErrorShare: number;
  biasLog: number;
  within50: number;
  within80: number;
  within95: number;
  earlierThan80: number;
  laterThan80: number;
  medianWidth80Days: number;
  pitMean: number;
  /**
   * The shares of cases whose probability integral transform lies in each fifth; of an honest forecast about 0.2 each.
   */
  pitFifths: number[];
};

/** `moment` is undefined for all moments together; `waiting` cases have no known outcome. */
export type BackTestSummary = { moment: number | undefined; cases: number; waiting: number; models: ModelSummary[] };

/** Sums a back-test up, for each moment and for all together. */
export function summarizeBackTest(rows: readonly BackTestRow[]): BackTestSummary[] {
  return [...MOMENTS_DAYS, undefined].map((moment) => {
    const own = rows.filter(({ outcome }) => moment === undefined || outcome.from === moment);
    const models = own[0]?.forecasts.map((_, model) => summarizeModel(own, model)) ?? [];
    return { moment, cases: own.length, waiting: own.filter(({ outcome }) => 'notBy' in outcome).length, models };
  });
}

function summarizeModel(rows: readonly BackTestRow[], model: number): ModelSummary {
  const cases = rows.flatMap(({ outcome, forecasts }) => {
    const forecast = forecasts[model];
    return forecast === undefined ? [] : [{ outcome, forecast }];
  });
  const known = cases.flatMap(({ outcome, forecast }) =>
    'on' in outcome ? [{ forecast, from: outcome.from, on: outcome.on }] : [],
  );
  const coverage = (interval: (forecast: CaseForecast) => Interval): Coverage =>
    cover(cases.map(({ outcome, forecast }) => placeOf(outcome, interval(forecast))));
  const of80 = coverage(({ within80 }) => within80);
  const pits = cases.map(({ forecast }) => forecast.pit);
  return {
    scoreMean: inThousandths(mean(cases.map(({ forecast }) => forecast.score))),
    medianErrorDays: Math.round(median(known.map(({ forecast, on }) => Math.abs(forecast.median - on)))),
    medianErrorShare: inThousandths(
      median(known.map(({ forecast, from, on }) => Math.abs(forecast.median - on) / (on - from))),
    ),
    biasLog: inThousandths(
      median(known.map(({ forecast, from, on }) => Math.log(Math.max(1, forecast.median - from) / (on - from)))),
    ),
    within50: coverage(({ within50 }) => within50).within,
    within80: of80.within,
    within95: coverage(({ within95 }) => within95).within,
    earlierThan80: of80.earlier,
    laterThan80: of80.later,
    medianWidth80Days: Math.round(median(cases.map(({ forecast: { within80 } }) => within80.high - within80.low))),
    pitMean: inThousandths(mean(pits)),
    pitFifths: [0, 1, 2, 3, 4].map((fifth) =>
      inThousandths(pits.filter((pit) => Math.min(4, Math.floor(pit * 5)) === fifth).length / pits.length),
    ),
  };
}

type Place = 'earlier' | 'within' | 'later' | 'undecided';
type Coverage = { within: number; earlier: number; later: number };

/** Where an outcome lies to an interval. */
export function placeOf(outcome: BackTestRow['outcome'], { low, high }: Interval): Place {
  if (!('on' in outcome)) return outcome.notBy > high ? 'later' : 'undecided';
  if (outcome.on < low) return 'earlier';
  return outcome.on > high ? 'later' : 'within';
}

function cover(places: readonly Place[]): Coverage {
  const decided = places.filter((place) => place !== 'undecided');
  const share = (wanted: Place): number =>
    inThousandths(decided.filter((place) => place === wanted).length / Math.max(1, decided.length));
  return { within: share('within'), earlier: share('earlier'), later: share('later') };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The results are kept in a file and computed again on other machines, whose last digits may differ. */
export function inThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

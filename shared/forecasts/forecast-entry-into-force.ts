import { addToDay, daysBetween, yearOf } from '../time/calendar.ts';
import { chanceInForceBy, tabulateDeposits, rowReaching } from './deposit-calendar.ts';
import type { DepositCalendar } from './deposit-calendar.ts';
import { depositCurve } from './deposit-curve.ts';
import { BEYOND_HORIZON, drawEntryIntoForce } from './draw-entry-into-force.ts';
import { explainForecast } from './explain-forecast.ts';
import { horizonEnd, latestCount } from './forecast-input.ts';
import type { ForecastInput } from './forecast-input.ts';
import { FITTED_MODEL } from './fitted-model.ts';
import { treatiesInForce, type Treaty } from './treaty.ts';
import type { Forecast, ForecastQuantile } from '../results/forecast.ts';

// This folder forecasts when a treaty enters into force, from counts of deposits and the pace of other treaties. No
// money, no clock.

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** A forecast, and what draws from it. */
export type EntryIntoForceForecast = Forecast & {
  /**
   * Drawn days of entry into force, counted from opening, or `BEYOND_HORIZON`. The number and the seed are the input's
   * unless given.
   */
  draws: (count?: number, seed?: number) => Int32Array;
};

/**
 * Forecasts entry into force from a checked input and the treaties to learn from. Pure: the same arguments give the
 * same bytes.
 */
export function forecastEntryIntoForce(input: ForecastInput, treaties: readonly Treaty[]): EntryIntoForceForecast {
  const patterns = treatiesInForce(treaties);
  const curves = patterns.map((treaty) => depositCurve(treaty.depositDays));
  const latest = latestCount(input);
  const state = {
    day: daysBetween(input.opened, latest.day),
    count: latest.count,
    n: input.required,
    signatures: input.signatures,
  };
  const calendar = tabulateDeposits(input, state, curves, FITTED_MODEL);
  return {
    treaty: input.treaty,
    asOf: input.asOf,
    horizonEnd: horizonEnd(input),
    quantiles: PROBABILITIES.map((probability) => quantileOf(calendar, input.opened, probability)),
    inForceByYearEnd: yearEndsOf(calendar, input),
    beyondHorizon: 1 - (calendar.chances.at(-1) ?? 0),
    explanation: explainForecast(state, patterns, curves, FITTED_MODEL),
    draws: (count = input.draws, seed = input.seed) => drawEntryIntoForce(calendar, count, seed),
  };
}

/** A drawn day as a date, or undefined for one beyond the horizon. */
export function dateOfDraw(opened: string, drawn: number): string | undefined {
  return drawn === BEYOND_HORIZON ? undefined : addToDay(opened, { days: drawn });
}

function quantileOf(calendar: DepositCalendar, opened: string, probability: number): ForecastQuantile {
  const row = rowReaching(calendar, probability);
  if (row === undefined) return { probability, nthDeposit: undefined, entryIntoForce: undefined };
  return {
    probability,
    nthDeposit: addToDay(opened, { days: calendar.firstDepositDay + row }),
    entryIntoForce: dateOfDraw(opened, calendar.entryIntoForceDays[row] ?? BEYOND_HORIZON),
  };
}

function yearEndsOf(calendar: DepositCalendar, input: ForecastInput): { year: number; probability: number }[] {
  const years: { year: number; probability: number }[] = [];
  const end = horizonEnd(input);
  for (let year = yearOf(input.asOf); `${year}-12-31` <= end; year++) {
    years.push({ year, probability: chanceInForceBy(calendar, daysBetween(input.opened, `${year}-12-31`)) });
  }
  return years;
}

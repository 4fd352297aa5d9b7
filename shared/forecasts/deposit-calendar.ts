import { chanceOfNthDeposit } from './chance-of-nth-deposit.ts';
import type { DepositCurve } from './deposit-curve.ts';
import { entryIntoForceAfter } from './delay-rule.ts';
import { horizonEnd } from './forecast-input.ts';
import type { ForecastInput } from './forecast-input.ts';
import type { ForecastModel } from './fitted-model.ts';
import type { PaceState } from './pace.ts';
import { Refused } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { addToDay, daysBetween } from '../time/calendar.ts';

/**
 * The forecast as a table: one row for each day on which the n-th deposit may fall and still give an entry into force
 * within the horizon. All days count from opening for signature; row i is day `firstDepositDay + i`.
 */
export type DepositCalendar = {
  firstDepositDay: number;
  /**
   * The chance that the n-th deposit has happened by the end of the row's day. Ascending; the last is the chance of the
   * horizon.
   */
  chances: Float64Array;
  /** The day of entry into force if the n-th deposit falls on the row's day. */
  entryIntoForceDays: Int32Array;
};

// Dividing by less would blow up the last digits of the incomplete beta function.
const CHANCE_LEFT_MIN = 1e-6;

/**
 * Tabulates the forecast. Where the latest count is older than `asOf`, it is taken as known that the n-th deposit has
 * not happened by `asOf`, and nothing else: chances are conditioned on that.
 *
 * @throws Refused where that is as good as impossible.
 */
export function tabulateDeposits(
  input: ForecastInput,
  state: PaceState,
  curves: readonly DepositCurve[],
  model: ForecastModel,
): DepositCalendar {
  const asOfDay = daysBetween(input.opened, input.asOf);
  const entryIntoForceDays = entryIntoForceDaysWithin(input, asOfDay + 1);
  const chance = chanceOfNthDeposit(state, curves, model);
  const passed = chance(asOfDay);
  if (1 - passed < CHANCE_LEFT_MIN) throw new Refused([countTooOld(input)]);
  const chances = Float64Array.from(
    entryIntoForceDays,
    (_, row) => (chance(asOfDay + 1 + row) - passed) / (1 - passed),
  );
  // The incomplete beta function is exact to some twelve digits; the table must not fall even in the thirteenth.
  for (let row = 1; row < chances.length; row++) chances[row] = Math.max(chances[row] ?? 0, chances[row - 1] ?? 0);
  return { firstDepositDay: asOfDay + 1, chances, entryIntoForceDays };
}

function countTooOld(input: ForecastInput): Problem {
  const message =
    `By ${input.asOf} the last required deposit has almost certainly ` +
    'been made. Give a later count, or an earlier "asOf".';
  return { code: 'invalid', path: 'asOf', message };
}

function entryIntoForceDaysWithin(input: ForecastInput, firstDepositDay: number): Int32Array {
  const lastDay = daysBetween(input.opened, horizonEnd(input));
  const days: number[] = [];
  for (let depositDay = firstDepositDay; ; depositDay++) {
    const inForce = entryIntoForceAfter(addToDay(input.opened, { days: depositDay }), input.delayRule);
    const day = daysBetween(input.opened, inForce);
    if (day > lastDay) return Int32Array.from(days);
    days.push(day);
  }
}

/** The first row whose chance reaches a probability, or undefined where the horizon comes first. */
export function rowReaching({ chances }: DepositCalendar, probability: number): number | undefined {
  let low = 0;
  let high = chances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chances[middle] ?? 1) < probability) low = middle + 1;
    else high = middle;
  }
  return low < chances.length ? low : undefined;
}

/** The chance that the treaty is in force by the end of a day, which counts from opening for signature. */
export function chanceInForceBy({ entryIntoForceDays, chances }: DepositCalendar, lastDay: number): number {
  const later = entryIntoForceDays.findIndex((day) => day > lastDay);
  const rowsWithin = later < 0 ? entryIntoForceDays.length : later;
  return chances[rowsWithin - 1] ?? 0;
}

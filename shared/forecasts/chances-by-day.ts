import { daysBetween } from '../time/calendar.ts';
import { chanceInForceBy, tabulateDeposits } from './deposit-calendar.ts';
import { depositCurve } from './deposit-curve.ts';
import { FITTED_MODEL } from './fitted-model.ts';
import { type ForecastInput, latestCount } from './forecast-input.ts';
import { treatiesInForce, type Treaty } from './treaty.ts';

/**
 * The chance that a treaty is in force by the end of each of some days, as `forecastEntryIntoForce` has it by the end of
 * years.
 */
export function chancesByDay(
  input: ForecastInput,
  treaties: readonly Treaty[],
  days: readonly string[],
): readonly number[] {
  const { day, count } = latestCount(input);
  const state = {
    day: daysBetween(input.opened, day),
    count,
    n: input.required,
    signatures: input.signatures,
  };
  const curves = treatiesInForce(treaties).map((treaty) => depositCurve(treaty.depositDays));
  const calendar = tabulateDeposits(input, state, curves, FITTED_MODEL);
  return days.map((asked) => chanceInForceBy(calendar, daysBetween(input.opened, asked)));
}

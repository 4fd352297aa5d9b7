import { comparableTreaties } from '../../../shared/forecasts/comparable-treaties.ts';
import { conventionForecastInput, type ForecastChoice } from '../../../shared/forecasts/convention-register.ts';
import {
  type EntryIntoForceForecast,
  forecastEntryIntoForce,
} from '../../../shared/forecasts/forecast-entry-into-force.ts';
import { type ForecastInput, parseForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';

/** What is known besides the register of the Convention as last known; or everything, of any treaty. */
export type ForecastRequest = ForecastChoice | { input: ForecastInput };

export type MadeForecast = { input: ForecastInput; forecast: EntryIntoForceForecast };

/**
 * Forecasts when a treaty enters into force. Nothing is stored, and nothing stored is asked.
 *
 * @throws AccessError `forbidden`; Refused with every problem.
 */
export function forecast(principal: Principal, request: ForecastRequest): MadeForecast {
  authorize(principal, 'estimate:compute');
  const input = 'input' in request ? parseForecastInput(request.input) : conventionForecastInput(request);
  return { input, forecast: forecastEntryIntoForce(input, comparableTreaties) };
}

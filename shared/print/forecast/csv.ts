import type { EntryIntoForceForecast } from '../../forecasts/forecast-entry-into-force.ts';
import { csv } from '../tables/csv.ts';

/**
 * The quantiles of a forecast as CSV: treaty, chance, day of the last required deposit, day of entry into force; empty
 * beyond the horizon.
 */
export function forecastCsv({ treaty = '', quantiles }: EntryIntoForceForecast): string {
  return csv([
    ['treaty', 'chance', 'deposit by', 'in force by'],
    ...quantiles.map(({ probability, nthDeposit = '', entryIntoForce = '' }) => [
      treaty,
      String(probability),
      nthDeposit,
      entryIntoForce,
    ]),
  ]);
}

import type { EntryIntoForceForecast } from '../../forecasts/forecast-entry-into-force.ts';
import { csv } from '../tables/csv.ts';

/** The quantiles of a forecast as CSV: chance, day of the last required deposit, day of entry into force; empty beyond the horizon. */
export function forecastCsv({ quantiles }: EntryIntoForceForecast): string {
  return csv([
    ['chance', 'deposit by', 'in force by'],
    ...quantiles.map(({ probability, nthDeposit = '', entryIntoForce = '' }) => [
      String(probability),
      nthDeposit,
      entryIntoForce,
    ]),
  ]);
}

import { forecastEntryIntoForce } from '../shared/forecasts/forecast-entry-into-force.ts';
import { parseForecastInput } from '../shared/forecasts/forecast-input.ts';
import type { Treaty } from '../shared/forecasts/treaty.ts';
import reference from '../shared/reference/treaties.json' with { type: 'json' };
import { percent, table } from './back-test-tables.ts';

const { convention } = reference;

/** The Convention against Cybercrime as its register stood when last known. */
export const CURRENT_INPUT = parseForecastInput({
  asOf: convention.instruments.at(-1)?.asOf,
  opened: convention.opened,
  required: convention.instrumentsRequired,
  delayRule: convention.delayRule,
  observations: convention.instruments.map(({ asOf, count }) => ({ asOf, count })),
  seed: 153,
  draws: 100_000,
  horizonYears: 25,
});

/** The current forecast as Markdown. */
export function currentForecastTables(treaties: readonly Treaty[]): string {
  const forecast = forecastEntryIntoForce(CURRENT_INPUT, treaties);
  const { observed, comparables, effectiveTreaties } = forecast.explanation;
  const quantiles = table(
    ['chance', `deposit ${CURRENT_INPUT.required} by`, 'in force by'],
    forecast.quantiles.map((row) => [
      percent(row.probability),
      row.nthDeposit ?? 'beyond',
      row.entryIntoForce ?? 'beyond',
    ]),
  );
  const years = table(
    ['year', 'in force by its end'],
    forecast.inForceByYearEnd.slice(0, 10).map(({ year, probability }) => [String(year), permille(probability)]),
  );
  const shares = table(
    ['treaty', 'weight', 'deposits by the same day', `day of deposit ${CURRENT_INPUT.required}`, 'speed assumed'],
    comparables.map((row) => [
      row.treaty,
      permille(row.weight),
      String(row.depositsBySameDay),
      String(row.dayOfRequired ?? 'list ends before'),
      row.speed.toFixed(2),
    ]),
  );
  const said = [
    `As of ${forecast.asOf}, day ${observed.day} after opening: ${observed.count} deposits. Of the comparable treaties ${observed.fewer} had fewer ` +
      `by that day, ${observed.asMany} as many, ${observed.more} more. At a constant rate the last required deposit would come on day ${observed.dayAtConstantRate ?? 'unknown'}.`,
    `Not in force by ${forecast.horizonEnd}: ${permille(forecast.beyondHorizon)}.`,
    `The weights are worth ${effectiveTreaties.toFixed(1)} equally weighted treaties.`,
  ];
  return [said[0], quantiles, years, said[1], said[2], shares].join('\n\n');
}

function permille(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

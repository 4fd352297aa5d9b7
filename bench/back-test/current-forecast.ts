import { forecastEntryIntoForce } from '../../shared/forecasts/forecast-entry-into-force.ts';
import type { Treaty } from '../../shared/forecasts/treaty.ts';
import { forecastInputOfTreaty } from '../../shared/treaties/forecast-input-of-treaty.ts';
import { CONVENTION_ID, KNOWN_TREATIES } from '../../shared/treaties/known-treaties.ts';
import { percent, table } from './back-test-tables.ts';

const convention = KNOWN_TREATIES.get(CONVENTION_ID);
if (convention === undefined) throw new Error('the Convention against Cybercrime is shipped');

/** The Convention against Cybercrime as it is on record. */
const CURRENT_INPUT = forecastInputOfTreaty(convention).input;

/** The current forecast as Markdown: what a planner needs of it. */
export function currentForecastTables(treaties: readonly Treaty[]): string {
  const forecast = forecastEntryIntoForce(CURRENT_INPUT, treaties);
  const { observed, regression } = forecast.explanation;
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
  const known =
    `As of ${forecast.asOf}, day ${observed.day} after opening: ${observed.count} deposits, ` +
    `${regression.signatures ?? 0} signatures of States.`;
  return [known, quantiles, years, `Not in force by ${forecast.horizonEnd}: ${permille(forecast.beyondHorizon)}.`].join(
    '\n\n',
  );
}

/** What the current forecast rests on, as Markdown. */
export function currentForecastGrounds(treaties: readonly Treaty[]): string {
  const { observed, comparables, effectiveTreaties, regression } = forecastEntryIntoForce(
    CURRENT_INPUT,
    treaties,
  ).explanation;
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
    `By the regression alone, ${percent(regression.share)} of the average, the fortieth deposit comes ` +
      `${regression.medianWaitDays} days after the latest count, with 80 % after ${regression.lowWaitDays} to ` +
      `${regression.highWaitDays} days.`,
    `The rest is the pace of the comparable treaties that entered into force: ${observed.fewer} had fewer deposits ` +
      `by the same day, ${observed.asMany} as many, ${observed.more} more. Their weights are worth ` +
      `${effectiveTreaties.toFixed(1)} equally weighted treaties. At a constant rate the last required deposit would ` +
      `come on day ${observed.dayAtConstantRate ?? 'unknown'}.`,
  ];
  return [...said, shares].join('\n\n');
}

function permille(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

import type { EntryIntoForceForecast } from '../../forecasts/forecast-entry-into-force.ts';
import { comparableTreatiesSource } from '../../forecasts/comparable-treaties.ts';
import { conventionRegister } from '../../forecasts/convention-register.ts';
import { percent } from '../percent.ts';
import { alignColumns } from '../align-columns.ts';

const YEARS_SHOWN = 10;
const TREATIES_SHOWN = 5;

/** A forecast for reading: what is known, the chances, where they come from, and what they cannot know. */
export function forecastText(forecast: EntryIntoForceForecast): string {
  const { name, required } = conventionRegister;
  const { asOf, explanation, quantiles, inForceByYearEnd, beyondHorizon, horizonEnd } = forecast;
  const { observed, comparables } = explanation;
  const middle = quantiles.find(({ probability }) => probability === 0.5);
  const day = (text: string | undefined) => text ?? `after ${horizonEnd}`;
  const chance = (probability: number) => `${Math.round(probability * 100)} %`;
  return [
    `${name}: entry into force, forecast as of ${asOf}`,
    '',
    `${observed.count} of the ${required} instruments required were deposited by day ${observed.day} after the opening for signature. Of the comparable treaties`,
    `${observed.fewer} had fewer by that day, ${observed.asMany} as many, ${observed.more} more.`,
    '',
    `As likely as not it is in force by ${day(middle?.entryIntoForce)}. That day is a guess within a wide band:`,
    '',
    ...alignColumns([
      ['chance', `instrument ${required} by`, 'in force by'],
      ...quantiles.map((row) => [chance(row.probability), day(row.nthDeposit), day(row.entryIntoForce)]),
    ]).map(indented),
    '',
    'Chance that it is in force by the end of',
    ...alignColumns(
      inForceByYearEnd.slice(0, YEARS_SHOWN).map(({ year, probability }) => [String(year), percent(probability)]),
    ).map(indented),
    ...assumedIn(inForceByYearEnd),
    `Not in force by ${horizonEnd}: ${percent(beyondHorizon)}.`,
    '',
    ...wrapped(explanation.model),
    `The treaties that count most (all ${comparables.length} are worth ${explanation.effectiveTreaties.toFixed(1)} of equal weight):`,
    ...alignColumns([
      ['treaty', 'weight', 'deposits by the same day', `day of instrument ${required}`],
      ...comparables
        .slice(0, TREATIES_SHOWN)
        .map((row) => [
          row.treaty,
          percent(row.weight),
          String(row.depositsBySameDay),
          row.dayOfRequired === undefined ? 'not listed' : String(row.dayOfRequired),
        ]),
    ]).map(indented),
    '',
    'It assumes',
    ...explanation.assumptions.flatMap((words) => wrapped(words, '  ')),
    'It cannot know',
    ...explanation.cannotKnow.flatMap((words) => wrapped(words, '  ')),
    '',
    'How well it would have forecast other treaties: docs/forecast.md. Deposits of the comparable treaties:',
    `${comparableTreatiesSource}.`,
    '',
  ].join('\n');
}

/** A/C.3/79/L.53, footnote 3, assumes entry into force in 2027. */
function assumedIn(years: EntryIntoForceForecast['inForceByYearEnd']): readonly string[] {
  const assumed = years.find(({ year }) => year === 2027);
  return assumed === undefined
    ? []
    : [
        `A/C.3/79/L.53 assumes entry into force in 2027: the chance that it is in force by then is ${percent(assumed.probability)}.`,
      ];
}

const WIDTH = 130;

/** A paragraph in lines, each with the same indent. */
function wrapped(text: string, indent = ''): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH)
      return [...lines, `${indent}${last === undefined ? '' : indent}${word}`];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

function indented(line: string): string {
  return `  ${line}`;
}

import type { EntryIntoForceForecast } from '../../forecasts/forecast-entry-into-force.ts';
import { comparableTreatiesSource } from '../../forecasts/comparable-treaties.ts';
import { percent } from '../format-amount.ts';
import { alignColumns } from '../align-columns.ts';

const YEARS_SHOWN = 10;
const TREATIES_SHOWN = 5;

/** A forecast for reading: cautions, what is known, the chances, where they come from, and what they cannot know. */
export function forecastText(
  forecast: EntryIntoForceForecast,
  required: number,
  cautions: readonly string[] = [],
): string {
  const { treaty = 'Treaty', asOf, explanation, quantiles, inForceByYearEnd, beyondHorizon, horizonEnd } = forecast;
  const { observed, comparables } = explanation;
  const middle = quantiles.find(({ probability }) => probability === 0.5);
  const day = (text: string | undefined) => text ?? `after ${horizonEnd}`;
  const chance = (probability: number) => `${Math.round(probability * 100)} %`;
  return [
    `${treaty}: entry into force, forecast as of ${asOf}`,
    ...cautions.flatMap((caution) => wrapped(`Caution: ${caution}`)),
    '',
    `${observed.count} of the ${required} instruments required were deposited by day ${observed.day} after the ` +
      'opening for signature. Of the comparable treaties that entered',
    `into force ${observed.fewer} had fewer by that day, ${observed.asMany} as many, ${observed.more} more. ` +
      signed(explanation.regression.signatures),
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
    `Not in force by ${horizonEnd}: ${percent(beyondHorizon)}.`,
    '',
    ...wrapped(explanation.model),
    `By the regression alone, ${Math.round(explanation.regression.share * 100)} % of the average, the last required ` +
      `deposit comes ${explanation.regression.medianWaitDays} days after the latest count, or with 80 % after ` +
      `${explanation.regression.lowWaitDays} to ${explanation.regression.highWaitDays} days.`,
    `Of the treaties in force, those that count most for the rest (all ${comparables.length} are worth ` +
      `${explanation.effectiveTreaties.toFixed(1)} of equal weight):`,
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
    ...explanation.assumptions.flatMap((sentence) => wrapped(sentence, '  ')),
    'It cannot know',
    ...explanation.cannotKnow.flatMap((sentence) => wrapped(sentence, '  ')),
    '',
    'How well it would have forecast other treaties: docs/forecast.md. Deposits of the comparable treaties:',
    `${comparableTreatiesSource}.`,
    '',
  ].join('\n');
}

function signed(signatures: number | undefined): string {
  return signatures === undefined ? 'How many States signed is not known.' : `${signatures} States had signed.`;
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

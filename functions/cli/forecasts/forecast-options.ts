import { conventionForecastInput, type ForecastChoice } from '../../../shared/forecasts/convention-register.ts';
import type { ForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { isCalendarDate } from '../../../shared/time/calendar.ts';
import { usageProblems, type UsageProblems } from '../terminal/usage-problems.ts';

/** The options by which more is said of the register than was last known. */
export const forecastOptions = {
  'as-of': {
    type: 'string',
    value: 'day',
    about: 'the day of the forecast; that of the last known count of instruments if left out',
  },
  deposits: {
    type: 'string',
    value: 'number',
    about: 'how many instruments were deposited by that day; those last known if left out',
  },
  horizon: { type: 'string', value: 'years', about: 'how far ahead to look, 1 to 50 years; 25 if left out' },
  draws: { type: 'string', value: 'number', about: 'how many draws the bands are made of; 100000 if left out' },
  seed: {
    type: 'string',
    value: 'number',
    about: 'the seed of the draws: the same seed gives the same draws; 153 if left out',
  },
} as const;

type Choice = { readonly [Name in keyof typeof forecastOptions]?: string | undefined };

/** The input of a forecast for the Convention. Raises `UsageError` for options that cannot be read, `Refused` for values that do not fit. */
export function readForecast(choice: Choice): ForecastInput {
  const problems = usageProblems();
  const asOf = choice['as-of'];
  if (asOf !== undefined && !isCalendarDate(asOf)) problems.add('as-of', `"${asOf}" is no day. Write 2026-07-31`);
  const wanted: ForecastChoice = {
    asOf,
    deposits: readWhole('deposits', choice.deposits, 300, problems),
    horizonYears: readWhole('horizon', choice.horizon, 50, problems),
    draws: readWhole('draws', choice.draws, 1_000_000, problems),
    seed: readWhole('seed', choice.seed, 0xffff_ffff, problems),
  };
  if (wanted.deposits !== undefined && asOf === undefined)
    problems.add('deposits', 'needs the day by which so many were deposited: --as-of <day>');
  problems.refuse();
  return conventionForecastInput(wanted);
}

function readWhole(
  option: string,
  text: string | undefined,
  most: number,
  problems: UsageProblems,
): number | undefined {
  if (text === undefined) return undefined;
  if (/^(?:0|[1-9]\d{0,9})$/.test(text) && Number(text) <= most) return Number(text);
  problems.add(option, `"${text}" is no whole number up to ${most}`);
  return undefined;
}

import { isCalendarDate } from '../../../shared/time/calendar.ts';
import type { ForecastChoice } from '../../../shared/treaties/forecast-input-of-treaty.ts';
import type { ForecastRequest } from '../../use-cases/forecasts/forecast.ts';
import { RefusedInput, usageProblems, type UsageProblems } from '../terminal/failure.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { parse } from '../../../shared/model/parse.ts';
import { KNOWN_TREATIES } from '../../../shared/treaties/known-treaties.ts';
import { type TreatyRecord, treatyRecordSchema } from '../../../shared/treaties/treaty-record.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';
import { readValueFrom } from '../terminal/read-value.ts';

/** The options by which a treaty is named and more is said of it than is on record. */
export const forecastOptions = {
  treaty: {
    type: 'string',
    value: 'id or file',
    about: 'the treaty; that of the statement, or the Convention against Cybercrime, if left out',
  },
  'as-of': {
    type: 'string',
    value: 'day',
    about: 'the day of the forecast; that of the latest count of instruments on record if left out',
  },
  deposits: {
    type: 'string',
    value: 'number',
    about: 'how many instruments of States were deposited by that day; the latest on record if left out',
  },
  signatures: {
    type: 'string',
    value: 'number',
    about: 'how many States had signed by that day; the latest on record if left out',
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

/**
 * What a forecast is asked for: of the treaty that is named, by its id or its file, and what is known besides its
 * record.
 *
 * @throws UsageError for options that cannot be read; RefusedInput for a treaty that is not there or not valid.
 */
export async function readForecastRequest(choice: Choice): Promise<ForecastRequest> {
  const wanted = readChoice(choice);
  return choice.treaty === undefined ? wanted : { ...wanted, treaty: await findTreaty(choice.treaty) };
}

function readChoice(choice: Choice): ForecastChoice {
  const problems = usageProblems();
  const asOf = choice['as-of'];
  if (asOf !== undefined && !isCalendarDate(asOf)) problems.add('as-of', `"${asOf}" is no day. Write 2026-07-31`);
  const wanted: ForecastChoice = {
    asOf,
    deposits: readWhole('deposits', choice.deposits, 300, problems),
    signatures: readWhole('signatures', choice.signatures, 300, problems),
    horizonYears: readWhole('horizon', choice.horizon, 50, problems),
    draws: readWhole('draws', choice.draws, 1_000_000, problems),
    seed: readWhole('seed', choice.seed, 0xffff_ffff, problems),
  };
  for (const [option, given] of [
    ['deposits', wanted.deposits],
    ['signatures', wanted.signatures],
  ] as const)
    if (given !== undefined && asOf === undefined)
      problems.add(option, 'needs the day by which there were so many: --as-of <day>');
  problems.refuse();
  return wanted;
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

/**
 * A treaty by its id among those that are shipped, or by its file (`-` is standard input).
 *
 * @throws RefusedInput, EnvironmentError.
 */
async function findTreaty(name: string): Promise<TreatyRecord> {
  const known = KNOWN_TREATIES.get(name);
  if (known !== undefined) return known;
  if (isFile(name)) return readValueFrom(name, await readTextFile(name), (value) => parse(treatyRecordSchema, value));
  const ids = [...KNOWN_TREATIES.keys()];
  throw new RefusedInput(
    `There is no treaty "${name}" shipped with rule153, and no file of that name. ` +
      (didYouMean(name, ids) ?? `Known are ${ids.join(', ')}.`),
  );
}

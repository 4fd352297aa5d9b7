import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { type ForecastInput, parseForecastInput } from '../forecasts/forecast-input.ts';
import { FITTED_DAYS } from '../forecasts/wait-features.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { daysBetween } from '../time/calendar.ts';
import { countedParty, depositsOn } from '../time/register.ts';
import type { TreatyRecord } from './treaty-record.ts';

/** What is said besides the record of a treaty: the day of the forecast, counts by then, and how it is made. */
export type ForecastChoice = {
  asOf?: string | undefined;
  deposits?: number | undefined;
  signatures?: number | undefined;
  horizonYears?: number | undefined;
  draws?: number | undefined;
  seed?: number | undefined;
};

type Count = { asOf: string; count: number };

/**
 * The input of a forecast for a treaty: the counts known by the day of the forecast, with a further one if it is given.
 * Without a day it is made as of the latest count. The cautions say how old the counts are, and which figures are the
 * asker's own.
 *
 * @throws Refused with every problem.
 */
export function forecastInputOfTreaty(
  treaty: TreatyRecord,
  choice: ForecastChoice = {},
): { input: ForecastInput; cautions: readonly string[] } {
  const { asOf, deposits, horizonYears = 25, draws = 100_000, seed = 153 } = choice;
  if (asOf === undefined && (deposits ?? choice.signatures) !== undefined)
    throw new Refused([
      invalid(
        'asOf',
        `is needed beside "${deposits === undefined ? 'signatures' : 'deposits'}": the day of that count`,
      ),
    ]);
  const day = asOf ?? knownCounts(treaty).at(-1)?.asOf ?? treaty.asOf;
  const known = knownCounts(treaty, day);
  if (day < treaty.opened)
    throw new Refused([
      invalid(
        'asOf',
        `${day} lies before ${treaty.name} opened for signature, ${treaty.opened}. Give a day on or after it.`,
      ),
    ]);
  const earlier = known.filter((one) => (deposits === undefined ? one.asOf <= day : one.asOf < day));
  // Only the latest count is learnt from; the one before it shows whether a given count can be right.
  const observations =
    deposits === undefined ? earlier.slice(-1) : [...earlier.slice(-1), { asOf: day, count: deposits }];
  const latest = observations.at(-1);
  if (latest === undefined) throw new Refused([noCount(treaty, known, day)]);
  const signed = latestSignatures(treaty, day);
  const signatures = choice.signatures ?? signed?.count;
  const { name, opened, required, delayRule } = treaty;
  const input = parseRenaming(
    {
      treaty: name,
      asOf: day,
      opened,
      required,
      delayRule,
      observations,
      ...defined({ signatures }),
      seed,
      draws,
      horizonYears,
    },
    observations.length - 1,
  );
  return {
    input,
    cautions: [
      ...countCautions(day, latest, deposits === undefined ? undefined : earlier.at(-1), deposits !== undefined),
      ...signatureCautions(day, signed, choice.signatures, signatures),
      ...fitCautions(opened, latest.asOf),
    ],
  };
}

/**
 * Every count of deposits that the record gives, in order of days; one a day, the larger where two differ. A list that
 * holds all that the counts say tells the number of any day up to its own, such as `asked`, withdrawals taken off. One
 * that holds fewer is no more than a lower bound, and counts where it holds more than was counted by then.
 */
function knownCounts(treaty: TreatyRecord, asked?: string): readonly Count[] {
  const { counts = [], instruments, asOf, opened } = treaty;
  const complete = counts.every((one) => depositsOn(treaty, one.asOf) >= one.count);
  const listed = instruments.flatMap(({ deposited, withdrawn }) => [deposited ?? [], withdrawn ?? []].flat());
  const days = [...listed, asOf, ...(asked === undefined ? [] : [asked])].filter((day) => day >= opened && day <= asOf);
  const counted = (day: string): number =>
    Math.max(-1, ...counts.filter((one) => one.asOf <= day).map(({ count }) => count));
  const byDay = new Map<string, number>();
  for (const { asOf: day, count } of [
    ...counts,
    ...days
      .map((day) => ({ asOf: day, count: depositsOn(treaty, day) }))
      .filter(({ asOf: day, count }) => complete || count > Math.max(0, counted(day))),
  ])
    byDay.set(day, Math.max(byDay.get(day) ?? 0, count));
  return [...byDay].map(([day, count]) => ({ asOf: day, count })).sort((a, b) => compareTexts(a.asOf, b.asOf));
}

/** States that had signed by a day, by the latest count or by the list, whichever is more. */
function latestSignatures(treaty: TreatyRecord, day: string): Count | undefined {
  const { signatureCounts = [], instruments, asOf } = treaty;
  const counted = signatureCounts.filter((one) => one.asOf <= day).sort((a, b) => compareTexts(a.asOf, b.asOf));
  const parties = new Set(
    instruments.flatMap((one) => (one.signed === undefined || one.signed > day ? [] : (countedParty(one) ?? []))),
  );
  const listed = parties.size === 0 ? undefined : { asOf: asOf < day ? asOf : day, count: parties.size };
  const last = counted.at(-1);
  if (last === undefined || listed === undefined) return last ?? listed;
  return listed.count > last.count ? listed : last;
}

function countCautions(day: string, latest: Count, published: Count | undefined, isGiven: boolean): readonly string[] {
  if (isGiven)
    return published === undefined
      ? []
      : [
          `${instruments(latest.count)} by ${latest.asOf} is the figure that was given; the latest on record is ` +
            `${published.count} by ${published.asOf}.`,
        ];
  const age = daysBetween(latest.asOf, day);
  return age === 0
    ? []
    : [
        `The latest count on record, ${instruments(latest.count)}, is of ${latest.asOf}: ${age} days before ${day}. ` +
          `Of what was deposited since, it is taken as known only that it was not enough. Give the count of ${day}.`,
      ];
}

function signatureCautions(
  day: string,
  signed: Count | undefined,
  given: number | undefined,
  used: number | undefined,
): readonly string[] {
  if (used === undefined)
    return ['No number of signatures is known, so that the forecast is made without them and is wider.'];
  if (given !== undefined || signed === undefined) return [];
  const age = daysBetween(signed.asOf, day);
  return age > 180
    ? [`The latest number of signatures on record, ${signed.count}, is of ${signed.asOf}: ${age} days before ${day}.`]
    : [];
}

/** A count of a day at which nothing was learnt or tried. */
export function fitCautions(opened: string, counted: string): readonly string[] {
  const { first, last } = FITTED_DAYS;
  const day = daysBetween(opened, counted);
  if (day >= first && day <= last) return [];
  return [
    `The count is of day ${day} after the opening. The forecast learnt from treaties at days ${first} to ${last}: ` +
      (day < first
        ? `it takes the time since opening as ${first} days, and knows little more than the signatures.`
        : 'what it says so late rests on few, and its band is rather too narrow than too wide.'),
  ];
}

function instruments(count: number): string {
  return count === 1 ? '1 instrument' : `${count} instruments`;
}

/** The last count has another name for the caller. */
function parseRenaming(input: unknown, position: number): ForecastInput {
  try {
    return parseForecastInput(input);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const last = `observations[${position}]`;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(`${last}.count`, 'deposits').replace(`${last}.asOf`, 'asOf'),
      })),
    );
  }
}

function noCount({ name }: TreatyRecord, known: readonly Count[], day: string): Problem {
  const [first] = known;
  const record = first === undefined ? 'none is on record' : `the first on record is of ${first.asOf}`;
  return invalid('deposits', `is needed for a forecast of ${name} as of ${day}: ${record}`);
}

function invalid(path: string, message: string): Problem {
  return { code: 'invalid', path, message };
}

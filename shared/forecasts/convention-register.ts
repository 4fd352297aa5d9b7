import reference from '../reference/treaties.json' with { type: 'json' };
import type { Problem } from '../model/problem.ts';
import { Refused } from '../model/problem.ts';
import { type ForecastInput, parseForecastInput } from './forecast-input.ts';

/** What may be known besides the register as it stood when last known: a later day, and how many instruments there are by then. */
export type ForecastChoice = {
  asOf?: string | undefined;
  deposits?: number | undefined;
  horizonYears?: number | undefined;
  draws?: number | undefined;
  seed?: number | undefined;
};

const { convention } = reference;
const [lastKnown] = convention.instruments.slice(-1);

/** The Convention against Cybercrime, what its register was last known to hold, and which States. */
export const conventionRegister = {
  name: convention.name,
  opened: convention.opened,
  required: convention.instrumentsRequired,
  delayRule: convention.delayRule,
  lastKnown: {
    asOf: lastKnown?.asOf ?? convention.opened,
    count: lastKnown?.count ?? 0,
    states: lastKnown?.states ?? [],
  },
};

/**
 * The input of a forecast for the Convention: the counts known by the day of the forecast, with a further one if it is given. Without
 * a day it is made as of the last count. Raises `Refused` with every problem.
 */
export function conventionForecastInput({
  asOf,
  deposits,
  horizonYears = 25,
  draws = 100_000,
  seed = 153,
}: ForecastChoice = {}): ForecastInput {
  const known = convention.instruments.map(({ asOf: day, count }) => ({ asOf: day, count }));
  if (deposits !== undefined && asOf === undefined)
    throw new Refused([
      {
        code: 'invalid',
        path: 'asOf',
        message: 'is needed beside "deposits": the day by which so many instruments were deposited',
      },
    ]);
  const day = asOf ?? conventionRegister.lastKnown.asOf;
  const earlier = known.filter((one) => (deposits === undefined ? one.asOf <= day : one.asOf < day));
  const observations = deposits === undefined ? earlier : [...earlier, { asOf: day, count: deposits }];
  if (observations.length === 0) throw new Refused([noCount(day)]);
  const { opened, instrumentsRequired: required, delayRule } = convention;
  try {
    return parseForecastInput({ asOf: day, opened, required, delayRule, observations, seed, draws, horizonYears });
  } catch (error) {
    if (!(error instanceof Refused) || deposits === undefined) throw error;
    // The caller gave the last count by another name.
    const last = `observations[${observations.length - 1}]`;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(`${last}.count`, 'deposits').replace(`${last}.asOf`, 'asOf'),
      })),
    );
  }
}

function noCount(day: string): Problem {
  if (day < convention.opened)
    return {
      code: 'invalid',
      path: 'asOf',
      message: `${day} lies before the opening for signature, ${convention.opened}. Give a day on or after it.`,
    };
  return {
    code: 'invalid',
    path: 'deposits',
    message: `is needed for a forecast as of ${day}: the first count known is of ${convention.instruments[0]?.asOf ?? 'no day'}`,
  };
}

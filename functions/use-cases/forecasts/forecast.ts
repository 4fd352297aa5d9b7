import { comparableTreaties } from '../../../shared/forecasts/comparable-treaties.ts';
import {
  type EntryIntoForceForecast,
  forecastEntryIntoForce,
} from '../../../shared/forecasts/forecast-entry-into-force.ts';
import { type ForecastInput, latestCount, parseForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { Refused } from '../../../shared/model/problem.ts';
import {
  fitCautions,
  type ForecastChoice,
  forecastInputOfTreaty,
} from '../../../shared/treaties/forecast-input-of-treaty.ts';
import { CONVENTION_ID, KNOWN_TREATIES } from '../../../shared/treaties/known-treaties.ts';
import type { TreatyRecord } from '../../../shared/treaties/treaty-record.ts';
import { type ChosenTreaty, treatyOfStatement } from '../../../shared/treaties/treaty-of-statement.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import { refuseTooMuchWork, type WorkLimits } from '../work-limits.ts';

/**
 * Of which treaty, by its id or its record, and what is known besides that record; or everything as `input`. Where no
 * treaty is named, it is `otherwise`, and without that the Convention against Cybercrime.
 */
export type ForecastRequest =
  (ForecastChoice & { treaty?: string | TreatyRecord | undefined }) | { input: ForecastInput };

export type MadeForecast = { input: ForecastInput; forecast: EntryIntoForceForecast; cautions: readonly string[] };

/**
 * Forecasts when a treaty enters into force. Nothing is stored, and nothing stored is asked.
 *
 * @throws AccessError `forbidden`; Refused with every problem.
 */
export function forecast(
  { limits }: Pick<ComputePorts, 'limits'>,
  principal: Principal,
  request: ForecastRequest,
  otherwise?: ChosenTreaty,
): MadeForecast {
  authorize(principal, 'estimate:compute');
  if ('input' in request) {
    const input = parseForecastInput(request.input);
    refuseManyDraws(input, limits);
    const cautions = fitCautions(input.opened, latestCount(input).day);
    return { input, forecast: forecastEntryIntoForce(input, comparableTreaties), cautions };
  }
  const treaty = findTreaty(request.treaty) ?? otherwise?.treaty ?? findTreaty(CONVENTION_ID);
  if (treaty === undefined) throw new Error('the Convention against Cybercrime is shipped');
  const { input, cautions } = forecastInputOfTreaty(treaty, request);
  refuseManyDraws(input, limits);
  return {
    input,
    forecast: forecastEntryIntoForce(input, comparableTreaties),
    cautions: [...(otherwise?.cautions ?? []), ...cautions],
  };
}

/**
 * The treaty that was named, or that of a statement's milestone; none where the request says everything itself. @throws
 * Refused.
 */
export function chooseTreaty(
  request: ForecastRequest,
  milestone: string,
  statement: Statement,
): ChosenTreaty | undefined {
  return 'input' in request ? undefined : treatyOfStatement(statement, milestone, findTreaty(request.treaty));
}

/** A treaty by its id, or as it was sent along. @throws Refused for an id that is not known. */
function findTreaty(named: string | TreatyRecord | undefined): TreatyRecord | undefined {
  if (typeof named !== 'string') return named;
  const known = KNOWN_TREATIES.get(named);
  if (known !== undefined) return known;
  throw new Refused([
    {
      code: 'unknown-reference',
      path: 'treaty',
      message:
        `there is no treaty "${named}"; known are ` +
        `${[...KNOWN_TREATIES.keys()].join(', ')}. Send a treaty along instead of its id.`,
    },
  ]);
}

/** Refuses draws beyond the limit before anything is loaded for them. @throws Refused. */
export function refuseManyDraws({ draws = 0 }: { draws?: number | undefined }, limits: WorkLimits): void {
  refuseTooMuchWork({
    path: 'draws',
    what: 'The forecast',
    count: draws,
    most: limits.draws,
    unit: 'draws',
    instead:
      'Chances and quantiles are computed exactly, without draws; for more of them use a machine of your own: ' +
      'rule153 risk … --no-limits.',
  });
}

import type { ForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { assessMoneyRisk } from '../../../shared/risks/assess-money-risk.ts';
import type { MoneyRisk } from '../../../shared/results/risk.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import type { UseCasePorts } from '../ports.ts';
import { type ChosenTreaty, treatyOfStatement } from '../../../shared/treaties/treaty-of-statement.ts';
import { findTreaty, forecast, type ForecastRequest } from '../forecasts/forecast.ts';
import { type InputsBasis, type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';

export type RiskRequest = {
  inputs: InputsRequest;
  forecast: ForecastRequest;
  milestone: string;
  years?: { first: number; last: number } | undefined;
};
export type MadeRisk = {
  symbol: string;
  risk: MoneyRisk;
  input: ForecastInput;
  cautions: readonly string[];
  basis: InputsBasis;
};

/** At most so many days within the horizon times requirements, since every day may be a timeline of its own. */
const daysTimesRequirementsMax = 2_000_000;

/**
 * Says what the uncertainty of entry into force means in money. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function assessRisk(ports: UseCasePorts, principal: Principal, request: RiskRequest): Promise<MadeRisk> {
  authorize(principal, 'estimate:compute');
  const { statement, cards, scenarios, basis } = await loadInputs(ports, principal.organization, request.inputs);
  const { milestone, years } = request;
  const chosen = chooseTreaty(request, statement);
  const { input, forecast: made, cautions } = forecast(principal, request.forecast, chosen);
  refuseTooLong(input.horizonYears, statement.requirements.length);
  const draws = made.draws();
  const risk = assessMoneyRisk({
    statement,
    cards,
    scenarios,
    milestone,
    treaty: input.treaty,
    asOf: input.asOf,
    opened: input.opened,
    horizonEnd: made.horizonEnd,
    draws,
    ...(years === undefined ? {} : { years }),
  });
  return { symbol: statement.symbol, risk, input, cautions, basis };
}

/** The treaty that was named, or that of the statement; none where the request says everything itself. */
function chooseTreaty({ forecast: wanted, milestone }: RiskRequest, statement: Statement): ChosenTreaty | undefined {
  return 'input' in wanted ? undefined : treatyOfStatement(statement, milestone, findTreaty(wanted.treaty));
}

function refuseTooLong(horizonYears: number, requirements: number): void {
  const yearsMax = Math.floor(daysTimesRequirementsMax / 366 / requirements);
  if (horizonYears <= yearsMax) return;
  throw new Refused([
    {
      code: 'too-large',
      path: 'horizonYears',
      message: `A statement of ${requirements} requirements is assessed here up to ${yearsMax} years ahead, not ${horizonYears}. Forecast less far, or use the command line: rule153 risk.`,
    },
  ]);
}

import { defined } from '../../../shared/canonical/defined.ts';
import type { ForecastInput } from '../../../shared/forecasts/forecast-input.ts';
import { assessMoneyRisk } from '../../../shared/risks/assess-money-risk.ts';
import type { MoneyRisk } from '../../../shared/results/risk.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { countComponents, refuseTooMuchWork } from '../work-limits.ts';
import type { ComputePorts } from '../ports.ts';
import { chooseTreaty, forecast, type ForecastRequest, refuseManyDraws } from '../forecasts/forecast.ts';
import { type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

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

/**
 * Says what the uncertainty of entry into force means in money. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function assessRisk(ports: ComputePorts, principal: Principal, request: RiskRequest): Promise<MadeRisk> {
  authorize(principal, 'estimate:compute');
  refuseManyDraws('input' in request.forecast ? request.forecast.input : request.forecast, ports.limits);
  const { statement, cards, scenarios, estimate, basis } = await loadInputs(
    ports,
    principal.organization,
    request.inputs,
  );
  const { milestone, years } = request;
  const chosen = chooseTreaty(request.forecast, milestone, statement);
  const { input, forecast: made, cautions } = forecast(ports, principal, request.forecast, chosen);
  const components = countComponents(estimate);
  const work = {
    path: 'forecast.horizonYears',
    what: `A forecast over ${input.horizonYears} years`,
    count: input.horizonYears * 366 * components,
    most: ports.limits.riskComponents,
    unit: 'days times components',
    instead:
      'Start a job of the kind "risk" (POST /v1/jobs, or rule153 risk … --job), forecast up to ' +
      `${Math.floor(ports.limits.riskComponents / 366 / Math.max(1, components))} years ahead, or on a machine of your ` +
      'own: rule153 risk … --no-limits.',
  };
  refuseTooMuchWork(work);
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
    ...defined({ years }),
  });
  return { symbol: statement.symbol, risk, input, cautions, basis };
}

import {
  measureSensitivity as measure,
  type SensitivityRequest,
} from '../../../shared/sensitivities/measure-sensitivity.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import { countComponents, refuseTooMuchWork } from '../work-limits.ts';
import { type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';
import type { Tornado } from '../../../shared/results/sensitivity.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

export type MadeTornado = { symbol: string; tornado: Tornado; basis: InputsBasis };

/**
 * Ranks the rates and quantities of a statement by how far they move its total. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `no-such-line` for a section or year that there is not;
 *   StoreError.
 */
export async function measureSensitivity(
  ports: ComputePorts,
  principal: Principal,
  inputs: InputsRequest,
  request: SensitivityRequest,
): Promise<MadeTornado> {
  authorize(principal, 'estimate:compute');
  const { statement, cards, scenarios, estimate, basis } = await loadInputs(ports, principal.organization, inputs);
  const work = {
    path: 'statement',
    what: 'Moving every rate and quantity of the statement',
    count: countComponents(estimate),
    most: ports.limits.sensitivityComponents,
    unit: 'components',
    instead:
      'Start a job of the kind "sensitivity" (POST /v1/jobs, or rule153 sensitivity … --job), split the statement, or ' +
      'measure on a machine of your own: rule153 sensitivity … --no-limits.',
  };
  refuseTooMuchWork(work);
  return { symbol: statement.symbol, tornado: measure(statement, cards, request, scenarios), basis };
}

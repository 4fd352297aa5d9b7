import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';
import { type AppliedScenario, applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';
import type { ComputePorts } from '../ports.ts';

/** Scenarios, what they were applied to, and what came of it. */
export type AppliedScenarios = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  applied: AppliedScenario;
  basis: InputsBasis;
};

/**
 * Applies scenarios to a statement, in order, and says what each change did. The statement under them is estimated, so
 * that what no estimate could be made of is refused here as it is everywhere. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function applyScenarios(
  ports: ComputePorts,
  principal: Principal,
  request: InputsRequest,
): Promise<AppliedScenarios> {
  authorize(principal, 'estimate:compute');
  const { statement, cards, scenarios, basis } = await loadInputs(ports, principal.organization, request);
  return { statement, cards, scenarios, applied: applyScenario(statement, cards, scenarios), basis };
}

import type { PostStartExplanation } from '../../../shared/results/post-start-explanation.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { explainPostStart } from '../../../shared/scenarios/explain-post-start.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { loadInputs } from './load-inputs.ts';
import type { EstimateRequest } from './estimate-request.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * Explains what the post start rules make of the first budget year of posts of a stored statement. The estimate must be
 * valid, so that nothing is said of rates that are not in force.
 *
 * @throws AccessError `forbidden`; Refused, with `unknown-reference` where there are no such posts; StoreError.
 */
export async function explainStatementPostStart(
  ports: ComputePorts,
  principal: Principal,
  { requirement, ...request }: EstimateRequest & { requirement: string },
): Promise<PostStartExplanation> {
  authorize(principal, 'estimate:read');
  const inputs = await loadInputs(ports, principal.organization, request);
  const { statement, cards, adjustment } = applyScenario(inputs.statement, inputs.cards, inputs.scenarios);
  return explainPostStart(statement, cards, requirement, adjustment);
}

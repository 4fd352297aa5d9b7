import { noFactors, recostStatement } from '../../../shared/recosting/recost-statement.ts';
import type { RecostedStatement } from '../../../shared/results/recosting.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * A statement before and after recosting, under scenarios too, with the difference by factor. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function recostStoredStatement(
  ports: ComputePorts,
  principal: Principal,
  request: InputsRequest,
): Promise<RecostedStatement> {
  authorize(principal, 'estimate:read');
  const { statement, cards, scenarios, estimate } = await loadInputs(ports, principal.organization, request);
  // The estimate of the inputs has the queries on the validity of rates as well.
  const recosted = recostStatement(statement, cards, scenarios);
  return {
    ...recosted,
    warnings: recosted.factors.length === 0 ? [noFactors(statement.symbol), ...estimate.warnings] : estimate.warnings,
  };
}

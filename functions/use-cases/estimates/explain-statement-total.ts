import type { TotalExplanation } from '../../../shared/results/total-explanation.ts';
import { explainTotal, type TotalReference } from '../../../shared/explanations/explain-total.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { makeEstimate } from './make-estimate.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * Explains one total or subtotal of the estimate of a stored statement.
 *
 * @throws AccessError `forbidden`; Refused, with `no-such-line` where there is no such sum; StoreError.
 */
export async function explainStatementTotal(
  ports: ComputePorts,
  principal: Principal,
  request: EstimateRequest & { total: TotalReference },
): Promise<TotalExplanation> {
  authorize(principal, 'estimate:read');
  const { estimate } = await makeEstimate(ports, principal.organization, request);
  return explainTotal(estimate, request.total);
}

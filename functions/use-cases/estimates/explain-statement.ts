import type { Explanation } from '../../../shared/results/explanation.ts';
import { explainFigure, type FigureReference } from '../../../shared/explanations/explain-figure.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { makeEstimate } from './make-estimate.ts';
import type { ComputePorts } from '../ports.ts';
import type { TotalExplanation } from '../../../shared/results/total-explanation.ts';
import { explainTotal, type TotalReference } from '../../../shared/explanations/explain-total.ts';

/**
 * Explains one figure of the estimate of a stored statement.
 *
 * @throws AccessError `forbidden`; Refused, with `no-such-line` where there is no such figure; StoreError.
 */
export async function explainStatement(
  ports: ComputePorts,
  principal: Principal,
  request: EstimateRequest & { figure: FigureReference },
): Promise<Explanation> {
  authorize(principal, 'estimate:read');
  const { estimate } = await makeEstimate(ports, principal.organization, request);
  return explainFigure(estimate, request.figure);
}

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

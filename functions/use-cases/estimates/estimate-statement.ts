import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { type EstimateRequest, type MadeEstimate, makeEstimate } from './make-estimate.ts';
import type { UseCasePorts } from '../ports.ts';

/**
 * Estimates a stored statement. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function estimateStatement(
  ports: UseCasePorts,
  principal: Principal,
  request: EstimateRequest,
): Promise<MadeEstimate> {
  authorize(principal, 'estimate:read');
  return makeEstimate(ports, principal.organization, request);
}

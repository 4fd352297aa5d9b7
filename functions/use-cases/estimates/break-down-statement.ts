import { breakDown } from '../../../shared/figures/break-down.ts';
import type { Breakdown, Division } from '../../../shared/results/breakdown.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadFigures } from './load-figures.ts';

/**
 * Divides the figures of a stored statement, or of one of its tables.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `no-such-line` for a table that is not there;
 *   StoreError.
 */
export async function breakDownStatement(
  ports: ComputePorts,
  principal: Principal,
  { by, table, ...request }: EstimateRequest & { by: Division; table?: number | undefined },
): Promise<Breakdown> {
  authorize(principal, 'estimate:read');
  const { statement, estimate } = await loadFigures(ports, principal.organization, request);
  return breakDown(statement, estimate, by, table);
}

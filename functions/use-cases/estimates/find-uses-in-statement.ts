import { findUses } from '../../../shared/figures/find-uses.ts';
import type { UseQuestion, Uses } from '../../../shared/results/uses.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadFigures } from './load-figures.ts';

/**
 * Finds every figure of a stored statement that uses a rate, hangs on a milestone, comes of a paragraph or rests on a
 * document.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `unknown-reference` for a name that nothing has;
 *   StoreError.
 */
export async function findUsesInStatement(
  ports: ComputePorts,
  principal: Principal,
  { question, ...request }: EstimateRequest & { question: UseQuestion },
): Promise<Uses> {
  authorize(principal, 'estimate:read');
  const { statement, cards, estimate } = await loadFigures(ports, principal.organization, request);
  return findUses(statement, cards, estimate, question);
}

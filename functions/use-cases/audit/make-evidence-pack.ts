import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { buildEvidencePack, type EvidencePack } from '../../evidence/build-evidence-pack.ts';
import type { UseCasePorts } from '../ports.ts';

/**
 * Makes the evidence pack of a statement. Nothing is stored.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function makeEvidencePack(
  { ledger }: UseCasePorts,
  principal: Principal,
  statement: string,
): Promise<EvidencePack> {
  authorize(principal, 'evidence:read');
  return buildEvidencePack(ledger, principal.organization, statement);
}

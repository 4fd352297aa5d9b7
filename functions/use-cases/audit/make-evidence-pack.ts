import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { buildEvidencePack, type EvidencePack } from '../../evidence/build-evidence-pack.ts';
import type { ChangePorts } from '../ports.ts';

/**
 * Makes the evidence pack of a statement. No document is changed; the log of the organization is brought up to date and its checkpoint signed,
 * so that the pack proves its place in it.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function makeEvidencePack(
  { ledger, logSigner }: ChangePorts,
  principal: Principal,
  statement: string,
): Promise<EvidencePack> {
  authorize(principal, 'evidence:read');
  const log = logSigner === undefined ? undefined : { ledger, signer: logSigner };
  return buildEvidencePack(ledger, principal.organization, statement, log);
}

import { printHash } from '../../../shared/checkpoints/tree-hash.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { ChangePorts } from '../ports.ts';
import type { PublishedCheckpoint } from '../../../shared/results/checkpoint.ts';
import { buildEvidencePack, type EvidencePack } from '../../evidence/build-evidence-pack.ts';

/**
 * Brings the log of the actor's organization up to date and signs its checkpoint. Where nothing is new it is the one
 * signed before.
 *
 * @throws AccessError `forbidden`; StoreError `not-found` if there are no entries or no key, `integrity`,
 *   `unavailable`.
 */
export async function signCheckpoint(
  { ledger, logSigner }: ChangePorts,
  principal: Principal,
): Promise<PublishedCheckpoint> {
  authorize(principal, 'checkpoint:read');
  if (logSigner === undefined)
    throw new StoreError('not-found', 'This installation has no key that signs checkpoints, so there are none.');
  const { origin, note, keys, tree } = await ledger.extendLog(principal.organization, logSigner);
  return { origin, size: tree.size, root: printHash(tree.root()), note, keys };
}

/**
 * Makes the evidence pack of a statement. No document is changed; the log of the organization is brought up to date and
 * its checkpoint signed, so that the pack proves its place in it.
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

import { printHash } from '../../../shared/checkpoints/tree-hash.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { ChangePorts } from '../ports.ts';
import type { PublishedCheckpoint } from '../../../shared/results/checkpoint.ts';

/**
 * Brings the log of the actor's organization up to date and signs its checkpoint. Where nothing is new it is the one signed before.
 *
 * @throws AccessError `forbidden`; StoreError `not-found` if there are no entries or no key, `integrity`, `unavailable`.
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

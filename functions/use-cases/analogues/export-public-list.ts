import { type PublicList, writeListed } from '../../../shared/analogues/public-list.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import { type ListRequest, loadList } from './load-list.ts';

/**
 * Gives a list in the form of the public one, so that it can be taken in elsewhere. Amounts are those of the list.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`.
 */
export async function exportPublicList(
  ports: Pick<ComputePorts, 'documents'>,
  principal: Principal,
  request: ListRequest,
): Promise<PublicList> {
  const { document } = await loadList(ports, principal, request);
  return document.statements.map(writeListed);
}

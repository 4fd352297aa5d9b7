import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Page, PageRequest } from '../../ledger/reading/list.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { UseCasePorts } from '../ports.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { StoreError } from '../../ledger/store-error.ts';

/**
 * Lists the revisions of a document without their content, newest first.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `invalid-cursor`.
 */
export async function listRevisions(
  ports: UseCasePorts,
  principal: Principal,
  kind: Kind,
  { id, ...page }: PageRequest & { id: string },
): Promise<Page<Revision>> {
  authorize(principal, kind.actions.read);
  const found = await ports.ledger.history({ organization: principal.organization, kind: kind.kind, id, ...page });
  if (found.items.length === 0 && page.cursor === undefined)
    throw new StoreError('not-found', `There is no ${kind.noun} "${id}".`);
  return found;
}

import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { Page, PageRequest } from '../../ledger/reading/page.ts';
import { listedFields } from './listed-fields.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { UseCasePorts } from '../ports.ts';

/** Lists the documents of a kind by id, a page at a time. */
export async function listDocuments(
  ports: UseCasePorts,
  principal: Principal,
  kind: Kind,
  page: PageRequest,
): Promise<Page<ListedDocument>> {
  authorize(principal, kind.actions.read);
  const { items, ...rest } = await ports.ledger.list({
    organization: principal.organization,
    kind: kind.kind,
    ...page,
  });
  return { ...rest, items: items.map((listed) => ({ ...listed, fields: listedFields(kind.kind, listed.fields) })) };
}

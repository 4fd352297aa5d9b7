import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf } from './change-from-base.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { refuseLookAlike } from './refuse-look-alike.ts';
import { FIRST_STATE } from '../../../shared/model/workflow.ts';

export type CreateRequest = {
  document: unknown;
  reason?: string | undefined;
  /** How the document came here; `create` if left out. */
  action?: 'create' | 'import' | 'seed';
};

/**
 * Creates a document, named as its content says. What is shipped is seeded as it is.
 *
 * @throws AccessError `forbidden`; Refused with every problem of the document; ConflictError if there is one with that
 *   id or one that looks like it; StoreError.
 */
export async function createDocument(
  ports: ChangePorts,
  call: Call,
  kind: Kind,
  request: CreateRequest,
): Promise<Saved> {
  const role = authorize(call.principal, kind.actions.write);
  const content = await kind.load();
  const document = parseDocument(content, request.document);
  const id = content.idOf(document);
  const { action = 'create' } = request;
  return ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: kind.kind,
    id,
    expected: 'none',
    ...(kind.workflow && { state: FIRST_STATE }),
    action,
    alike: action === 'seed' ? 'noted' : 'refused',
    ...(action !== 'seed' && {
      permit: () => refuseLookAlike(ports, call.principal.organization, kind, id),
    }),
    reason: request.reason ?? '',
    fields: content.fieldsOf(document),
    content: splitDocument(document, content.partsKey, content.partId),
  });
}

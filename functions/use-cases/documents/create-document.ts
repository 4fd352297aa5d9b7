import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf } from './change-from-base.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { FIRST_STATE } from '../statements/workflow.ts';

export type CreateRequest = {
  document: unknown;
  reason?: string | undefined;
  /** How the document came here; `create` if left out. */
  action?: 'create' | 'import' | 'seed';
};

/**
 * Creates a document, named as its content says.
 *
 * @throws AccessError `forbidden`; Refused with every problem of the document; ConflictError if there is one with that
 *   id; StoreError.
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
  return ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: kind.kind,
    id: content.idOf(document),
    expected: 'none',
    ...(kind.workflow && { state: FIRST_STATE }),
    action: request.action ?? 'create',
    reason: request.reason ?? '',
    fields: content.fieldsOf(document),
    content: splitDocument(document, content.partsKey, content.partId),
  });
}

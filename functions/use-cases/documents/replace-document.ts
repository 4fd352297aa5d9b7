import { Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf, explainConflict, findBase } from './change-from-base.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { stateAfterEdit } from '../statements/workflow.ts';

export type ReplaceRequest = {
  id: string;
  /** Hashes of revisions, one of which the document must be at. */
  ifMatch: readonly string[];
  document: unknown;
  /** Why; a submitted statement is corrected only with a reason. */
  reason?: string | undefined;
};

/**
 * Replaces a document by a new revision.
 *
 * @throws AccessError `forbidden`; Refused; UseCaseError `changed-meanwhile`, `locked`; StoreError.
 */
export async function replaceDocument(
  ports: ChangePorts,
  call: Call,
  kind: Kind,
  request: ReplaceRequest,
): Promise<Saved> {
  const role = authorize(call.principal, kind.actions.write);
  const content = await kind.load();
  const document = parseDocument(content, request.document);
  const { id } = request;
  refuseOtherName(kind, id, content.idOf(document));
  const name = { organization: call.principal.organization, kind: kind.kind, id };
  const base = await findBase(ports, name, request.ifMatch);
  const edit = stateAfterEdit(kind, base, 'replace');
  const save = () =>
    ports.ledger.save({
      ...changeOf(ports, call, role),
      ...name,
      ...edit,
      expected: base.number,
      reason: request.reason ?? '',
      fields: content.fieldsOf(document),
      content: splitDocument(document, content.partsKey, content.partId),
    });
  return explainConflict(ports, name, base, save, { document, partsKey: content.partsKey });
}

function refuseOtherName(kind: Kind, id: string, named: string): void {
  if (id === named) return;
  throw new Refused([
    {
      code: 'invalid',
      path: '',
      message: `This ${kind.noun} names itself "${named}", but the address says "${id}". A ${kind.noun} keeps its name; create a new one under the other.`,
    },
  ]);
}

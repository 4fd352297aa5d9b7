import type { Kind } from '../../documents/kinds/kind.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { changeOf, explainConflict } from './change-from-base.ts';
import { prepareReplacement, type ReplaceRequest } from './prepare-replacement.ts';

/**
 * Replaces a document by a new revision. One that says what the document says already makes none.
 *
 * @throws AccessError `forbidden`; Refused; UseCaseError `changed-meanwhile`, `locked`; StoreError.
 */
export async function replaceDocument(
  ports: ChangePorts,
  call: Call,
  kind: Kind,
  request: ReplaceRequest,
): Promise<Saved> {
  const { role, content, document, name, base, edit } = await prepareReplacement(ports, call, kind, request);
  const save = () =>
    ports.ledger.save({
      ...changeOf(ports, call, role),
      ...name,
      ...edit,
      expected: base.number,
      keepIfSame: true,
      reason: request.reason ?? '',
      fields: content.fieldsOf(document),
      content: splitDocument(document, content.partsKey, content.partId),
    });
  return explainConflict(ports, name, base, save, { document, partsKey: content.partsKey });
}

import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { changeOf, explainConflict, findBase } from './change-from-base.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { withoutSeal } from '../estimates/seal.ts';
import { stateAfterEdit } from '../statements/workflow.ts';

export type RestoreDocumentRequest = { id: string; ifMatch: readonly string[]; revision: number; reason: string };

/**
 * Makes an earlier revision of a document its next one. Nothing between them is lost. For the workflow it is an edit
 * like any other.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `locked`; StoreError `not-found` if there is no
 *   such revision.
 */
export async function restoreDocument(
  ports: ChangePorts,
  call: Call,
  kind: Kind,
  { id, ifMatch, revision, reason }: RestoreDocumentRequest,
): Promise<Saved> {
  const role = authorize(call.principal, kind.actions.write);
  const name = { organization: call.principal.organization, kind: kind.kind, id };
  const base = await findBase(ports, name, ifMatch);
  const edit = stateAfterEdit(kind, base, 'restore');
  // What a submission sealed is not what comes back: the restored content is a draft.
  const fields = kind.workflow
    ? { fields: withoutSeal((await ports.ledger.read({ ...name, revision })).revision.fields) }
    : {};
  return explainConflict(ports, name, base, () =>
    ports.ledger.restore({
      ...changeOf(ports, call, role),
      ...name,
      ...edit,
      ...fields,
      expected: base.number,
      revision,
      reason,
    }),
  );
}

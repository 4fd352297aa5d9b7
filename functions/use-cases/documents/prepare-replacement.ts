import { Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Role } from '../../access/principal.ts';
import type { Kind, KindContent } from '../../documents/kinds/kind.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import type { DocumentName } from '../../ledger/items/primitives.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Call, UseCasePorts } from '../ports.ts';
import { stateAfterEdit } from '../statements/workflow.ts';
import { findBase } from './change-from-base.ts';

export type ReplaceRequest = {
  id: string;
  /** Hashes of revisions, one of which the document must be at. */
  ifMatch: readonly string[];
  document: unknown;
  /** Why; a submitted statement is corrected only with a reason. */
  reason?: string | undefined;
};

/** A replacement that has passed every check but the last, whether its base is still the head. */
export type PreparedReplacement = {
  role: Role;
  content: KindContent;
  document: object;
  name: DocumentName;
  base: Revision;
  edit: ReturnType<typeof stateAfterEdit>;
};

/**
 * Checks the replacement of a document, for whoever saves it and whoever only tries it.
 *
 * @throws AccessError `forbidden`; Refused; UseCaseError `changed-meanwhile`, `locked`; StoreError.
 */
export async function prepareReplacement(
  ports: UseCasePorts,
  { principal }: Call,
  kind: Kind,
  { id, ifMatch, document: given }: ReplaceRequest,
): Promise<PreparedReplacement> {
  const role = authorize(principal, kind.actions.write);
  const content = await kind.load();
  const document = parseDocument(content, given);
  refuseOtherName(kind, id, content.idOf(document));
  const name = { organization: principal.organization, kind: kind.kind, id };
  const base = await findBase(ports, name, ifMatch);
  return { role, content, document, name, base, edit: stateAfterEdit(kind, base, 'replace') };
}

function refuseOtherName(kind: Kind, id: string, named: string): void {
  if (id === named) return;
  throw new Refused([
    {
      code: 'invalid',
      path: '',
      message:
        `This ${kind.noun} names itself "${named}", but the address says "${id}". A ${kind.noun} keeps its name; ` +
        'create a new one under the other.',
    },
  ]);
}

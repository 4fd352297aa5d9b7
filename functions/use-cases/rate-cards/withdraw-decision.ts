import { decisionKind } from '../../documents/kinds/kinds.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { endDocument, type EndRequest } from '../documents/end-document.ts';
import { WITHDRAWN } from '../estimates/load-validity.ts';
import type { Call, ChangePorts } from '../ports.ts';

/**
 * Takes a decision back: from now on no estimate may rest on it. Estimates saved before still name it as it was.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `locked` if it is withdrawn already; StoreError.
 */
export async function withdrawDecision(ports: ChangePorts, call: Call, request: EndRequest): Promise<Saved> {
  return endDocument(ports, call, request, {
    kind: decisionKind,
    permission: 'decision:record',
    action: 'withdraw',
    state: WITHDRAWN,
    isOver: (id, time) => `Decision "${id}" was withdrawn at ${time}. Record a new one.`,
  });
}

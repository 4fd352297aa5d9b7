import { type Action, authorize } from '../../access/policy.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';
import { changeOf, explainConflict, findBase } from './change-from-base.ts';

export type EndRequest = { id: string; ifMatch: readonly string[]; reason: string };

/** How a document comes to its end: who may, by which action, in which state it is then, what is said to a second try. */
type Ending = {
  kind: Kind;
  permission: Action;
  action: string;
  state: string;
  isOver: (id: string, time: string) => string;
};

/**
 * Ends a document for good: its next revision says what the last one said, in a state from which nothing follows.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `locked` if it has ended already; StoreError.
 */
export async function endDocument(
  ports: ChangePorts,
  call: Call,
  { id, ifMatch, reason }: EndRequest,
  { kind: { kind }, permission, action, state, isOver }: Ending,
): Promise<Saved> {
  const role = authorize(call.principal, permission);
  const name = { organization: call.principal.organization, kind, id };
  const base = await findBase(ports, name, ifMatch);
  if (base.state === state) throw new UseCaseError('locked', isOver(id, base.time));
  return explainConflict(ports, name, base, () =>
    ports.ledger.restore({
      ...changeOf(ports, call, role),
      ...name,
      expected: base.number,
      revision: base.number,
      state,
      action,
      reason,
    }),
  );
}

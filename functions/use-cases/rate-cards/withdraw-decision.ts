import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { changeOf, explainConflict, findBase } from '../documents/change-from-base.ts';
import { WITHDRAWN } from '../estimates/load-validity.ts';
import { decisionKind } from '../../documents/kinds/kinds.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';

export type WithdrawRequest = { id: string; ifMatch: readonly string[]; reason: string };

/**
 * Takes a decision back: from now on no estimate may rest on it. Estimates saved before still name it as it was.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `locked` if it is withdrawn already; StoreError.
 */
export async function withdrawDecision(
  ports: ChangePorts,
  call: Call,
  { id, ifMatch, reason }: WithdrawRequest,
): Promise<Saved> {
  const role = authorize(call.principal, 'decision:record');
  const name = { organization: call.principal.organization, kind: decisionKind.kind, id };
  const base = await findBase(ports, name, ifMatch);
  if (base.state === WITHDRAWN)
    throw new UseCaseError('locked', `Decision "${id}" was withdrawn at ${base.time}. Record a new one.`);
  return explainConflict(ports, name, base, () =>
    ports.ledger.restore({
      ...changeOf(ports, call, role),
      ...name,
      expected: base.number,
      revision: base.number,
      state: WITHDRAWN,
      action: 'withdraw',
      reason,
    }),
  );
}

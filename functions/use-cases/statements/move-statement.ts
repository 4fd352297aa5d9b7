import { Refused } from '../../../shared/model/problem.ts';
import type { State } from '../../../shared/model/workflow.ts';
import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { changeOf, explainConflict, findBase } from '../documents/change-from-base.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { Call, ChangePorts } from '../ports.ts';
import { withoutSeal } from '../estimates/seal.ts';
import { sealSubmission } from './seal-submission.ts';
import { findMove } from './workflow.ts';

export type MoveRequest = {
  id: string;
  ifMatch: readonly string[];
  to: State;
  reason?: string | undefined;
  /** Of a submission: the ids of the scenarios under which its figures are sealed; none if left out. */
  scenarios?: readonly string[] | undefined;
};

/**
 * Moves a statement one step in its workflow: a new revision with the same content and another state. A submission
 * seals its figures: the estimate is saved in the same transaction, and the revision names it.
 *
 * @throws AccessError `forbidden`; Refused where a reason is needed, or a statement to be submitted cannot be computed;
 *   UseCaseError `changed-meanwhile`, `no-such-move`; StoreError.
 */
export async function moveStatement(
  ports: ChangePorts,
  call: Call,
  kind: Kind,
  { id, ifMatch, to, reason, scenarios }: MoveRequest,
): Promise<Saved> {
  authorize(call.principal, 'statement:move');
  const name = { organization: call.principal.organization, kind: kind.kind, id };
  const base = await findBase(ports, name, ifMatch);
  const move = findMove(base, to);
  const role = authorize(call.principal, move.action);
  if (move.reasonNeeded && (reason ?? '').trim() === '') {
    throw new Refused([
      {
        code: 'invalid',
        path: 'reason',
        message: `is missing; say why the statement goes from "${move.from}" back to "${move.to}"`,
      },
    ]);
  }
  if (scenarios !== undefined && move.verb !== 'submit')
    throw new Refused([
      { code: 'invalid', path: 'scenarios', message: 'are named where a statement is submitted, and nowhere else' },
    ]);
  const sealed = move.verb === 'submit' ? await sealSubmission(ports, call, base, scenarios) : undefined;
  const kept = move.to === 'closed' ? base.fields : withoutSeal(base.fields);
  return explainConflict(ports, name, base, () =>
    ports.ledger.restore(
      {
        ...changeOf(ports, call, role),
        ...name,
        expected: base.number,
        revision: base.number,
        state: move.to,
        action: move.verb,
        reason: reason ?? '',
        fields: sealed?.fields ?? kept,
      },
      sealed?.estimate,
    ),
  );
}

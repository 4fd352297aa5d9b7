import { type Move, MOVES, type State, stateOf } from '../../../shared/model/workflow.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { UseCaseError } from '../use-case-error.ts';

/**
 * The step from a revision's state to another.
 *
 * @throws UseCaseError `no-such-move` with the steps that there are.
 */
export function findMove(revision: Revision, to: State): Move {
  const from = stateOf(revision);
  const move = MOVES.find((one) => one.from === from && one.to === to);
  if (move !== undefined) return move;
  const ways = MOVES.filter((one) => one.from === from).map((one) => `"${one.to}"`);
  throw new UseCaseError(
    'no-such-move',
    `A statement does not go from "${from}" to "${to}". From "${from}" it goes to ${ways.join(' or ')}.`,
  );
}

/**
 * The state and the audit action of an edit of a revision.
 *
 * @throws UseCaseError `locked` where it may not be edited: opening a statement again is a step of its own, with its
 *   own reason, so that nobody does it by the way.
 */
export function stateAfterEdit(kind: Kind, base: Revision, action: string): { state?: State; action: string } {
  if (!kind.workflow) return { action };
  const state = stateOf(base);
  if (state === 'closed')
    throw new UseCaseError(
      'locked',
      'The statement is closed. An administrator can open it again: move it to "draft" with a reason.',
    );
  if (state === 'submitted')
    throw new UseCaseError(
      'locked',
      'The statement is submitted and its figures are sealed. To correct ' +
        'it open it again first: move it to "draft" with a reason.',
    );
  return { state, action };
}

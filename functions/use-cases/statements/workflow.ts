import type { Action } from '../../access/policy.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { UseCaseError } from '../use-case-error.ts';

/**
 * The workflow of a statement: draft → under review → submitted → closed. Drafts and statements under review are
 * edited; a submitted one is locked, and opened again with a reason that returns it to draft; a closed one is opened
 * again by an administrator.
 */
export const STATES = ['draft', 'under-review', 'submitted', 'closed'] as const;
export type State = (typeof STATES)[number];
export const FIRST_STATE: State = 'draft';

type Move = { from: State; to: State; verb: string; action: Action; reasonNeeded: boolean };

export const MOVES: readonly Move[] = [
  { from: 'draft', to: 'under-review', verb: 'ask-for-review', action: 'statement:move', reasonNeeded: false },
  { from: 'under-review', to: 'draft', verb: 'return-to-draft', action: 'statement:move', reasonNeeded: true },
  { from: 'under-review', to: 'submitted', verb: 'submit', action: 'statement:move', reasonNeeded: false },
  { from: 'submitted', to: 'draft', verb: 'recall', action: 'statement:move', reasonNeeded: true },
  { from: 'submitted', to: 'closed', verb: 'close', action: 'statement:move', reasonNeeded: false },
  { from: 'closed', to: 'draft', verb: 'reopen', action: 'statement:reopen', reasonNeeded: true },
];

/** The state of a revision; one that was stored without is a draft. */
export function stateOf({ state }: Pick<Revision, 'state'>): State {
  return STATES.find((one) => one === state) ?? FIRST_STATE;
}

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

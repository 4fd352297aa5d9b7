/**
 * The workflow of a statement: draft → under review → submitted → closed. Drafts and statements under review are
 * edited; a submitted one is locked, and opened again with a reason that returns it to draft; a closed one is opened
 * again by an administrator.
 */
export const STATES = ['draft', 'under-review', 'submitted', 'closed'] as const;
export type State = (typeof STATES)[number];
export const FIRST_STATE: State = 'draft';

/** The steps. The action is one of the service's policy. */
export const MOVES = [
  { from: 'draft', to: 'under-review', verb: 'ask-for-review', action: 'statement:move', reasonNeeded: false },
  { from: 'under-review', to: 'draft', verb: 'return-to-draft', action: 'statement:move', reasonNeeded: true },
  { from: 'under-review', to: 'submitted', verb: 'submit', action: 'statement:move', reasonNeeded: false },
  { from: 'submitted', to: 'draft', verb: 'recall', action: 'statement:move', reasonNeeded: true },
  { from: 'submitted', to: 'closed', verb: 'close', action: 'statement:move', reasonNeeded: false },
  { from: 'closed', to: 'draft', verb: 'reopen', action: 'statement:reopen', reasonNeeded: true },
] as const satisfies readonly { from: State; to: State; verb: string; action: string; reasonNeeded: boolean }[];
export type Move = (typeof MOVES)[number];

/** The state of a revision; one that was stored without is a draft. */
export function stateOf({ state }: { readonly state?: string | null | undefined }): State {
  return STATES.find((one) => one === state) ?? FIRST_STATE;
}

import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import { type Action, rolesFor } from '../access/policy.ts';
import type { DocumentKind } from '../ledger/items/primitives.ts';
import type { Revision } from '../ledger/items/revision.ts';
import type { Kind } from '../documents/kinds/kind.ts';
import { KINDS } from '../documents/kinds/kinds.ts';
import { WITHDRAWN } from '../use-cases/estimates/load-validity.ts';
import { FIRST_STATE, MOVES, stateOf } from '../../shared/model/workflow.ts';

const beginnings: readonly string[] = ['create', 'import', 'seed', 'save', 'decide'];
const edits: readonly string[] = ['replace', 'restore'];

/**
 * Checks that a history is one that the service can have written: each change by a role that may, each state reached by
 * a step that there is, and each step that needs a reason with one. Hashes cannot show this: whoever seals a forged
 * revision seals what it says.
 *
 * @param revisions all of one document, oldest first.
 * @throws EvidenceError naming the first revision that nobody can have made.
 */
export function checkWorkflow(revisions: readonly Revision[]): void {
  for (const [index, revision] of revisions.entries()) {
    const wrong = problemOf(revision, revisions[index - 1]);
    if (wrong === undefined) continue;
    throw new EvidenceError(`Revision ${revision.number} of ${revision.kind} "${revision.id}"`, wrong);
  }
}

/** The kind of a document by its name. @throws EvidenceError for one that a pack never holds. */
export function kindNamed(name: DocumentKind): Kind {
  const kind = KINDS.find((one) => one.kind === name);
  if (kind === undefined) throw new EvidenceError(`A document of kind ${name}`, 'is never in a pack.');
  return kind;
}

function problemOf(revision: Revision, before: Revision | undefined): string | undefined {
  const kind = kindNamed(revision.kind);
  const step = kind.workflow ? stepOf(revision, before) : plainStepOf(kind, revision, before);
  if (typeof step === 'string') return step;
  const may = rolesFor(step.action);
  if (!may.some((role) => role === revision.role))
    return (
      `is made by "${revision.author}" as ${revision.role}, who may not: "${revision.action}" is for ` +
      `${may.join(' and ')}.`
    );
  if (step.reasonNeeded && revision.reason.trim() === '')
    return `is "${revision.action}" without a reason, which that step needs.`;
  return undefined;
}

type Step = { action: Action; reasonNeeded: boolean };

/** What a revision of a statement did, or a text that says why there is no such step. */
function stepOf(revision: Revision, before: Revision | undefined): Step | string {
  const { action } = revision;
  const write: Step = { action: 'statement:write', reasonNeeded: false };
  const to = stateOf(revision);
  if (before === undefined) {
    const begins = beginnings.includes(action) && to === FIRST_STATE;
    return begins ? write : `begins a statement by "${action}" in state "${to}"; it begins as "${FIRST_STATE}".`;
  }
  const from = stateOf(before);
  const move = MOVES.find((one) => one.verb === action);
  if (move === undefined) {
    if (action === 'correct' && from === 'submitted' && to === 'draft') return { ...write, reasonNeeded: true };
    const isOpen = from === 'draft' || from === 'under-review';
    if (edits.includes(action) && isOpen && to === from) return write;
    return `goes from "${from}" to "${to}" by "${action}"; there is no such step.`;
  }
  if (move.from !== from || move.to !== to)
    return `goes from "${from}" to "${to}" by "${action}"; there is no such step.`;
  if (!isSameContent(revision, before)) return `changes the content by "${action}", which only moves the statement.`;
  return move;
}

/** What a revision of any other document did. Their states are few: a decision that was withdrawn stays so. */
function plainStepOf({ actions }: Kind, revision: Revision, before: Revision | undefined): Step | string {
  const { action, kind, state } = revision;
  const step: Step = { action: actions.write, reasonNeeded: false };
  if (before === undefined) return beginnings.includes(action) ? step : `begins by "${action}"; there is no such step.`;
  if (kind === 'decision') {
    const withdraws = action === 'withdraw' && state === WITHDRAWN && before.state !== WITHDRAWN;
    return withdraws && isSameContent(revision, before)
      ? step
      : `changes a decision by "${action}"; it is only withdrawn.`;
  }
  if (kind === 'estimate') return 'changes a saved estimate, which never changes.';
  return edits.includes(action) && state === before.state ? step : `is made by "${action}"; there is no such step.`;
}

function isSameContent(one: Revision, other: Revision): boolean {
  return one.head === other.head && one.parts === other.parts && one.lists.join() === other.lists.join();
}

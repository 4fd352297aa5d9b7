import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import type { Kind } from './kinds/kind.ts';
import type { UseCasePorts } from '../ports.ts';

export type DiffRevisionsRequest = { id: string; from: number; to: number };

/** What differs between two revisions: in the document itself, and part by part (requirement by requirement, rate by rate). */
export type RevisionsDiff = {
  from: Revision;
  to: Revision;
  document: readonly FieldChange[];
  added: readonly { id: string; value: unknown }[];
  removed: readonly { id: string; value: unknown }[];
  changed: readonly { id: string; changes: readonly FieldChange[] }[];
  reordered: boolean;
};

/**
 * Compares two revisions of a document field by field, with paths and both values.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function diffRevisions(
  ports: UseCasePorts,
  principal: Principal,
  kind: Kind,
  { id, from, to }: DiffRevisionsRequest,
): Promise<RevisionsDiff> {
  authorize(principal, kind.actions.read);
  const name = { organization: principal.organization, kind: kind.kind, id };
  const [before, after, parts] = await Promise.all([
    ports.ledger.read({ ...name, revision: from }),
    ports.ledger.read({ ...name, revision: to }),
    ports.ledger.diff({ ...name, from, to }),
  ]);
  const old = new Map(before.content.parts.map((part) => [part.id, part.value]));
  const young = new Map(after.content.parts.map((part) => [part.id, part.value]));
  return {
    from: before.revision,
    to: after.revision,
    document: fieldChanges(before.content.head, after.content.head),
    added: parts.added.map((part) => ({ id: part, value: young.get(part) })),
    removed: parts.removed.map((part) => ({ id: part, value: old.get(part) })),
    changed: parts.changed.map((part) => ({ id: part, changes: fieldChanges(old.get(part), young.get(part)) })),
    reordered: parts.reordered,
  };
}

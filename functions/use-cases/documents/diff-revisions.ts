import { upgrade } from '../../../shared/model/upgrade.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { fieldChanges } from './field-changes.ts';
import { type Content, joinDocument } from '../../ledger/items/content.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { UseCasePorts } from '../ports.ts';
import type { FieldChange } from '../../../shared/results/revision.ts';

export type DiffRevisionsRequest = { id: string; from: number; to: number };

/**
 * What differs between two revisions in the latest version of their schema: in the document itself, and requirement by
 * requirement or rate by rate.
 */
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
  const [before, after, parts, { partsKey }] = await Promise.all([
    ports.ledger.read({ ...name, revision: from }),
    ports.ledger.read({ ...name, revision: to }),
    ports.ledger.diff({ ...name, from, to }),
    kind.load(),
  ]);
  const earlier = latestParts(before.content, partsKey);
  const later = latestParts(after.content, partsKey);
  return {
    from: before.revision,
    to: after.revision,
    document: fieldChanges(upgrade(before.content.head), upgrade(after.content.head)),
    added: parts.added.map((part) => ({ id: part, value: later.get(part) })),
    removed: parts.removed.map((part) => ({ id: part, value: earlier.get(part) })),
    changed: parts.changed
      .map((part) => ({ id: part, changes: fieldChanges(earlier.get(part), later.get(part)) }))
      // What differs by the version of the schema alone says the same.
      .filter(({ changes }) => changes.length > 0),
    reordered: parts.reordered,
  };
}

/**
 * The parts of a document by their ids, in the latest version of its schema: a part says the version only together with
 * its head.
 */
function latestParts(content: Content, partsKey: string | undefined): ReadonlyMap<string, unknown> {
  const document = upgrade(joinDocument(content, partsKey)) as Record<string, unknown>;
  const values = partsKey === undefined ? undefined : document[partsKey];
  return new Map(
    content.parts.map(({ id, value }, position) => [id, Array.isArray(values) ? values[position] : value]),
  );
}

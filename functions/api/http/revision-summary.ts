import type { Revision } from '../../ledger/items/revision.ts';
import type { RevisionSummary } from '../../../shared/results/revision.ts';
import { listedFields } from '../../documents/kinds/listed-fields.ts';

/** A revision as the API shows it: its hash is the entity tag, its number the place in the history. */
export function revisionSummary({ kind, id, number, hash, parent, ...revision }: Revision): RevisionSummary {
  const { author, role, time, action, reason, requestId, state, fields } = revision;
  return {
    kind,
    id,
    revision: number,
    hash,
    parent,
    author,
    role,
    time,
    action,
    reason,
    requestId,
    state,
    fields: listedFields(kind, fields),
  };
}

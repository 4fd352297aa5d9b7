import { defined } from '../../../shared/canonical/defined.ts';
import type { DocumentName } from '../../ledger/items/document-kind.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { ConflictError } from '../../ledger/store-error.ts';
import type { UseCasePorts } from '../ports.ts';
import { joinDocument } from '../../ledger/items/content.ts';
import { fieldChanges } from './field-changes.ts';
import { type FieldConflict, UseCaseError } from '../use-case-error.ts';
import type { FieldChange } from '../../../shared/results/revision.ts';

/**
 * Makes a change from a base revision; if someone else was first, says what changed since.
 *
 * @param mine the document that was to be the next revision, where there is one: then each field that was changed meanwhile is shown.
 * @throws UseCaseError `changed-meanwhile` with the current revision and the parts that changed; whatever else `act` throws.
 */
export async function explainConflict<Result>(
  ports: UseCasePorts,
  name: DocumentName,
  base: Revision,
  act: () => Promise<Result>,
  mine?: { document: object; partsKey: string | undefined },
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ConflictError) || error.current === 'none') throw error;
    const { current } = error;
    const changed = await ports.ledger.diff({ ...name, from: base.number, to: current.number });
    const message = `The ${name.kind} "${name.id}" is at revision ${current.number}, no longer at ${base.number}: ${current.author} changed it at ${current.time}. Read it again and repeat the change.`;
    const conflict = mine === undefined ? {} : { conflict: await findConflict(ports, base, current, mine) };
    throw new UseCaseError('changed-meanwhile', message, { current, changed, ...conflict });
  }
}

/** Fields shown of a conflict: who must look at more reads both documents. */
const conflictFieldsMax = 200;

/** What somebody else changed since a revision, field by field, beside what the caller wants there. */
async function findConflict(
  ports: UseCasePorts,
  base: Revision,
  current: Revision,
  { document, partsKey }: { document: object; partsKey: string | undefined },
): Promise<readonly FieldConflict[]> {
  const load = async ({ organization, kind, id, number }: Revision): Promise<object> =>
    joinDocument((await ports.ledger.read({ organization, kind, id, revision: number })).content, partsKey);
  const [before, theirs] = await Promise.all([load(base), load(current)]);
  const wanted = new Map(fieldChanges(before, document).map((change) => [change.path, change]));
  return fieldChanges(before, theirs)
    .slice(0, conflictFieldsMax)
    .map(({ path, before: was, after }) => ({
      path,
      ...defined({ base: was, theirs: after }),
      ...mineOf(wanted.get(path), was),
    }));
}

/** What the caller wants of a field: the new value, the one that was there, or nothing if the caller takes it away. */
function mineOf(change: FieldChange | undefined, was: unknown): { mine?: unknown } {
  const value = change === undefined ? was : change.after;
  return value === undefined ? {} : { mine: value };
}

import { upgrade } from '../../../shared/model/upgrade.ts';
import type { DocumentName } from '../../ledger/items/primitives.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { ConflictError, StoreError } from '../../ledger/store-error.ts';
import type { Call, UseCasePorts } from '../ports.ts';
import { type FieldConflict, UseCaseError } from '../use-case-error.ts';
import { defined } from '../../../shared/canonical/defined.ts';
import type { Role } from '../../access/principal.ts';
import { joinDocument } from '../../ledger/items/content.ts';
import { fieldChanges } from './field-changes.ts';
import type { FieldChange } from '../../../shared/results/revision.ts';

/**
 * How far back the revision is looked for that a change was made from: who is further behind must read again anyway.
 */
const revisionsSearchedMax = 1000;

/**
 * Finds the revision that a change was made from. It need not be the head: whether it is, the ledger decides, after it
 * has looked for the response to an earlier request with the same idempotency key.
 *
 * @param hashes as the caller gave them in `If-Match`.
 * @throws StoreError `not-found`; UseCaseError `changed-meanwhile` if the document has no such revision.
 */
export async function findBase(ports: UseCasePorts, name: DocumentName, hashes: readonly string[]): Promise<Revision> {
  const newest = await ports.ledger.history({ ...name, limit: 1 });
  const [current] = newest.items;
  if (current === undefined) throw new StoreError('not-found', `There is no ${name.kind} "${name.id}".`);
  if (hashes.includes(current.hash)) return current;
  const earlier =
    newest.cursor === undefined
      ? []
      : (await ports.ledger.history({ ...name, limit: revisionsSearchedMax, cursor: newest.cursor })).items;
  const base = earlier.find(({ hash }) => hashes.includes(hash));
  if (base !== undefined) return base;
  throw new UseCaseError(
    'changed-meanwhile',
    `What If-Match names is not a revision of ${name.kind} "${name.id}", which is at revision ${current.number}. ` +
      'Read it again and repeat the change.',
    { current },
  );
}

/** What every change says of who makes it, as the ledger takes it. */
export function changeOf(ports: UseCasePorts, { principal, requestId, idempotency }: Call, role: Role) {
  return {
    organization: principal.organization,
    actor: { id: principal.id, role },
    time: ports.now().toISOString(),
    requestId,
    ...defined({ idempotency }),
  };
}

/**
 * Makes a change from a base revision; if someone else was first, says what changed since.
 *
 * @param mine the document that was to be the next revision, where there is one: then each field that was changed
 *   meanwhile is shown.
 * @throws UseCaseError `changed-meanwhile` with the current revision and the parts that changed; whatever else `act`
 *   throws.
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
    const message =
      `The ${name.kind} "${name.id}" is at revision ${current.number}, no longer at ${base.number}: ` +
      `${current.author} changed it at ${current.time}. Read it again and repeat the change.`;
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
    upgrade(
      joinDocument((await ports.ledger.read({ organization, kind, id, revision: number })).content, partsKey),
    ) as object;
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

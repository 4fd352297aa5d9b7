import type { DocumentName } from '../../ledger/items/document-kind.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { UseCasePorts } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';

/** How far back the revision is looked for that a change was made from: who is further behind must read again anyway. */
const revisionsSearchedMax = 1000;

/**
 * Finds the revision that a change was made from. It need not be the head: whether it is, the ledger decides, after it has looked for the
 * answer to an earlier request with the same idempotency key.
 *
 * @param hashes as the caller gave them in `If-Match`.
 * @throws StoreError `not-found`; UseCaseError `changed-meanwhile` if the document has no such revision.
 */
export async function findBase(ports: UseCasePorts, name: DocumentName, hashes: readonly string[]): Promise<Revision> {
  const newest = await ports.ledger.history({ ...name, limit: 1 });
  const [current] = newest.items;
  if (current === undefined) throw new StoreError('not-found', `There is no ${name.kind} "${name.id}".`);
  if (hashes.includes(current.hash)) return current;
  const older =
    newest.cursor === undefined
      ? []
      : (await ports.ledger.history({ ...name, limit: revisionsSearchedMax, cursor: newest.cursor })).items;
  const base = older.find(({ hash }) => hashes.includes(hash));
  if (base !== undefined) return base;
  throw new UseCaseError(
    'changed-meanwhile',
    `What If-Match names is not a revision of ${name.kind} "${name.id}", which is at revision ${current.number}. Read it again and repeat the change.`,
    { current },
  );
}

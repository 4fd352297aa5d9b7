import { type AuditEntry, isAuditEntryIntact } from '../items/audit-entry.ts';
import { isRevisionIntact, type Revision } from '../items/revision.ts';
import { StoreError } from '../store-error.ts';

/**
 * Checks a stretch of the history of one document, oldest first: each revision and each audit entry fits its hash, follows the one before
 * without a gap, and they belong to each other. Pure, so that it serves the store and an exported history alike.
 *
 * @param before what came before the stretch, if it does not start at revision 1.
 * @throws StoreError `integrity` naming the first revision or entry that is missing, added, reordered or altered.
 */
export function checkChain(
  revisions: readonly Revision[],
  entries: readonly AuditEntry[],
  before?: { revision: Revision; entry: AuditEntry },
): void {
  let last = before;
  for (let index = 0; index < Math.max(revisions.length, entries.length); index += 1) {
    const number = (last?.revision.number ?? 0) + 1;
    const revision = revisions[index];
    const entry = entries[index];
    if (revision?.number !== number) throw broken(`Revision ${number} is missing`);
    if (entry?.number !== number) throw broken(`Audit entry ${number} is missing`);
    if (!isRevisionIntact(revision)) throw broken(`Revision ${number} is altered`);
    if (!isAuditEntryIntact(entry)) throw broken(`Audit entry ${number} is altered`);
    if (revision.parent !== (last?.revision.hash ?? null))
      throw broken(`Revision ${number} does not follow the one before`);
    if (entry.previous !== (last?.entry.hash ?? null))
      throw broken(`Audit entry ${number} does not follow the one before`);
    if (!belongTogether(revision, entry)) throw broken(`Audit entry ${number} does not speak of revision ${number}`);
    last = { revision, entry };
  }
}

function belongTogether(revision: Revision, entry: AuditEntry): boolean {
  return (
    entry.after === revision.hash &&
    entry.before === revision.parent &&
    entry.kind === revision.kind &&
    entry.id === revision.id
  );
}

function broken(what: string): StoreError {
  return new StoreError('integrity', `${what}: the history is not the one that was written.`);
}

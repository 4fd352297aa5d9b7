import { type AuditEntry, isAuditEntryIntact, isRevisionIntact, type Revision } from '../items/revision.ts';
import { StoreError } from '../store-error.ts';

/**
 * Checks a stretch of the history of one document, oldest first: each revision and each audit entry fits its hash,
 * follows the one before without a gap, and they belong to each other. Pure, so that it serves the store and an
 * exported history alike.
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
    const differing = differingField(revision, entry);
    if (differing !== undefined)
      throw broken(`Audit entry ${number} and revision ${number} differ in their ${differing}`);
    if (last !== undefined && revision.time < last.revision.time)
      throw broken(`Revision ${number} is of ${revision.time}, before revision ${number - 1} of ${last.revision.time}`);
    last = { revision, entry };
  }
}

/**
 * What a revision and its audit entry both say. Each is sealed by a hash of its own, so that they could contradict each
 * other.
 */
const shared = [
  'organization',
  'kind',
  'id',
  'number',
  'action',
  'author',
  'role',
  'reason',
  'time',
  'requestId',
] as const;

function differingField(revision: Revision, entry: AuditEntry): string | undefined {
  if (entry.after !== revision.hash) return 'hash of the revision';
  if (entry.before !== revision.parent) return 'hash of the revision before';
  return shared.find((field) => entry[field] !== revision[field]);
}

function broken(what: string): StoreError {
  return new StoreError('integrity', `${what}: the history is not the one that was written.`);
}

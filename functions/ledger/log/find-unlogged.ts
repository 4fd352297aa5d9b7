import { compareTexts } from '../../../shared/canonical/compare-texts.ts';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { hashLeaf, printHash } from '../../../shared/checkpoints/tree-hash.ts';
import { checkEntry } from '../audit/audit.ts';
import type { AuditEntry } from '../items/revision.ts';
import { documentKindSchema } from '../items/primitives.ts';
import { auditItemSchema, type HeadItem, headItemSchema } from '../items/items.ts';
import { auditKey, documentKey, headsKey } from '../items/keys.ts';
import { queryItems } from '../reading/read-items.ts';
import { type ReadStore, runBatches } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { LogEntry } from './log-items.ts';

const headsMax = 1_000_000_000;

/**
 * Finds the audit entries of an organization that its log does not have. The heads of all documents are read
 * consistently from the table and each says how many entries its document has, so whatever was acknowledged before is
 * found, and writers need no counter that they share.
 *
 * @param logged the entries of the log.
 * @returns the entries in the order in which the log takes them: by time, those of one document by number.
 * @throws StoreError `integrity` if the log has entries that the ledger has not: history was cut; `unavailable`.
 */
export async function findUnlogged(
  store: ReadStore,
  organization: string,
  logged: readonly LogEntry[],
): Promise<LogEntry[]> {
  const counts = new Map<string, number>();
  for (const entry of logged) counts.set(nameOf(entry), entry.number);
  const heads = (
    await Promise.all(documentKindSchema.options.map((kind) => readHeads(store, organization, kind)))
  ).flat();
  const known = new Map(heads.map((head) => [nameOf(head), head.number]));
  const cut = [...counts].find(([name, count]) => (known.get(name) ?? 0) < count);
  if (cut !== undefined) {
    throw new StoreError(
      'integrity',
      `The log of organization "${organization}" has ${cut[1]} entries of ${cut[0].replace('\n', ' ')}, the ledger ` +
        `has ${known.get(cut[0]) ?? 0}: its history was cut.`,
    );
  }
  const growing = heads.filter((head) => head.number > (counts.get(nameOf(head)) ?? 0));
  const entries = await runBatches(growing, 1, async ([head]) =>
    head === undefined ? [] : readEntries(store, head, (counts.get(nameOf(head)) ?? 0) + 1),
  );
  return entries.flat().sort(compareEntries).map(toLogEntry);
}

async function readHeads(store: ReadStore, organization: string, kind: HeadItem['kind']): Promise<readonly HeadItem[]> {
  const query = { partition: headsKey(organization, kind), order: 'oldest' as const, limit: headsMax };
  return (await queryItems(store, headItemSchema, query)).items;
}

async function readEntries(store: ReadStore, head: HeadItem, from: number): Promise<readonly AuditEntry[]> {
  const { items } = await queryItems(store, auditItemSchema, {
    partition: documentKey(head),
    range: { first: auditKey(head, from).sk, last: auditKey(head, head.number).sk },
    order: 'oldest',
    limit: head.number - from + 1,
  });
  const entries = items.map(({ entry }) => entry);
  for (const [index, entry] of entries.entries()) {
    checkEntry(entry);
    if (entry.number !== from + index || entry.organization !== head.organization || nameOf(entry) !== nameOf(head))
      throw new StoreError('integrity', `Audit entry ${from + index} of ${head.kind} "${head.id}" is missing.`);
  }
  if (entries.length !== head.number - from + 1)
    throw new StoreError('integrity', `Audit entry ${from + entries.length} of ${head.kind} "${head.id}" is missing.`);
  return entries;
}

/**
 * By time; entries of one document have no earlier time than those before, so their numbers decide where times are
 * equal.
 */
function compareEntries(left: AuditEntry, right: AuditEntry): number {
  const keys = ({ time, kind, id, number }: AuditEntry) =>
    [time, kind, id, String(number).padStart(10, '0')].join('\n');
  if (nameOf(left) === nameOf(right)) return left.number - right.number;
  return compareTexts(keys(left), keys(right));
}

function toLogEntry(entry: AuditEntry): LogEntry {
  const { kind, id, number } = entry;
  return { kind, id, number, leaf: printHash(leafOf(entry)) };
}

/** The leaf of an audit entry: the hash of its canonical JSON, as it stands in a line of an evidence pack. */
export function leafOf(entry: AuditEntry) {
  return hashLeaf(canonicalJson(entry));
}

function nameOf({ kind, id }: Pick<LogEntry, 'kind' | 'id'>): string {
  return `${kind}\n${id}`;
}

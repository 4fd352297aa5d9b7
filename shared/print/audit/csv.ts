import type { PublishedAuditEntry } from '../../results/audit-entry.ts';
import { csv } from '../tables/csv.ts';

const columns = [
  'time',
  'author',
  'role',
  'action',
  'kind',
  'id',
  'number',
  'reason',
  'requestId',
  'before',
  'after',
  'previous',
  'hash',
] as const satisfies readonly (keyof PublishedAuditEntry)[];

/** A row an entry. The first entry of a document has none before it, and empty cells there. */
export function auditCsv(entries: readonly PublishedAuditEntry[]): string {
  return csv([columns, ...entries.map((entry) => columns.map((column) => String(entry[column] ?? '')))]);
}

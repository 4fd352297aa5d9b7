import type { AuditEntry } from './audit-entry.ts';
import type { AuditRequest } from './audit.ts';
import type { RestoreRequest } from './change.ts';
import type { DiffRequest, RevisionDiff } from './diff.ts';
import type { DocumentName } from './document-kind.ts';
import type { HistoryRequest } from './history.ts';
import type { ListedDocument, ListRequest } from './list.ts';
import type { Page } from './page.ts';
import type { ReadRequest, StoredDocument } from './read.ts';
import type { Revision } from './revision.ts';
import type { SaveRequest } from './save.ts';
import type { Saved } from './saved.ts';
import type { Verification } from './verify.ts';

// What belongs in this folder: how documents, their history and their audit trail are kept. No HTTP, no roles, no money.

/**
 * The ledger: documents as immutable revisions, each naming its parent, its content by hash, its author and its reason.
 *
 * The only ways to change anything are `save` and `restore`. Both take the actor and the reason, and write the audit entry in the same
 * transaction as the change. Nothing can be deleted. Every verb fails with a `StoreError` (see its closed list of codes) or by a bug.
 */
export interface Ledger extends LedgerReader {
  save(request: SaveRequest): Promise<Saved>;
  restore(request: RestoreRequest): Promise<Saved>;
}

/** What can be asked of the ledger by whoever may not change it. */
export interface LedgerReader {
  read(request: ReadRequest): Promise<StoredDocument>;
  list(request: ListRequest): Promise<Page<ListedDocument>>;
  history(request: HistoryRequest): Promise<Page<Revision>>;
  audit(request: AuditRequest): Promise<Page<AuditEntry>>;
  diff(request: DiffRequest): Promise<RevisionDiff>;
  verify(name: DocumentName): Promise<Verification>;
}

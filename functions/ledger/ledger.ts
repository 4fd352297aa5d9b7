import type { AuditEntry, Revision, Saved } from './items/revision.ts';
import type { AuditRequest } from './audit/audit.ts';
import type { RestoreRequest } from './items/change.ts';
import type { DiffRequest, RevisionDiff } from './history/diff.ts';
import type { DocumentName } from './items/primitives.ts';
import {
  history,
  type HistoryRequest,
  list,
  type ListedDocument,
  type ListRequest,
  type Page,
} from './reading/list.ts';
import { read, type ReadRequest, type StoredDocument } from './reading/read.ts';
import type { SaveRequest } from './writing/save.ts';
import type { Verification } from './history/verify.ts';
import type { LogSigner } from '../../shared/checkpoints/log-signer.ts';
import type { SignedLog } from './log/read-log.ts';
import type { ReadStore } from './store.ts';

// What belongs in this folder: how documents, their history and their audit trail are kept. No HTTP, no roles, no
// money.

/**
 * The ledger: documents as immutable revisions, each naming its parent, its content by hash, its author and its reason.
 *
 * The only ways to change a document are `save` and `restore`. Both take the actor and the reason, and write the audit
 * entry in the same transaction as the change. Nothing can be deleted. Every verb fails with a `StoreError` (see its
 * closed list of codes) or by a bug.
 */
export interface Ledger extends LedgerReader {
  save(request: SaveRequest): Promise<Saved>;
  /** `beside` is a new document that is created in the same transaction. */
  restore(request: RestoreRequest, beside?: SaveRequest): Promise<Saved>;
  /** Brings the log of the organization up to date and signs a checkpoint of it; see `extendLog`. */
  extendLog(organization: string, signer: LogSigner): Promise<SignedLog>;
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

/**
 * The ledger on a table of `tableDefinition`, for reading: nothing that writes is loaded with it, and what is rarely
 * asked when it is asked.
 */
export function createLedgerReader(store: ReadStore): LedgerReader {
  return {
    read: (request) => read(store, request),
    list: (request) => list(store, request),
    history: (request) => history(store, request),
    audit: async (request) => (await import('./audit/audit.ts')).audit(store, request),
    diff: async (request) => (await import('./history/diff.ts')).diff(store, request),
    verify: async (name) => (await import('./history/verify.ts')).verify(store, name),
  };
}

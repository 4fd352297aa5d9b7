import { type WorkLimits, workLimits } from './work-limits.ts';
import type { LogSigner } from '../../shared/checkpoints/log-signer.ts';
import type { Principal } from '../access/principal.ts';
import type { DocumentReader } from '../documents/document-reader.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';

// What belongs in this folder: what people do, one verb a file, always in one order: may the actor → parse → load →
// decide → save together with the audit entry. No HTTP, no DynamoDB, no arithmetic on money.

/** What a computation needs of the world: documents, wherever they are, and the moment. */
export type ComputePorts = {
  documents: DocumentReader;
  /** The moment now. */
  now: () => Date;
  limits: UseCaseLimits;
};

/** What a use case needs of the world that asks the ledger for more than documents, and changes nothing in it. */
export type UseCasePorts = ComputePorts & {
  /** It is `documents` as well. */
  ledger: LedgerReader;
  /** A new id that nobody has had: for requests, and for documents that have no name of their own. */
  newId: () => string;
};

/** What a use case needs of the world that changes something. */
export type ChangePorts = UseCasePorts & {
  ledger: Ledger;
  /** Who signs checkpoints of the log; left out where nobody can. */
  logSigner?: LogSigner | undefined;
};

export type UseCaseLimits = WorkLimits & {
  /** A rate that nobody has verified for longer than this many days is named as stale. */
  staleAfter_d: number;
};

/** Who asks, in which request, and under which key it may be sent again. */
export type Call = {
  principal: Principal;
  requestId: string;
  idempotency?: { key: string; bodyHash: string } | undefined;
};

/** Limits of whoever names no others. A statement of 5,000 requirements has some 50,000 components. */
export const DEFAULT_COMPUTE_LIMITS: UseCaseLimits = { ...workLimits, staleAfter_d: 365 };

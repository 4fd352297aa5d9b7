import type { LedgerReader } from '../ledger/ledger.ts';

/**
 * What a computation asks of documents: one revision of one, the heads of a kind, the history of one. Three places give
 * them, all in the terms of the ledger, so that a use case cannot tell them apart: the ledger (what is stored),
 * `readFiles` (what is shipped, and files that somebody gives), and a running service as the command line reads it.
 */
export type DocumentReader = Pick<LedgerReader, 'read' | 'list' | 'history'> & {
  /**
   * Says that documents of an earlier schema come in the present one, as a service sends them. Their content then has
   * another hash than what is stored, and a revision is known by its own hash alone.
   */
  readonly upgrades?: true;
};

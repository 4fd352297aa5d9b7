import type { ExtensionDecision } from './extension-decision.ts';

/**
 * What the ledger knows of the cards that an estimate is made with, and the day and limit against which their freshness
 * is judged.
 */
export type RateValidity = {
  /** Decisions in force, for this statement or for all. */
  decisions: readonly ExtensionDecision[];
  /** Which card another card says that it supersedes. */
  superseded: readonly { card: string; by: string }[];
  /** The day on which the estimate is made. */
  today: string;
  /** Days after which an unverified rate is called stale. */
  staleAfter_d: number;
};

import type { EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { RatesChoice, Seal } from './seal.ts';

export type EstimateRequest = {
  /** Id of the statement. */
  statement: string;
  /** Number of its revision; the head if left out. */
  revision?: number | undefined;
  /**
   * Ids of the rate cards in order of precedence, the last one first in rank; those that the statement names if left
   * out.
   */
  rateCards?: readonly string[] | undefined;
  /** Ids of the scenarios stacked upon it; none if left out. */
  scenarios?: readonly string[] | undefined;
  /**
   * `sealed` (if left out): a submitted statement with the rates that it was sealed with, unless the request names
   * cards of its own. `current`: with the rates as they are now.
   */
  rates?: RatesChoice | undefined;
};

/** An estimate, what it was made from, and the seal by which its figures no longer move. */
export type MadeEstimate = { estimate: Estimate; basis: EstimateBasis; seal?: Seal };

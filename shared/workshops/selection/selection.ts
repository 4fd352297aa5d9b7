import type { Exact } from '../../money/exact.ts';

/** A workshop that could be held: what it costs, and the States that it reaches. */
export type Candidate = { id: string; cost: Exact; states: readonly string[] };

/**
 * What to choose from, within a budget. The objective, in this order: as many as possible of the `first` States
 * (signed, not deposited), then of the `second` (neither signed nor deposited), then the lowest cost.
 */
export type SelectionProblem = {
  budget: Exact;
  candidates: readonly Candidate[];
  first: ReadonlySet<string>;
  second: ReadonlySet<string>;
};

/** One choice with what it added when it was made. */
export type SelectionStep = { id: string; addsFirst: readonly string[]; addsSecond: readonly string[] };

/**
 * A choice. `firstAtMost` bounds what any choice within the budget could reach of the first States. `claim` says what
 * is known: `exact`, no choice is better in any part of the objective; `first-exact`, none reaches more of the first
 * States; `bounded`, none reaches more than `firstAtMost`.
 */
export type Selection = {
  chosen: readonly SelectionStep[];
  firstReached: number;
  secondReached: number;
  firstAtMost: number;
  claim: 'exact' | 'first-exact' | 'bounded';
};

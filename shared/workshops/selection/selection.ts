import { type Exact, compareExact } from '../../money/exact.ts';

/**
 * A workshop that could be held: what it costs, the States that it reaches, and the years in which it could begin where
 * that matters. Where it costs differently by year, `costs` has all of them and `cost` is the largest.
 */
export type Candidate = {
  id: string;
  cost: Exact;
  costs?: ReadonlyMap<number, Exact>;
  states: readonly string[];
  years?: readonly number[];
};

/** What a workshop costs in a year. */
export function costIn({ cost, costs }: Candidate, year: number | undefined): Exact {
  return (year === undefined ? undefined : costs?.get(year)) ?? cost;
}

/** What a workshop costs in the cheapest of its years. */
export function leastCost({ cost, costs }: Candidate): Exact {
  return [...(costs?.values() ?? [])].reduce((least, one) => (compareExact(one, least) < 0 ? one : least), cost);
}

/** What several workshops use of one thing that is limited: money of a year, days of a team or of a place. */
export type Limit = {
  uses: readonly { id: string; year?: number; amount: Exact }[];
  most: Exact;
};

/**
 * What to choose from, within a budget. The objective, in this order: as many as possible of the `first` States
 * (signed, not deposited), then of the `second` (neither signed nor deposited), then the lowest cost.
 */
export type SelectionProblem = {
  budget: Exact;
  candidates: readonly Candidate[];
  first: ReadonlySet<string>;
  second: ReadonlySet<string>;
  /** What no choice that can be held exceeds. */
  limits?: readonly Limit[];
};

/** One choice with what it added when it was made. */
export type SelectionStep = { id: string; addsFirst: readonly string[]; addsSecond: readonly string[] };

/** What no choice within the budget betters: unknown where nobody looked. */
export type SelectionBounds = { firstAtMost: number; secondAtMost?: number; costAtLeast?: Exact };

/**
 * A choice. `firstAtMost` bounds what any choice within the budget could reach of the first States; `secondAtMost` what
 * those that reach as many of the first could reach of the second; `costAtLeast` what those that reach as many of both
 * must cost. `claim` says what is known: `exact`, no choice is better in any part of the objective; `first-exact`, none
 * reaches more of the first States; `bounded`, none reaches more than `firstAtMost`.
 */
export type Selection = SelectionBounds & {
  chosen: readonly SelectionStep[];
  firstReached: number;
  secondReached: number;
  claim: 'exact' | 'first-exact' | 'bounded';
  /** How it was found: by looking at every choice, by a solver, or by a search that proves little. */
  method: 'every-choice' | 'solver' | 'search';
  /** The year for which each was chosen, where years have limits. */
  years?: ReadonlyMap<string, number>;
};

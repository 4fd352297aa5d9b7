import {
  type Exact,
  ZERO,
  addExact,
  compareExact,
  divideExact,
  exactOfInteger,
  multiplyExact,
  subtractExact,
} from '../../money/exact.ts';
import type { Candidate, SelectionProblem } from './selection.ts';

/**
 * No choice within the budget reaches more of the first States than this. What a choice reaches grows by less the more
 * is reached already, so the best choice reaches at most what a given one does plus what the others would add to it,
 * each alone, filled into the whole budget like a liquid (the fractional knapsack). And never more than all candidates
 * together reach.
 */
export function upperBound(chosen: readonly Candidate[], { budget, candidates, first }: SelectionProblem): number {
  const bounds = [[], chosen].map((given) => boundFrom(given, candidates, first, budget));
  const everything = new Set(candidates.flatMap(({ states }) => states.filter((state) => first.has(state)))).size;
  return Math.min(everything, ...bounds);
}

function boundFrom(
  given: readonly Candidate[],
  candidates: readonly Candidate[],
  first: ReadonlySet<string>,
  budget: Exact,
): number {
  const reached = new Set(given.flatMap(({ states }) => states.filter((state) => first.has(state))));
  const gains = candidates
    .map((candidate) => ({
      cost: candidate.cost,
      gain: new Set(candidate.states.filter((state) => first.has(state) && !reached.has(state))).size,
    }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => compareExact(multiplyExact(whole(b.gain), a.cost), multiplyExact(whole(a.gain), b.cost)));
  let left = budget;
  let bound: Exact = whole(reached.size);
  for (const { cost, gain } of gains) {
    if (compareExact(cost, left) <= 0) {
      bound = addExact(bound, whole(gain));
      left = subtractExact(left, cost);
      continue;
    }
    if (compareExact(left, ZERO) > 0) bound = addExact(bound, multiplyExact(whole(gain), divideExact(left, cost)));
    break;
  }
  return Number(bound.numerator / bound.denominator);
}

function whole(value: number): Exact {
  return exactOfInteger(BigInt(value));
}

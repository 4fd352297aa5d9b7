import { type Exact, ZERO, addExact, compareExact } from '../../money/exact.ts';
import type { Candidate, SelectionProblem } from './selection.ts';

/** What a choice is worth; compared field by field, cost last and the lower the better. */
type Worth = { first: number; second: number; cost: Exact };

/**
 * The best choice of all, by looking at each: candidate by candidate, with it or without it, leaving a branch when even
 * all that is left could not better the best found. Among equals the choice found first wins, which prefers candidates
 * of earlier id.
 */
export function chooseExhaustively({ budget, candidates, first, second }: SelectionProblem): readonly Candidate[] {
  const times = new Map<string, number>();
  const left = candidates.map((_, position) => reachOf(candidates.slice(position), first, second));
  let best: { chosen: readonly Candidate[]; worth: Worth } = { chosen: [], worth: { first: 0, second: 0, cost: ZERO } };

  function visit(position: number, chosen: readonly Candidate[], worth: Worth): void {
    if (isBetter(worth, best.worth)) best = { chosen, worth };
    const candidate = candidates[position];
    const ahead = left[position];
    if (candidate === undefined || ahead === undefined) return;
    if (
      !isBetter({ first: worth.first + ahead.first, second: worth.second + ahead.second, cost: worth.cost }, best.worth)
    )
      return;
    const cost = addExact(worth.cost, candidate.cost);
    if (compareExact(cost, budget) <= 0) {
      const gain = add(candidate);
      visit(position + 1, [...chosen, candidate], {
        first: worth.first + gain.first,
        second: worth.second + gain.second,
        cost,
      });
      remove(candidate);
    }
    visit(position + 1, chosen, worth);
  }

  function add(candidate: Candidate): { first: number; second: number } {
    const gain = { first: 0, second: 0 };
    for (const state of new Set(candidate.states)) {
      const before = times.get(state) ?? 0;
      times.set(state, before + 1);
      if (before > 0) continue;
      if (first.has(state)) gain.first += 1;
      else if (second.has(state)) gain.second += 1;
    }
    return gain;
  }

  function remove(candidate: Candidate): void {
    for (const state of new Set(candidate.states)) times.set(state, (times.get(state) ?? 1) - 1);
  }

  visit(0, [], best.worth);
  return best.chosen;
}

function reachOf(
  candidates: readonly Candidate[],
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
): { first: number; second: number } {
  const states = [...new Set(candidates.flatMap((candidate) => candidate.states))];
  return {
    first: states.filter((state) => first.has(state)).length,
    second: states.filter((state) => second.has(state) && !first.has(state)).length,
  };
}

function isBetter(a: Worth, b: Worth): boolean {
  if (a.first !== b.first) return a.first > b.first;
  if (a.second !== b.second) return a.second > b.second;
  return compareExact(a.cost, b.cost) < 0;
}

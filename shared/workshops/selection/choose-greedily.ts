import { compareTexts } from '../../canonical/compare-texts.ts';
import { type Exact, ZERO, addExact, compareExact, exactOfInteger, multiplyExact } from '../../money/exact.ts';
import type { Candidate, SelectionProblem, SelectionStep } from './selection.ts';

/**
 * Takes again and again the candidate that adds most for its cost and still fits; then compares with the single
 * candidate that adds most, since a cheap small one can stand in the way of a large one. The better of the two is the
 * choice.
 */
export function chooseGreedily(problem: SelectionProblem): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const reached = new Set<string>();
  const rest = new Set(problem.candidates);
  let spent = ZERO;
  for (;;) {
    const next = bestByCost(
      [...rest].filter(({ cost }) => compareExact(addExact(spent, cost), problem.budget) <= 0),
      reached,
      problem,
    );
    if (next === undefined) break;
    chosen.push(next);
    rest.delete(next);
    spent = addExact(spent, next.cost);
    for (const state of next.states) reached.add(state);
  }
  const single = [...problem.candidates].sort((a, b) =>
    Number(weight(b, new Set(), problem) - weight(a, new Set(), problem)),
  )[0];
  if (single === undefined) return chosen;
  const worth = (choice: readonly Candidate[]) =>
    weight({ id: '', cost: ZERO, states: choice.flatMap(({ states }) => states) }, new Set(), problem);
  return worth([single]) > worth(chosen) ? [single] : chosen;
}

/** A choice in the order in which each adds most for its cost, with what it adds: the steps of an explanation. */
export function orderByGain(chosen: readonly Candidate[], problem: SelectionProblem): readonly SelectionStep[] {
  const steps: SelectionStep[] = [];
  const reached = new Set<string>();
  const rest = new Set([...chosen].sort((a, b) => compareTexts(a.id, b.id)));
  while (rest.size > 0) {
    const next = bestByCost([...rest], reached, problem) ?? [...rest][0];
    if (next === undefined) break;
    rest.delete(next);
    const adds = [...new Set(next.states)].filter((state) => !reached.has(state)).sort();
    steps.push({
      id: next.id,
      addsFirst: adds.filter((state) => problem.first.has(state)),
      addsSecond: adds.filter((state) => problem.second.has(state) && !problem.first.has(state)),
    });
    for (const state of next.states) reached.add(state);
  }
  return steps;
}

/** The candidate with the most weight for its cost; among equals the earlier. Undefined where none adds anything. */
function bestByCost(
  candidates: readonly Candidate[],
  reached: ReadonlySet<string>,
  problem: SelectionProblem,
): Candidate | undefined {
  let best: { candidate: Candidate; gain: Exact } | undefined;
  for (const candidate of candidates) {
    const gain = exactOfInteger(weight(candidate, reached, problem));
    if (compareExact(gain, ZERO) <= 0) continue;
    // a.gain / a.cost > b.gain / b.cost without dividing, so that a cost of zero needs no case of its own.
    if (
      best === undefined ||
      compareExact(multiplyExact(gain, best.candidate.cost), multiplyExact(best.gain, candidate.cost)) > 0
    )
      best = { candidate, gain };
  }
  return best?.candidate;
}

/** One of the first States outweighs all of the second together, which is what "first" means. */
function weight(candidate: Candidate, reached: ReadonlySet<string>, { first, second }: SelectionProblem): bigint {
  let [firsts, seconds] = [0, 0];
  for (const state of new Set(candidate.states)) {
    if (reached.has(state)) continue;
    if (first.has(state)) firsts += 1;
    else if (second.has(state)) seconds += 1;
  }
  return BigInt(firsts) * BigInt(second.size + 1) + BigInt(seconds);
}

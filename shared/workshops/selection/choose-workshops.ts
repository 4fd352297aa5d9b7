import { compareTexts } from '../../canonical/compare-texts.ts';
import { ZERO, addExact, compareExact } from '../../money/exact.ts';
import { chooseBySolver } from './choose-by-solver.ts';
import { chooseExhaustively } from './choose-exhaustively.ts';
import { chooseGreedily, orderByGain } from './choose-greedily.ts';
import { improveChoice } from './improve-choice.ts';
import { upperBound } from './upper-bound.ts';
import {
  type Candidate,
  costIn,
  leastCost,
  type Selection,
  type SelectionBounds,
  type SelectionProblem,
} from './selection.ts';
import type { SolveProgram } from './whole-program.ts';

/** Up to so many candidates every choice is looked at; beyond, or where years or days decide, a solver chooses. */
const MOST_EXHAUSTIVE = 18;

/**
 * Chooses workshops within a budget. Deterministic, whatever the order of the candidates. Small cases are solved by
 * looking at every choice, larger ones and those with limits by the solver; where there is none, by a greedy choice
 * that is made better by exchanging up to two workshops for two others as long as that helps. Each says how far from
 * the best it can be at most. Without a solver limits are not looked at, and each costs what it does in its dearest year.
 */
export function chooseWorkshops(problem: SelectionProblem, solve?: SolveProgram): Selection {
  const useful = usefulCandidates(problem);
  const narrowed = { ...problem, candidates: useful };
  const isLimited = (problem.limits ?? []).length > 0 || useful.some(({ costs }) => costs !== undefined);
  if (useful.length === 0 || (useful.length <= MOST_EXHAUSTIVE && !isLimited)) {
    const chosen = chooseExhaustively(narrowed);
    const best = described(chosen, problem, { costAtLeast: costOf(chosen) });
    return { ...best, secondAtMost: best.secondReached, claim: 'exact', method: 'every-choice' };
  }
  const solved = solve === undefined ? undefined : chooseBySolver(narrowed, solve);
  if (solved !== undefined) {
    const { chosen, years, ...bounds } = solved;
    const { firstAtMost } = bounds;
    const selection = described(chosen, problem, { ...bounds, firstAtMost });
    return { ...selection, claim: claimOf(selection, costOf(chosen, years)), method: 'solver', years };
  }
  const chosen =
    useful.length <= MOST_EXHAUSTIVE ? chooseExhaustively(narrowed) : improveChoice(chooseGreedily(narrowed), narrowed);
  const cheapest = useful.map((candidate) => ({ ...candidate, cost: leastCost(candidate) }));
  const firstAtMost = upperBound(chosen, { ...narrowed, candidates: cheapest });
  const selection = described(chosen, problem, { firstAtMost });
  return { ...selection, claim: claimOf(selection, costOf(chosen)), method: 'search' };
}

/** The total cost of a choice, each in its year; where that is not known, in its dearest. */
export function costOf(chosen: readonly Candidate[], years?: ReadonlyMap<string, number>): SelectionProblem['budget'] {
  return chosen.reduce((sum, candidate) => addExact(sum, costIn(candidate, years?.get(candidate.id))), ZERO);
}

type Described = Omit<Selection, 'claim' | 'method'>;

function described(
  chosen: readonly Candidate[],
  problem: SelectionProblem,
  bounds: Partial<SelectionBounds>,
): Described {
  const steps = orderByGain(chosen, problem);
  const firstReached = steps.reduce((sum, { addsFirst }) => sum + addsFirst.length, 0);
  const secondReached = steps.reduce((sum, { addsSecond }) => sum + addsSecond.length, 0);
  return { chosen: steps, firstReached, secondReached, firstAtMost: firstReached, ...bounds };
}

function claimOf(
  { firstReached, secondReached, firstAtMost, secondAtMost, costAtLeast }: Described,
  cost: SelectionProblem['budget'],
): Selection['claim'] {
  if (firstReached !== firstAtMost) return 'bounded';
  const isCheapest = costAtLeast !== undefined && compareExact(cost, costAtLeast) <= 0;
  return secondReached === secondAtMost && isCheapest ? 'exact' : 'first-exact';
}

/** Candidates that fit the budget and reach a State that counts, in order of id: others are in no best choice. */
function usefulCandidates({ budget, candidates, first, second }: SelectionProblem): readonly Candidate[] {
  return candidates
    .filter(
      (candidate) =>
        compareExact(leastCost(candidate), budget) <= 0 &&
        candidate.years?.length !== 0 &&
        candidate.states.some((state) => first.has(state) || second.has(state)),
    )
    .sort((a, b) => compareTexts(a.id, b.id));
}

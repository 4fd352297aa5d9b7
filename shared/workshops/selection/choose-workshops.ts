import { compareTexts } from '../../canonical/compare-texts.ts';
import { ZERO, addExact, compareExact } from '../../money/exact.ts';
import { chooseExhaustively } from './choose-exhaustively.ts';
import { chooseGreedily, orderByGain } from './choose-greedily.ts';
import { improveChoice } from './improve-choice.ts';
import { upperBound } from './upper-bound.ts';
import type { Candidate, Selection, SelectionProblem } from './selection.ts';

/** Up to so many candidates every choice is looked at; beyond, a greedy choice is improved and taken with its bound. */
const MOST_EXHAUSTIVE = 18;

/**
 * Chooses workshops within a budget. Deterministic, whatever the order of the candidates. Small cases are solved
 * exactly; in larger ones the choice is greedy by States per cost, made better by exchanging up to two workshops for
 * two others as long as that helps, and says how far from the best it can be at most.
 */
export function chooseWorkshops(problem: SelectionProblem): Selection {
  const useful = usefulCandidates(problem);
  const narrowed = { ...problem, candidates: useful };
  const chosen =
    useful.length <= MOST_EXHAUSTIVE ? chooseExhaustively(narrowed) : improveChoice(chooseGreedily(narrowed), narrowed);
  const steps = orderByGain(chosen, problem);
  const firstReached = steps.reduce((sum, { addsFirst }) => sum + addsFirst.length, 0);
  const secondReached = steps.reduce((sum, { addsSecond }) => sum + addsSecond.length, 0);
  if (useful.length <= MOST_EXHAUSTIVE)
    return { chosen: steps, firstReached, secondReached, firstAtMost: firstReached, claim: 'exact' };
  const firstAtMost = upperBound(chosen, narrowed);
  return {
    chosen: steps,
    firstReached,
    secondReached,
    firstAtMost,
    claim: firstReached === firstAtMost ? 'first-exact' : 'bounded',
  };
}

/** The total cost of a choice. */
export function costOf(chosen: readonly Candidate[]): SelectionProblem['budget'] {
  return chosen.reduce((sum, { cost }) => addExact(sum, cost), ZERO);
}

/** Candidates that fit the budget and reach a State that counts, in order of id: others are in no best choice. */
function usefulCandidates({ budget, candidates, first, second }: SelectionProblem): readonly Candidate[] {
  return candidates
    .filter(
      ({ cost, states }) =>
        compareExact(cost, budget) <= 0 && states.some((state) => first.has(state) || second.has(state)),
    )
    .sort((a, b) => compareTexts(a.id, b.id));
}

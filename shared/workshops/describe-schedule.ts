import { defined } from '../canonical/defined.ts';
import type { ProposedSchedule, ProposedWorkshop } from '../results/programme-plan.ts';
import { type Exact, ZERO, addExact, compareExact, exactToText, subtractExact } from '../money/exact.ts';
import { formatDecimal } from '../print/format-amount.ts';
import { yearOf } from '../time/calendar.ts';
import { type Arranged, workshopOf, yearsOfPlaced } from './arrange-workshops.ts';
import { yearsOfPeriod } from './plan-limits.ts';
import type { Programme } from './programme.ts';
import type { ScheduleRequest } from './schedule-request.ts';
import { claimText } from './schedule-claim.ts';
import { costOf } from './selection/choose-workshops.ts';
import { costIn, leastCost, type Selection, type SelectionProblem } from './selection/selection.ts';

const OBJECTIVE =
  'As many States as possible that have signed and not yet deposited; then as many as possible that have done ' +
  'neither; then the lowest cost. The workshops lie evenly over the period, each on the earliest days from its own ' +
  'share of it on which hub and team are free, the team has had its days to prepare and, if there are such days, ' +
  'none of its States is at another workshop, outside sessions, weekends and public holidays.';

const INVITES_NOBODY = 'Invites no State by name ("invited"), so it is not known to reach any.';

export type Outcome = Arranged & {
  programme: Programme;
  request: ScheduleRequest;
  problem: SelectionProblem;
  /** What was chosen first, with what no choice betters. */
  selection: Selection;
  /** Workshops that find no days even alone. */
  alone: ReadonlyMap<string, string>;
  /** What those that are held cost on their days, where prices are those of the day. */
  onDays: ReadonlyMap<string, Exact>;
};

/** A schedule with the reason of every choice, and how good it is known to be. */
export function describeSchedule(outcome: Outcome): ProposedSchedule {
  const { programme, request, problem, selection, placed, failed, alone } = outcome;
  const { proposed, reached } = proposeEach(outcome);
  const signatoriesReached = proposed.reduce((sum, { addsSignatories }) => sum + addsSignatories.length, 0);
  const othersReached = proposed.reduce((sum, { addsOthers }) => sum + addsOthers.length, 0);
  // The choice was made by the prices of years, and what no choice betters is said of these.
  const chosenAt = costOf(
    problem.candidates.filter(({ id }) => placed.has(id)),
    yearsOfPlaced(placed),
  );
  const spent = sumOf(outcome, [...placed.keys()]);
  const { firstAtMost, secondAtMost, costAtLeast, method } = selection;
  const reachedAll = { first: signatoriesReached, second: othersReached, cost: chosenAt };
  const claim = claimOf(selection, reachedAll);
  return {
    objective: OBJECTIVE,
    method,
    claim,
    claimText:
      claimText(claim, selection, reachedAll) +
      (compareExact(spent, chosenAt) === 0
        ? ''
        : ` Compared are prices of 1 January, ${exactToText(chosenAt)} in sum.`),
    proposed,
    left: programme.workshops
      .filter(({ id }) => !placed.has(id))
      .map(({ id, invited }) => ({
        workshop: id,
        why:
          (invited.length === 0 ? INVITES_NOBODY : undefined) ??
          alone.get(id) ??
          failed.get(id) ??
          whyNotChosen(id, problem, reached, spent),
      })),
    cost: exactToText(spent),
    budget: request.budget,
    byYear: costByYear(outcome),
    signatoriesReached,
    signatoriesAtMost: firstAtMost,
    signatoriesOpen: problem.first.size,
    othersReached,
    ...defined({ othersAtMost: secondAtMost }),
    ...(costAtLeast !== undefined && { costAtLeast: exactToText(costAtLeast) }),
  };
}

/** What a workshop costs on its planned day, where that is known; otherwise in its year. */
function costOnDay({ problem, placed, onDays }: Outcome, id: string): Exact {
  const candidate = problem.candidates.find((one) => one.id === id);
  const placement = placed.get(id);
  return (
    onDays.get(id) ??
    (candidate === undefined || placement === undefined ? ZERO : costIn(candidate, yearOf(placement.from)))
  );
}

function sumOf(outcome: Outcome, ids: readonly string[]): Exact {
  return ids.map((id) => costOnDay(outcome, id)).reduce(addExact, ZERO);
}

function proposeEach(outcome: Outcome): {
  proposed: readonly ProposedWorkshop[];
  reached: ReadonlySet<string>;
} {
  const { programme, problem, placed } = outcome;
  const reached = new Set<string>();
  const proposed = [...placed].map(([id, placement]): ProposedWorkshop => {
    const adds = [...new Set(workshopOf(programme, id).invited)].filter((state) => !reached.has(state)).sort();
    for (const state of adds) reached.add(state);
    const addsSignatories = adds.filter((state) => problem.first.has(state));
    const addsOthers = adds.filter((state) => problem.second.has(state));
    const cost = exactToText(costOnDay(outcome, id));
    const why =
      `Reaches ${addsSignatories.length} more States that have signed and not ` +
      `deposited${addsSignatories.length === 0 ? '' : ` (${addsSignatories.join(', ')})`} and ${addsOthers.length} ` +
      `that have done neither, at ${formatDecimal(cost)}. ${placement.description}`;
    const { from, until, start } = placement;
    return { workshop: id, from, until, start, cost, addsSignatories, addsOthers, why };
  });
  return { proposed, reached };
}

function costByYear(outcome: Outcome): ProposedSchedule['byYear'] {
  const { request, problem, placed } = outcome;
  const years = yearsOfPlaced(placed);
  return yearsOfPeriod(request.period).map((year) => {
    const held = problem.candidates.filter(({ id }) => years.get(id) === year);
    const budget = request.yearBudgets?.find((one) => one.year === year)?.amount;
    return {
      year,
      workshops: held.length,
      cost: exactToText(
        sumOf(
          outcome,
          held.map(({ id }) => id),
        ),
      ),
      ...defined({ budget }),
    };
  });
}

/** What is known of a schedule by what no choice betters, whatever became of the choice that was made first. */
function claimOf(
  { firstAtMost, secondAtMost, costAtLeast }: Selection,
  { first, second, cost }: { first: number; second: number; cost: Exact },
): ProposedSchedule['claim'] {
  if (first < firstAtMost) return 'bounded';
  const isCheapest = costAtLeast !== undefined && compareExact(cost, costAtLeast) <= 0;
  return secondAtMost !== undefined && second >= secondAtMost && isCheapest ? 'exact' : 'first-exact';
}

function whyNotChosen(id: string, problem: SelectionProblem, reached: ReadonlySet<string>, spent: Exact): string {
  const candidate = problem.candidates.find((one) => one.id === id);
  if (candidate === undefined) return 'is not a candidate';
  const adds = new Set(
    candidate.states.filter((state) => !reached.has(state) && (problem.first.has(state) || problem.second.has(state))),
  ).size;
  if (adds === 0) return 'Reaches no State that is not reached already or has not deposited.';
  const left = subtractExact(problem.budget, spent);
  const cost = leastCost(candidate);
  if (compareExact(cost, left) > 0)
    return (
      `Costs ${formatDecimal(exactToText(cost))}; ${formatDecimal(exactToText(left))} of the ` +
      `budget is left. It would reach ${adds} further States.`
    );
  return `Would reach ${adds} further States, but the choice was made without it.`;
}

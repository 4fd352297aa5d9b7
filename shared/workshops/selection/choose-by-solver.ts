import { type Exact, ZERO, addExact, compareExact, divideExact, exactOfInteger } from '../../money/exact.ts';
import { describeProgram, type Placed } from './describe-program.ts';
import { type Candidate, costIn, type SelectionBounds, type SelectionProblem } from './selection.ts';
import type { SolveProgram, Terms } from './whole-program.ts';

/** What a solver chose, checked here, with what it proved. */
export type SolvedChoice = SelectionBounds & {
  chosen: readonly Candidate[];
  years: ReadonlyMap<string, number>;
};

/** A solver calculates in floating point, so that its bounds are taken with a tolerance. */
const TOLERANCE = 0.01;
const RELATIVE_TOLERANCE = 1e-9;

/**
 * The best choice by a solver, one part of the objective after another: what one part reaches, the next must keep. What
 * it chose is checked exactly; what it proved holds within its tolerance.
 *
 * @returns undefined where the solver finds nothing, or something that does not keep the budget or a limit.
 */
export function chooseBySolver(problem: SelectionProblem, solve: SolveProgram): SolvedChoice | undefined {
  const program = describeProgram(problem);
  if (program === undefined) return undefined;
  const { rows, switches, shares, firsts, seconds, costs, unit } = program;
  const run = (maximize: Terms, kept: typeof rows) => {
    if (maximize.length === 0) return { choice: [], worth: { first: 0, second: 0 }, atMost: 0 };
    const solved = solve({ maximize, rows: [...rows, ...kept], switches: [...switches.keys()], shares });
    if (solved === undefined) return undefined;
    const choice = [...switches].flatMap(([column, placed]) => (solved.on.has(column) ? [placed] : []));
    return isWithin(choice, problem) ? { choice, worth: worthOf(choice, problem), atMost: solved.atMost } : undefined;
  };

  const first = run(firsts, []);
  if (first === undefined) return undefined;
  const found: SelectionBounds = { firstAtMost: wholeBelow(first.atMost) };
  const second = seconds.length === 0 ? { ...first, atMost: 0 } : run(seconds, [keeps(firsts, first.worth.first)]);
  if (second === undefined || second.worth.first < first.worth.first) return choiceOf(first.choice, found);
  found.secondAtMost = wholeBelow(second.atMost);
  const least = run(negated(costs), [keeps(firsts, first.worth.first), keeps(seconds, second.worth.second)]);
  if (least === undefined || !isAtLeast(least.worth, second.worth)) return choiceOf(second.choice, found);
  const atLeast = BigInt(Math.max(0, wholeAbove(-least.atMost)));
  found.costAtLeast = divideExact(exactOfInteger(atLeast), exactOfInteger(unit));
  return choiceOf(least.choice, found);
}

function choiceOf(choice: readonly Placed[], bounds: SelectionBounds): SolvedChoice {
  const years = new Map(choice.flatMap(({ candidate, year }) => (year === undefined ? [] : [[candidate.id, year]])));
  return { ...bounds, chosen: choice.map(({ candidate }) => candidate), years };
}

type Worth = { first: number; second: number };

function worthOf(choice: readonly Placed[], { first, second }: SelectionProblem): Worth {
  const reached = [...new Set(choice.flatMap(({ candidate }) => candidate.states))];
  return {
    first: reached.filter((state) => first.has(state)).length,
    second: reached.filter((state) => second.has(state) && !first.has(state)).length,
  };
}

function isAtLeast(worth: Worth, least: Worth): boolean {
  return worth.first >= least.first && worth.second >= least.second;
}

/** Whether a choice keeps the budget and every limit, exactly. */
function isWithin(choice: readonly Placed[], { budget, limits = [] }: SelectionProblem): boolean {
  const ids = new Set(choice.map(({ candidate }) => candidate.id));
  if (ids.size < choice.length) return false;
  const sum = (amounts: readonly Exact[]): Exact => amounts.reduce(addExact, ZERO);
  if (compareExact(sum(choice.map(({ candidate, year }) => costIn(candidate, year))), budget) > 0) return false;
  return limits.every(({ uses, most }) => {
    const used = uses.filter((use) =>
      choice.some(({ candidate, year }) => candidate.id === use.id && (use.year === undefined || use.year === year)),
    );
    return compareExact(sum(used.map(({ amount }) => amount)), most) <= 0;
  });
}

function keeps(terms: Terms, least: number): { terms: Terms; atMost: number } {
  return { terms: negated(terms), atMost: -least };
}

function negated(terms: Terms): Terms {
  return terms.map(([factor, column]) => [-factor, column]);
}

function toleranceOf(bound: number): number {
  return TOLERANCE + RELATIVE_TOLERANCE * Math.abs(bound);
}

function wholeBelow(bound: number): number {
  return Math.max(0, Math.floor(bound + toleranceOf(bound)));
}

function wholeAbove(bound: number): number {
  return Math.ceil(bound - toleranceOf(bound));
}

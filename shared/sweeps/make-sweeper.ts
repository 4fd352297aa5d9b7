import { areOfWholeLines } from '../engine/expand-shares.ts';
import { chooseCosting, componentsOf, draftRequirement } from '../engine/expand-statement.ts';
import { yearsBetween } from '../engine/plan-years.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { Requirement } from '../requirements/index.ts';
import type { SweepPlan, SweepResult } from '../results/sweep.ts';
import { CellBoard, type Contribution, TOO_LARGE } from './cell-board.ts';
import { findDependents } from './find-dependents.ts';
import { makeWholeSweeper } from './make-whole-sweeper.ts';
import { type Dates, type MovingDates, makeMovingDates } from './moving-dates.ts';
import { makeOccurrenceBoard } from './occurrence-board.ts';
import { makeShareBoard } from './share-board.ts';
import { sumRow } from './sum-row.ts';
import { type Variant, contextOf, makeVariants, variantKey } from './variants.ts';

/** A requirement as one key of its dates and one variant of its inputs has it. */
type Expanded = { contributions: readonly Contribution[]; problems: readonly Problem[] };

/**
 * Prepares a sweep: whatever does not depend on the swept inputs is evaluated now, once. The function that comes back
 * gives the result of a point; points whose timelines are equal for every requirement get the same object.
 *
 * @throws Refused where what does not change is refused; what a single point does wrong is in that point's result.
 */
export function makeSweeper(plan: SweepPlan): (values: readonly string[]) => SweepResult {
  if (!areOfWholeLines(plan.statement.requirements)) return makeWholeSweeper(plan);
  const variantAt = makeVariants(plan);
  const base = variantAt(plan.values.map((values) => values[0] ?? ''));
  const swept = plan.axes.flatMap((axis) => (axis.kind === 'milestone' ? [axis.milestone] : []));
  const dependentIds = findDependents(base, plan.axes);
  const dependents = base.statement.requirements.flatMap((requirement, position) =>
    dependentIds.has(requirement.id) ? [{ requirement, position }] : [],
  );
  const years = yearsBetween(plan.years.first, plan.years.last + 1);
  const board = new CellBoard(years, base.statement.rounding.to);
  const dates = makeMovingDates(
    base.statement,
    swept,
    dependents.map(({ requirement }) => requirement),
  );
  const isGrouped = dependents.some(({ requirement }) => requirement.knownInSumIn !== undefined);
  const timelineOf = makeTimelines(plan, dates);
  const expand = makeExpander(board, dates, years);
  const results = new Map<string, SweepResult>();
  const left = addStill(board, base, timelineOf(plan.values.map((list) => list[0] ?? '')), dependentIds, years);
  const shares = makeShareBoard(board, base.statement);

  function evaluate(variant: Variant, timeline: Dates): SweepResult {
    const parts = dependents.map(({ requirement, position }) => ({
      requirement,
      position,
      patterns: [],
      ...expand(requirement, position, variant, timeline),
    }));
    const leftHere = isGrouped
      ? new Set([...left, ...chooseCosting(parts.map((part) => ({ ...part, problems: [...part.problems] }))).left])
      : left;
    const kept = parts.filter(({ requirement }) => !leftHere.has(requirement.id));
    const problems = kept.flatMap((part) => part.problems);
    if (problems.length > 0) return { refused: problems };
    const groups = kept.map(({ contributions }) => contributions);
    const amounts = board.amountsWith(groups);
    const ofShares = shares.contributionsAt(amounts, contextOf(variant, timeline), { ...variant, left: leftHere });
    if (ofShares.problems.length > 0) return { refused: ofShares.problems };
    addShares(board, amounts, groups, ofShares.contributions);
    for (const amount of amounts.values()) if (Object.is(amount, TOO_LARGE)) return { refused: [tooLarge] };
    return sumRow(board, base.statement, amounts);
  }

  return (values) => {
    const timeline = timelineOf(values);
    const key = `${variantKey(plan, values)} ${dates.keyAt(timeline)}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = orRefused(() => evaluate(variantAt(values), timeline));
    results.set(key, result);
    return result;
  };
}

/** One timeline a day list at a time; a grid asks for the same one again and again. */
function makeTimelines({ axes }: SweepPlan, dates: MovingDates): (values: readonly string[]) => Dates {
  let last: { text: string; timeline: Dates } | undefined;
  return (values) => {
    const days = values.filter((_, position) => axes[position]?.kind === 'milestone');
    const text = days.join(' ');
    if (last?.text !== text) last = { text, timeline: dates.timelineAt(days) };
    return last.timeline;
  };
}

type Expand = (requirement: Requirement, position: number, variant: Variant, timeline: Dates) => Expanded;

/** Expands a requirement once for each key of its dates and each variant. */
function makeExpander(board: CellBoard, dates: MovingDates, years: readonly number[]): Expand {
  const expanded = new Map<string, Expanded>();
  const occurrences = makeOccurrenceBoard(board);
  return (requirement, position, variant, timeline) => {
    const key = `${position} ${variant.key} ${dates.keyOf(timeline, requirement)}`;
    const known = expanded.get(key);
    if (known !== undefined) return known;
    // Another variant may have changed the same requirement.
    const own = variant.byId.get(requirement.id) ?? requirement;
    const draft = draftRequirement(own, position, contextOf(variant, timeline));
    const sameEnd = dates.hasEnd(requirement) ? key : `${position} ${variant.key}`;
    const contributions = draft.patterns.flatMap((pattern, position) =>
      years.flatMap((year) =>
        occurrences.contributionsIn(pattern, year, `${sameEnd} ${position}`, draft.problems, variant.adjustment),
      ),
    );
    const found = { contributions, problems: draft.problems };
    expanded.set(key, found);
    return found;
  };
}

/** A point that is refused does not end the sweep. Anything else that is thrown is a bug and goes on. */
function orRefused(work: () => SweepResult): SweepResult {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return { refused: error.problems };
    throw error;
  }
}

const tooLarge: Problem = {
  code: 'amount-too-large',
  path: '',
  message: 'An amount is beyond 9,007,199,254,740,991, the largest that a table holds. Check the range of the sweep.',
};

/**
 * Shares come last, to cells of lines that no share is taken of; whatever else is charged there is summed with them.
 */
function addShares(
  board: CellBoard,
  amounts: Map<number, number>,
  groups: readonly (readonly Contribution[])[],
  shares: readonly Contribution[],
): void {
  if (shares.length === 0) return;
  const cells = new Set(shares.map(({ cell }) => cell));
  const others = groups.map((group) => group.filter(({ cell }) => cells.has(cell))).filter((group) => group.length > 0);
  for (const [cell, amount] of board.amountsWith([...others, shares])) amounts.set(cell, amount);
}

/** Puts on the board what no axis changes. Gives the requirements that are costed elsewhere. */
function addStill(
  board: CellBoard,
  base: Variant,
  timeline: Dates,
  dependents: ReadonlySet<string>,
  years: readonly number[],
): ReadonlySet<string> {
  const drafts = base.statement.requirements.flatMap((requirement, position) => {
    if (dependents.has(requirement.id)) return [];
    const draft = draftRequirement(requirement, position, contextOf(base, timeline));
    return [
      {
        ...draft,
        contributions: board.contributionsOf(
          draft.patterns.flatMap((pattern) => componentsOf(pattern, years, base.adjustment)),
        ),
      },
    ];
  });
  const { left } = chooseCosting(drafts);
  const kept = drafts.filter(({ requirement }) => !left.has(requirement.id));
  const problems = kept.flatMap((draft) => draft.problems);
  if (problems.length > 0) throw new Refused(problems);
  for (const { contributions } of kept) board.addStill(contributions);
  return left;
}

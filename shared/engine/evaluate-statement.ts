import type { Component } from '../model/component.ts';
import type { Problem } from '../model/problem.ts';
import type { RateBook } from '../model/rate-book.ts';
import type { Statement } from '../model/statement.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Adjustment } from './adjustment.ts';
import type { CellMemory } from './cell-memory.ts';
import { evaluateLines, lineKey, lineKeys } from './evaluate-lines.ts';
import { type ShareBase, expandShare } from './expand-shares.ts';
import { type Expansion, problemCollector } from './expand-statement.ts';
import { makeGroupsOf } from './order-rows.ts';
import { type ShareOrder, orderShares } from './order-shares.ts';

type EvaluationBase = { timeline: Timeline; rates: RateBook; adjustment: Adjustment; cells?: CellMemory };
type Evaluation = { lines: EstimatedLine[]; shares: Component[]; problems: Problem[] };

/**
 * Lines step by step, since a share is taken of rounded amounts: first every line without a share in it; then the
 * shares of those, and the lines that are complete with them, together with whatever else is charged there, so that
 * each figure is rounded once; then the shares of these. No share is taken of amounts that are beyond a table, nor are
 * lines missed that a problem kept from coming about.
 */
export function evaluateStatement(statement: Statement, expansion: Expansion, base: EvaluationBase): Evaluation {
  const unit = statement.rounding.to;
  const order = orderShares(statement);
  const levelOf = lastLevels(order);
  const keyOf = lineKeys();
  // A component whose only rate is missing has no factors; its problem refuses the estimate, together with those still
  // to be found.
  const components =
    expansion.problems.length === 0
      ? expansion.components
      : expansion.components.filter(({ factors }) => factors.length > 0);
  const first = evaluateLines(
    components.filter(({ charge }) => !levelOf.has(keyOf(charge))),
    unit,
    base.cells,
  );
  const groupsOf = makeGroupsOf(statement);
  const result: Evaluation = { lines: [...first.lines], shares: [], problems: [...first.problems] };
  const shared: EstimatedLine[] = [];
  const ofRequirement = (id: string) =>
    evaluateLines(
      [...components, ...result.shares].filter(({ requirement }) => requirement === id),
      unit,
    ).lines;
  for (const [level, members] of order.levels.entries()) {
    if (result.problems.length > 0) break;
    const found = expandLevel(members, statement, expansion, {
      ...base,
      lines: first.lines,
      shared,
      ofRequirement,
      groupsOf,
    });
    result.shares.push(...found.components);
    const isComplete = ({ charge }: Component) => levelOf.get(keyOf(charge)) === level;
    const second = evaluateLines([...components, ...result.shares].filter(isComplete), unit);
    shared.push(...second.lines);
    result.lines.push(...second.lines);
    result.problems.push(...found.problems, ...second.problems);
  }
  return result;
}

/** The lines that shares are charged to, each with the level at which the last of them is known. */
function lastLevels({ levels }: ShareOrder): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  levels.forEach((members, level) => {
    for (const { share } of members) last.set(lineKey(share.charge), level);
  });
  return last;
}

function expandLevel(
  members: ShareOrder['levels'][number],
  statement: Statement,
  expansion: Expansion,
  { timeline, rates, adjustment, ...base }: EvaluationBase & ShareBase,
): { components: Component[]; problems: Problem[] } {
  const byId = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const problems: Problem[] = [];
  const components = members.flatMap(({ share, position }) => {
    if (expansion.left.has(share.id)) return [];
    const context = { statement, timeline, rates, requirementById: (id: string) => byId.get(id) };
    const report = problemCollector(position, problems);
    return expandShare(share, base, expansion.horizon.years, { ...context, report }).map(adjustment.adjust);
  });
  return { components, problems };
}

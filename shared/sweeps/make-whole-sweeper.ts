import { estimate } from '../engine/estimate.ts';
import { yearsBetween } from '../engine/plan-years.ts';
import { Refused } from '../model/problem.ts';
import type { SweepPlan, SweepResult } from '../results/sweep.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import { scenarioOfPoint } from './axis-change.ts';
import { CellBoard } from './cell-board.ts';
import { sumRow } from './sum-row.ts';

/**
 * A sweep of a statement in which shares are taken of shares, or of parts of lines: each point is a whole estimate.
 * Slower than `makeSweeper`, which keeps whole lines apart from the shares of them; equal points are still computed
 * once.
 */
export function makeWholeSweeper(plan: SweepPlan): (values: readonly string[]) => SweepResult {
  const known = new Map<string, SweepResult>();
  return (values) => {
    const key = JSON.stringify(values);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = resultAt(plan, values);
    known.set(key, result);
    return result;
  };
}

function resultAt(plan: SweepPlan, values: readonly string[]): SweepResult {
  try {
    const point = scenarioOfPoint(plan, plan.axes, values);
    const { statement, cards, adjustment } = applyScenario(plan.statement, plan.cards, [...plan.scenarios, point]);
    const years = yearsBetween(plan.years.first, plan.years.last + 1);
    const board = new CellBoard(years, statement.rounding.to);
    const amounts = new Map<number, number>();
    const { lines, horizon } = estimate(statement, cards, adjustment);
    // The last period of an estimate repeats for ever; other points may need later years to settle.
    const computed = (year: number) =>
      year <= horizon.last
        ? year
        : horizon.last - ((((horizon.last - year) % horizon.period) + horizon.period) % horizon.period);
    for (const { amounts: ofLine, ...charge } of lines) {
      const line = board.lineOf(charge);
      const inYear = new Map(ofLine.map(({ year, amount }) => [year, amount]));
      years.forEach((year, position) => {
        amounts.set(line * years.length + position, inYear.get(computed(year)) ?? 0);
      });
    }
    return sumRow(board, statement, amounts);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.problems };
    throw error;
  }
}

import { Refused } from '../model/problem.ts';
import { valuesOfPoint } from './plan-sweep.ts';
import { runSweepBatch } from './run-sweep-batch.ts';
import type { Sweep, SweepBatch, SweepPlan, SweepResult } from '../results/sweep.ts';

/**
 * Puts batches together, in whatever order they came.
 *
 * @throws Refused where points are missing, or come twice.
 */
export function mergeSweep(plan: SweepPlan, batches: readonly SweepBatch[]): Sweep {
  const ordered = [...batches].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  let next = 0;
  for (const { from, to } of ordered) {
    if (from !== next) throw missing(next, from);
    next = to;
  }
  if (next !== plan.points) throw missing(next, plan.points);
  const numbers = new Map<string, number[]>();
  const results: SweepResult[] = [];
  const numberOf = (result: SweepResult): number => {
    const key = 'refused' in result ? JSON.stringify(result) : result.years.join();
    const alike = numbers.get(key) ?? [];
    const known = alike.find((number) => isSameResult(results[number], result));
    if (known !== undefined) return known;
    numbers.set(key, [...alike, results.length]);
    return results.push(result) - 1;
  };
  const rows = ordered.flatMap(({ from, results: own, resultOfPoint }) => {
    const mapped = own.map(numberOf);
    return resultOfPoint.map((number, offset) => ({
      at: valuesOfPoint(plan, from + offset),
      result: mapped[number] ?? 0,
    }));
  });
  return {
    axes: plan.axes,
    years: plan.years,
    results,
    rows,
    changePoints: plan.axes.length === 1 ? findChangePoints(plan, rows, results) : [],
  };
}

/** Whether two results of the same key are equal: the totals are, so the sections decide. */
function isSameResult(a: SweepResult | undefined, b: SweepResult): boolean {
  if (a === undefined || 'refused' in a || 'refused' in b) return true;
  if (a.sections.length !== b.sections.length) return false;
  return a.sections.every(({ section, years }, position) => {
    const other = b.sections[position];
    return other?.section === section && years.every((amount, position) => amount === other.years[position]);
  });
}

/** The whole sweep at once. */
export function runSweep(plan: SweepPlan): Sweep {
  return mergeSweep(plan, [runSweepBatch(plan, 0, plan.points)]);
}

function missing(expected: number, found: number): Refused {
  const what =
    found < expected ? `Point ${found} comes twice` : `The points from ${expected} up to ${found} are missing`;
  return new Refused([
    { code: 'invalid', path: 'batches', message: `${what}. Run every batch of the plan once, and merge them all.` },
  ]);
}

function findChangePoints(
  plan: SweepPlan,
  rows: Sweep['rows'],
  results: readonly SweepResult[],
): Sweep['changePoints'] {
  return rows.flatMap(({ at: [at = ''], result }, position) => {
    const before = rows[position - 1];
    const [one, other] = [before && results[before.result], results[result]];
    if (before === undefined || before.result === result || one === undefined || other === undefined) return [];
    return [{ at, years: differingYears(plan, one, other) }];
  });
}

/** The years in which any section differs; every year where one of the two was refused. */
function differingYears({ years }: SweepPlan, a: SweepResult, b: SweepResult): readonly number[] {
  const all = Array.from({ length: years.last - years.first + 1 }, (_, position) => years.first + position);
  if ('refused' in a || 'refused' in b) return all;
  const sections = new Set([...a.sections, ...b.sections].map(({ section }) => section));
  const amount = (result: typeof a, wanted: string, position: number) =>
    result.sections.find(({ section }) => section === wanted)?.years[position] ?? 0;
  return all.filter((_, position) =>
    [...sections].some((section) => amount(a, section, position) !== amount(b, section, position)),
  );
}

import type { SweepResponse } from '../../shared/results/sweep-report.ts';

/** A stretch of dates that all come to the same; `until` is where the next one begins. */
export type SweepStep = { from: string; until: string; amounts: { total: number; section: number } | undefined };

/** The section that was asked for, or the first that some date moves, or else the first one. */
export function chosenSection({ rows }: SweepResponse, asked: string | undefined): string {
  const totals = new Map<string, Set<number>>();
  for (const row of rows)
    if (!('refused' in row))
      for (const { section, total } of row.sections ?? [])
        totals.set(section, (totals.get(section) ?? new Set()).add(total));
  if (asked !== undefined && totals.has(asked)) return asked;
  const [moved] = [...totals].find(([, amounts]) => amounts.size > 1) ?? [];
  return moved ?? [...totals.keys()][0] ?? '';
}

/** The rows of a sweep as stretches of equal amounts, in order of time. */
export function stepsOf({ rows, axes }: SweepResponse, section: string): readonly SweepStep[] {
  const [axis] = axes;
  const end = axis?.through ?? '';
  const steps: SweepStep[] = [];
  for (const row of rows) {
    const from = row.at[0] ?? '';
    const amounts =
      'refused' in row
        ? undefined
        : { total: row.total, section: row.sections?.find((one) => one.section === section)?.total ?? 0 };
    const last = steps.at(-1);
    if (last !== undefined && isSame(last.amounts, amounts)) continue;
    if (last !== undefined) last.until = from;
    steps.push({ from, until: end, amounts });
  }
  return steps;
}

function isSame(one: SweepStep['amounts'], other: SweepStep['amounts']): boolean {
  return one?.total === other?.total && one?.section === other?.section;
}

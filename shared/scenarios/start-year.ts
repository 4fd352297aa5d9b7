import { isResolved } from '../time/resolve-point.ts';
import { makeTimeline } from '../time/timeline.ts';
import type { Workbench } from './workbench.ts';

/** The first year of posts or of amounts by year, as the bench dates them; undefined for other kinds and for what has no date. */
export function startYear(bench: Workbench, requirement: string): number | undefined {
  const found = bench.requirements.get(requirement);
  const point =
    found?.kind === 'post'
      ? found.effective
      : found?.kind === 'published' && 'from' in found.amounts
        ? found.amounts.from
        : undefined;
  if (point === undefined) return undefined;
  const start = makeTimeline(bench.statement.milestones, bench.statement.registers).resolve(point);
  return isResolved(start) ? start.year : undefined;
}

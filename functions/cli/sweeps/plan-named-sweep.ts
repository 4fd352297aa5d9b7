import { Refused } from '../../../shared/model/problem.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import type { SweepPlan } from '../../../shared/results/sweep.ts';
import type { Inputs } from '../estimates/find-inputs.ts';
import type { NamedAxis } from './axis-options.ts';

/** Plans a sweep. Raises `Refused`, with the option in the place of the path wherever a problem is that of an axis. */
export function planNamedSweep(
  { statement, cards }: Inputs,
  scenarios: readonly Scenario[],
  axes: readonly NamedAxis[],
): SweepPlan {
  try {
    return planSweep({ statement, cards, scenarios, request: { axes: axes.map(({ axis }) => axis) } });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const place = new RegExp(`^(?:scenarios\\[${scenarios.length}\\]\\.changes|axes)\\[(\\d+)\\].*$`);
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(place, (path, index: string) => axes[Number(index)]?.option ?? path),
      })),
    );
  }
}

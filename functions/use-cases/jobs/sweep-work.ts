import { parse } from '../../../shared/model/parse.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { axisValues } from '../../../shared/sweeps/axis-values.ts';
import { mergeSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { runSweepBatch } from '../../../shared/sweeps/run-sweep-batch.ts';
import type { Sweep, SweepBatch } from '../../../shared/results/sweep.ts';
import { planAxes } from '../../../shared/sweeps/plan-axes.ts';
import { sweepFrameSchema, sweepOrderSchema } from '../../documents/kinds/job.ts';
import type { Work, WorkOrder } from './work.ts';

/** The scenarios that apply before anything is swept. Raises `Refused`. */
export function sweepScenarios(request: unknown): readonly Scenario[] {
  return parse(sweepOrderSchema, request).scenarios ?? [];
}

/** Plans a sweep. Raises `Refused` with every problem. */
export function planSweepWork({ statement, cards, request }: WorkOrder): Work {
  const { axes, scenarios = [] } = parse(sweepOrderSchema, request);
  const plan = planAxes({ statement, cards, scenarios, request: { axes } });
  return {
    size: plan.points,
    frame: { years: plan.years },
    run: ({ from, to }) => runSweepBatch(plan, from, to),
  };
}

/** Joins the batches of a sweep. They come from the ledger, which recomputed their hashes: they are what `run` gave. */
export function mergeSweepWork(
  { statement, cards, request }: WorkOrder,
  frame: unknown,
  batches: readonly unknown[],
): Sweep {
  const { axes, scenarios = [] } = parse(sweepOrderSchema, request);
  const { years } = parse(sweepFrameSchema, frame);
  const values = axes.map((axis, position) => axisValues(axis, `axes[${position}]`));
  const points = values.reduce((product, list) => product * list.length, 1);
  return mergeSweep({ statement, cards, scenarios, axes, values, points, years }, batches as readonly SweepBatch[]);
}

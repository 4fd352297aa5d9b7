import { parse } from '../../../shared/model/parse.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { axisValues } from '../../../shared/sweeps/axis-values.ts';
import { mergeSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planAxes } from '../../../shared/sweeps/plan-axes.ts';
import { runSweepBatch } from '../../../shared/sweeps/run-sweep-batch.ts';
import type { Sweep, SweepBatch } from '../../../shared/results/sweep.ts';
import type { BatchRange } from '../../ledger/items/items.ts';
import { refuseTooMuchWork, type WorkLimits } from '../work-limits.ts';
import { type Job, sweepFrameSchema, sweepOrderSchema } from '../../../shared/results/job.ts';

// Long work is a sweep as yet: what a job is asked, how its batches are planned, and how their results are joined.

/**
 * Everything that a job is computed from, loaded and parsed; the cards as decisions extend them. It can be copied to
 * another thread.
 */
export type WorkOrder = {
  kind: Job['kind'];
  statement: Statement;
  cards: readonly RateCard[];
  request: Readonly<Record<string, unknown>>;
};

/**
 * Planned work: so many scenarios, each batch of which can be computed by itself, anywhere, any number of times, and
 * always gives the same.
 */
export type Work = {
  size: number;
  /**
   * What the batches have in common, as JSON. It is kept with the job, so that its result never depends on planning
   * again.
   */
  frame: Job['frame'];
  /** The result of a batch, as JSON. */
  run(range: BatchRange): unknown;
};

/**
 * The scenarios that an order stacks upon its statement before anything else.
 *
 * @throws Refused if the request does not fit its kind.
 */
export function scenariosOfWork({ request }: Pick<WorkOrder, 'kind' | 'request'>): readonly Scenario[] {
  return parse(sweepOrderSchema, request).scenarios ?? [];
}

/**
 * Plans the work of an order. Pure.
 *
 * @throws Refused with every problem of the request.
 */
export function planWork({ statement, cards, request }: WorkOrder): Work {
  const { axes, scenarios = [] } = parse(sweepOrderSchema, request);
  const plan = planAxes({ statement, cards, scenarios, request: { axes } });
  return {
    size: plan.points,
    frame: { years: plan.years },
    run: ({ from, to }) => runSweepBatch(plan, from, to),
  };
}

/** Refuses work that is longer than a job may be. @throws Refused. */
export function refuseLongWork(scenarios: number, components: number, limits: WorkLimits): void {
  refuseTooMuchWork({
    path: 'axes',
    what: `A job of ${scenarios} scenarios`,
    count: scenarios * components,
    most: limits.jobComponents,
    unit: 'scenarios times components',
    instead: 'Take larger steps or shorter ranges, and start several jobs.',
  });
}

/**
 * Joins the results of all batches, in order. They come from the ledger, which recomputed their hashes: they are what
 * `run` gave.
 */
export function mergeWork(
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

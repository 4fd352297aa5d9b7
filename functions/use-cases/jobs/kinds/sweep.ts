import * as z from 'zod/mini';
import { SCENARIOS_MAX } from '../../../../shared/model/limits.ts';
import { parse } from '../../../../shared/model/parse.ts';
import { slug } from '../../../../shared/model/text.ts';
import type { InputsBasis } from '../../../../shared/results/inputs-basis.ts';
import type { Statement } from '../../../../shared/model/statement.ts';
import type { Sweep, SweepBatch } from '../../../../shared/results/sweep.ts';
import { scenarioSchema } from '../../../../shared/scenarios/scenario.ts';
import { axisValues } from '../../../../shared/sweeps/axis-values.ts';
import { mergeSweep } from '../../../../shared/sweeps/merge-sweep.ts';
import { planAxes } from '../../../../shared/sweeps/plan-axes.ts';
import { runSweepBatch } from '../../../../shared/sweeps/run-sweep-batch.ts';
import { type SweepAxis, sweepRequestSchema } from '../../../../shared/sweeps/sweep-request.ts';
import { type LoadedInputs, loadInputs } from '../../estimates/load-inputs.ts';
import type { ComputePorts } from '../../ports.ts';
import { countComponents, refuseTooMuchWork, type WorkLimits } from '../../work-limits.ts';
import { type BegunWork, batchSizeFor, type JobKind } from '../job-kind.ts';
import { basisOfJob, loadStatementSources, sourcesOf, type StatementSources } from '../load-sources.ts';
import { type StatementAsked, statementAskedFields } from '../statement-asked.ts';

const { axes } = sweepRequestSchema.shape;
/** What a sweep asks: the axes, and scenarios that apply before anything is swept, in order. */
const sweepOrderSchema = z
  .strictObject({
    axes,
    scenarios: z.optional(z.array(z.union([slug, scenarioSchema])).check(z.maxLength(SCENARIOS_MAX))),
  })
  .register(z.globalRegistry, {
    id: 'SweepOrder',
    description: 'What to sweep, and the scenarios that apply before, in order: ids of stored ones, or whole ones.',
  });
/** The same as it is kept: stored scenarios as they were. */
const keptOrderSchema = z.strictObject({ axes, scenarios: z.optional(z.array(scenarioSchema)) });
type SweepOrder = z.infer<typeof sweepOrderSchema>;

/**
 * What the rows of a sweep have in common, as planned when it was started: a later engine that looks further ahead does
 * not change them.
 */
const sweepFrameSchema = z.strictObject({ years: z.strictObject({ first: z.int(), last: z.int() }) });

export const sweepToStartSchema = z
  .strictObject({ kind: z.literal('sweep'), ...statementAskedFields, request: sweepOrderSchema })
  .register(z.globalRegistry, {
    id: 'SweepToStart',
    description:
      'Which revision of which statement is swept, with which rate cards, over what. Without a revision the head; ' +
      'without cards those that the statement names.',
  });
type SweepAsked = StatementAsked & { request: SweepOrder };

/** The result of a sweep, the statement that it is of, and the revisions that it was computed from. */
export type SweepJobResult = { result: Sweep; statement: Statement; basis: InputsBasis };

/** A long sweep: its points are computed in batches. */
export const sweepJob: JobKind<SweepAsked, StatementSources, SweepJobResult> = {
  action: 'estimate:compute',
  fields: Object.keys(sweepOrderSchema.shape),
  begin: async (ports, { organization }, { request, ...asked }) => {
    const order = parse(sweepOrderSchema, request);
    const inputs = await loadInputs(ports, organization, { ...asked, scenarios: order.scenarios });
    const { statement, cards, scenarios } = inputs;
    const plan = planAxes({ statement, cards, scenarios, request: { axes: order.axes } });
    return beginSweep(ports, inputs, order.axes, plan);
  },
  load: loadStatementSources,
  plan: ({ statement, cards }, { request }) => {
    const { axes, scenarios = [] } = parse(keptOrderSchema, request);
    const plan = planAxes({ statement, cards, scenarios, request: { axes } });
    return { run: ({ from, to }) => runSweepBatch(plan, from, to) };
  },
  join: ({ statement, cards }, job, batches) => {
    const { axes, scenarios = [] } = parse(keptOrderSchema, job.request);
    const { years } = parse(sweepFrameSchema, job.frame);
    const values = axes.map((axis, position) => axisValues(axis, `axes[${position}]`));
    const points = values.reduce((product, list) => product * list.length, 1);
    const plan = { statement, cards, scenarios, axes, values, points, years };
    return { result: mergeSweep(plan, batches as readonly SweepBatch[]), statement, basis: basisOfJob(job) };
  },
};

/** The same from inputs that are loaded and planned already, whatever has been saved since. @throws Refused. */
export function beginSweep(
  { limits }: Pick<ComputePorts, 'limits'>,
  { estimate, basis, scenarios }: LoadedInputs,
  axes: SweepAxis[],
  { points, years }: { points: number; years: { first: number; last: number } },
): BegunWork {
  const components = countComponents(estimate);
  refuseLongSweep(points, components, limits);
  return {
    request: { axes, scenarios: [...scenarios] },
    sources: sourcesOf(basis),
    frame: { years },
    size: points,
    batchSize: batchSizeFor(components),
  };
}

/** Refuses a sweep that is longer than a job may be. @throws Refused. */
export function refuseLongSweep(scenarios: number, components: number, limits: WorkLimits): void {
  refuseTooMuchWork({
    path: 'axes',
    what: `A job of ${scenarios} scenarios`,
    count: scenarios * components,
    most: limits.jobComponents,
    unit: 'scenarios times components',
    one: 'job',
    instead: 'Take larger steps or shorter ranges, and start several jobs.',
  });
}

import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { Sweep } from '../../../shared/results/sweep.ts';
import type { BatchRange } from '../../ledger/batches/batch-store.ts';
import type { Job } from '../../documents/kinds/job.ts';
import { mergeSweepWork, planSweepWork, sweepScenarios } from './sweep-work.ts';

/** Everything that a job is computed from, loaded and parsed; the cards as decisions extend them. It can be copied to another thread. */
export type WorkOrder = {
  kind: Job['kind'];
  statement: Statement;
  cards: readonly RateCard[];
  request: Readonly<Record<string, unknown>>;
};

/** Planned work: so many scenarios, each batch of which can be computed by itself, anywhere, any number of times, and always gives the same. */
export type Work = {
  size: number;
  /** What the batches have in common, as JSON. It is kept with the job, so that its result never depends on planning again. */
  frame: Job['frame'];
  /** The result of a batch, as JSON. */
  run(range: BatchRange): unknown;
};

/** The result of a job. */
export type WorkResult = Sweep;

/**
 * Plans the work of an order. Pure. Raises `Refused` with every problem of the request.
 *
 * A further kind of long work is a further kind of job, a module like `sweep-work.ts`, and a case here and below.
 */
export function planWork(order: WorkOrder): Work {
  return planSweepWork(order);
}

/** The scenarios that an order stacks upon its statement before anything else. Raises `Refused` if the request does not fit its kind. */
export function scenariosOfWork({ request }: Pick<WorkOrder, 'kind' | 'request'>): readonly Scenario[] {
  return sweepScenarios(request);
}

/** Joins the results of all batches, in order. */
export function mergeWork(order: WorkOrder, frame: unknown, results: readonly unknown[]): WorkResult {
  return mergeSweepWork(order, frame, results);
}

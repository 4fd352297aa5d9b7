import type { Statement } from '../../../shared/model/statement.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { UseCaseError } from '../use-case-error.ts';
import { loadJob } from './load-job.ts';
import { loadWorkOrder } from './load-work-order.ts';
import { countDone } from './run-batch.ts';
import type { BatchPorts } from './ports.ts';
import type { Sweep } from '../../../shared/results/sweep.ts';
import { mergeWork } from './work.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

/** The result of a job, the statement that it is of, and the revisions that it was computed from. */
export type JobResult = { result: Sweep; statement: Statement; basis: InputsBasis };

/**
 * Reads the result of a job that is done: its batches, joined.
 *
 * @throws AccessError `forbidden`; UseCaseError `no-such-move` if it is not done; StoreError `integrity` if a batch is
 *   missing, `not-found`, `unavailable`.
 */
export async function readJobResult(ports: BatchPorts, principal: Principal, id: string): Promise<JobResult> {
  authorize(principal, 'job:read');
  const { organization } = principal;
  const { job, state } = await loadJob(ports, organization, id);
  if (state !== 'done')
    throw new UseCaseError('no-such-move', `Job "${id}" is ${state}; it has a result when it is done.`);
  const name = { organization, id };
  const batches = await ports.batches.list(name);
  if (countDone(batches) !== job.size)
    throw new StoreError('integrity', `Job "${id}" is done, but its batches do not cover all ${job.size} scenarios.`);
  const [order, results] = await Promise.all([
    loadWorkOrder(ports, organization, job),
    ports.batches.results(name, batches),
  ]);
  const { statement, rateCards, scenarios, decisions } = job;
  return {
    result: mergeWork(order, job.frame, results),
    statement: order.statement,
    basis: { statement, rateCards, scenarios, decisions },
  };
}

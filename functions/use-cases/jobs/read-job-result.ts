import type { JobKindName } from '../../../shared/results/job.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { UseCaseError } from '../use-case-error.ts';
import { type JobResults, loadJobKind } from './kinds/kinds.ts';
import { loadJob } from './load-job.ts';
import type { BatchPorts } from './ports.ts';
import { countDone } from './run-batch.ts';

/** What came of a job, by its kind. */
export type JobResult = { [Name in JobKindName]: { kind: Name; result: JobResults[Name] } }[JobKindName];

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
  const kind = await loadJobKind(job.kind);
  // Whoever reads what a job computed reads what they may ask for at once.
  authorize(principal, kind.action);
  if (state !== 'done')
    throw new UseCaseError('no-such-move', `Job "${id}" is ${state}; it has a result when it is done.`);
  const name = { organization, id };
  const batches = await ports.batches.list(name);
  if (countDone(batches) !== job.size)
    throw new StoreError('integrity', `Job "${id}" is done, but its batches do not cover all of it.`);
  const [inputs, results] = await Promise.all([
    kind.load(ports, organization, job),
    ports.batches.results(name, batches),
  ]);
  return { kind: job.kind, result: kind.join(inputs, job, results) } as JobResult;
}

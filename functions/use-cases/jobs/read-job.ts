import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { JOB_UNITS, type JobView } from '../../../shared/results/job.ts';
import { loadJob } from './load-job.ts';
import { countDone } from './run-batch.ts';
import type { JobPorts } from './ports.ts';

/**
 * Reads a job with its progress. A job that should run and that nobody runs, since the machine was restarted, is set
 * going again.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function readJob(
  ports: JobPorts,
  principal: Principal,
  id: string,
): Promise<JobView & { revision: Revision }> {
  authorize(principal, 'job:read');
  const { organization } = principal;
  const { job, state, revision } = await loadJob(ports, organization, id);
  const batches = await ports.batches.list({ organization, id });
  if (state === 'running') await ports.runner.keepGoing({ organization, job: id, attempt: job.attempt });
  const progress = { done: countDone(batches), of: job.size, unit: JOB_UNITS[job.kind] };
  return { job, state, progress, reason: revision.reason, revision };
}

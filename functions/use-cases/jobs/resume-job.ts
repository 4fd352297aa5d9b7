import { authorize } from '../../access/authorize.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { Call } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';
import { type JobMove, refuseOtherRevision } from './job-move.ts';
import { loadJob } from './load-job.ts';
import { refuseOtherEngine } from './load-work-order.ts';
import type { JobPorts } from './ports.ts';
import { saveJob, setGoing } from './start-job.ts';

/**
 * Goes on with a job that failed or was cancelled: only the batches that are not stored are computed. A job that runs, or should, is set
 * going again if nobody runs it.
 *
 * @throws AccessError `forbidden`; Refused if another engine began it; UseCaseError `changed-meanwhile`, `no-such-move` if it is done, `too-many-jobs`; ConflictError if someone else was first; StoreError.
 */
export async function resumeJob(ports: JobPorts, call: Call, { id, ifMatch, reason }: JobMove): Promise<Revision> {
  const role = authorize(call.principal, 'job:write');
  const { organization } = call.principal;
  const { job, state, revision } = await loadJob(ports, organization, id);
  if (state === 'done') throw new UseCaseError('no-such-move', `Job "${id}" is done; read its result.`);
  refuseOtherEngine(job);
  if (state === 'running') {
    await ports.runner.start({ organization, job: id, attempt: job.attempt });
    return revision;
  }
  refuseOtherRevision(revision, ifMatch);
  const next = { ...job, attempt: job.attempt + 1 };
  const saved = await saveJob(ports, call, role, next, {
    expected: revision.number,
    action: 'resume',
    reason: reason ?? '',
  });
  if (!saved.replayed) await setGoing(ports, organization, next);
  return saved;
}

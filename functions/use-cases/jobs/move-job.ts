import type { Revision } from '../../ledger/items/revision.ts';
import { UseCaseError } from '../use-case-error.ts';
import { authorize } from '../../access/policy.ts';
import { changeOf } from '../documents/change-from-base.ts';
import type { Call } from '../ports.ts';
import { loadJob } from './load-job.ts';
import type { JobPorts } from './ports.ts';
import { refuseOtherEngine } from './refuse-other-engine.ts';
import { saveJob, setGoing } from './start-job.ts';

/** What someone asks of a job that there is. */
export type JobMove = {
  id: string;
  /** Hashes of revisions, one of which the job must be at. Whoever must not miss that it has ended says so. */
  ifMatch: readonly string[];
  reason?: string | undefined;
};

/** @throws UseCaseError `changed-meanwhile` if the job is at another revision than the one that was seen. */
function refuseOtherRevision(current: Revision, ifMatch: readonly string[]): void {
  if (ifMatch.includes(current.hash)) return;
  throw new UseCaseError(
    'changed-meanwhile',
    `Job "${current.id}" is ${String(current.state)} by now. Read it again and repeat what you want of it.`,
    { current },
  );
}

/**
 * Cancels a job. What was computed is kept; batches that are under way end unheard. Cancelling a cancelled job changes
 * nothing.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `no-such-move` if it has ended; ConflictError if
 *   it ended at this moment; StoreError.
 */
export async function cancelJob(ports: JobPorts, call: Call, { id, ifMatch, reason }: JobMove): Promise<Revision> {
  const role = authorize(call.principal, 'job:write');
  const { organization } = call.principal;
  const { job, state, revision } = await loadJob(ports, organization, id);
  if (state === 'cancelled') return revision;
  refuseOtherRevision(revision, ifMatch);
  if (state !== 'running')
    throw new UseCaseError('no-such-move', `Job "${id}" is ${state}; only one that runs can be cancelled.`);
  const saved = await ports.ledger.restore({
    ...changeOf(ports, call, role),
    kind: 'job',
    id,
    expected: revision.number,
    revision: revision.number,
    state: 'cancelled',
    action: 'cancel',
    reason: reason ?? '',
  });
  // The state comes first: should stopping fail, every batch still sees that it is not wanted any more.
  await ports.runner.stop({ organization, job: id, attempt: job.attempt });
  return saved;
}

/**
 * Goes on with a job that failed or was cancelled: only the batches that are not stored are computed. A job that runs,
 * or should, is set going again if nobody runs it.
 *
 * @throws AccessError `forbidden`; Refused if another engine began it; UseCaseError `changed-meanwhile`, `no-such-move`
 *   if it is done, `too-many-jobs`; ConflictError if someone else was first; StoreError.
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

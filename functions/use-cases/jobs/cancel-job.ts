import { authorize } from '../../access/authorize.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { changeOf } from '../documents/change-of.ts';
import type { Call } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';
import { type JobMove, refuseOtherRevision } from './job-move.ts';
import { loadJob } from './load-job.ts';
import type { JobPorts } from './ports.ts';

/**
 * Cancels a job. What was computed is kept; batches that are under way end unheard. Cancelling a cancelled job changes nothing.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`, `no-such-move` if it has ended; ConflictError if it ended at this moment; StoreError.
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

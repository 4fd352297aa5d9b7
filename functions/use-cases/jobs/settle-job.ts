import { ConflictError } from '../../ledger/store-error.ts';
import type { BatchPorts, JobAttempt } from './ports.ts';
import { type Job, JOB_UNITS, type JobState } from '../../../shared/results/job.ts';
import { loadJob } from './load-job.ts';
import { outstandingBatches } from './run-batch.ts';

/** Who ends a job in the audit trail: nobody asked for it, the work was over. */
const serviceActor = { id: 'rule153', role: 'service' };
const attemptsMax = 5;
/** The reason of a change holds 2,000 characters. */
const reasonCharactersMax = 1_500;

/**
 * Settles an attempt that has ended, however it ended: the job is done if every batch is stored, else failed. Settling
 * again, settling an attempt that is over, or a job that someone cancelled meanwhile, changes nothing.
 *
 * @param why what is known of the failure, if there was one.
 * @returns the state of the job afterwards.
 * @throws StoreError.
 */
export async function settleJob(
  ports: BatchPorts,
  { organization, job: id, attempt }: JobAttempt,
  why?: string,
): Promise<JobState> {
  for (let tries = 1; ; tries += 1) {
    const { job, state, revision } = await loadJob(ports, organization, id);
    if (state !== 'running' || job.attempt !== attempt) return state;
    const outstanding = outstandingBatches(job, await ports.batches.list({ organization, id }));
    const [settled, action, reason] =
      outstanding.length === 0
        ? (['done', 'complete', 'Every batch is stored.'] as const)
        : (['failed', 'fail', failure(job, outstanding, why)] as const);
    try {
      await ports.ledger.restore({
        organization,
        kind: 'job',
        id,
        expected: revision.number,
        revision: revision.number,
        state: settled,
        actor: serviceActor,
        action,
        reason,
        time: ports.now().toISOString(),
        requestId: ports.newId(),
      });
      return settled;
    } catch (error) {
      // Someone cancelled it at this moment; that may stand.
      if (!(error instanceof ConflictError) || tries === attemptsMax) throw error;
    }
  }
}

function failure(
  { kind, size }: Job,
  outstanding: readonly { from: number; to: number }[],
  why: string | undefined,
): string {
  const known = why === undefined || why === '' ? '' : ` ${why}`;
  if (size === 1) return `It was not computed.${known}`.slice(0, reasonCharactersMax);
  const [first = '', ...letters] = JOB_UNITS[kind];
  const shown = outstanding.slice(0, 20).map(({ from, to }) => `${from}–${to - 1}`);
  const more = outstanding.length > shown.length ? ` and ${outstanding.length - shown.length} more` : '';
  const missing = `${first.toUpperCase()}${letters.join('')} ${shown.join(', ')}${more}`;
  return `${missing} were not computed.${known}`.slice(0, reasonCharactersMax);
}

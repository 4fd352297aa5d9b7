import type { BatchPorts, JobRunner } from '../../use-cases/jobs/ports.ts';
import { listRunningJobs } from '../../use-cases/jobs/running-jobs.ts';
import { loadJob } from '../../use-cases/jobs/load-job.ts';

/**
 * Sets the jobs of an organization going again that were interrupted when this machine stopped. A job that cannot be
 * read, since its document is damaged, does not keep the others from going on.
 *
 * @param onError hears of those.
 */
export async function resumeInterrupted(
  { ledger }: Pick<BatchPorts, 'ledger'>,
  runner: JobRunner,
  organization: string,
  onError: (error: unknown) => void,
): Promise<void> {
  for (const { id } of await listRunningJobs({ ledger }, organization)) {
    try {
      const { job } = await loadJob({ ledger }, organization, id);
      await runner.keepGoing({ organization, job: id, attempt: job.attempt });
    } catch (error) {
      onError(error);
    }
  }
}

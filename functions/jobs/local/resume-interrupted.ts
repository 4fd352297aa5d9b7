import type { JobRunner } from '../../use-cases/jobs/job-runner.ts';
import { loadJob } from '../../use-cases/jobs/load-job.ts';
import type { BatchPorts } from '../../use-cases/jobs/ports.ts';

/** Sets the jobs of an organization going again that were interrupted when this machine stopped. */
export async function resumeInterrupted(
  { ledger }: Pick<BatchPorts, 'ledger'>,
  runner: JobRunner,
  organization: string,
): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await ledger.list({
      organization,
      kind: 'job',
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { id, state } of page.items) {
      if (state !== 'running') continue;
      const { job } = await loadJob({ ledger }, organization, id);
      await runner.keepGoing({ organization, job: id, attempt: job.attempt });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

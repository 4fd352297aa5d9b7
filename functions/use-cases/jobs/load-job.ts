import { Refused } from '../../../shared/model/problem.ts';
import { parse } from '../../../shared/model/parse.ts';
import { joinDocument } from '../../ledger/items/content.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { UseCasePorts } from '../ports.ts';
import { type Job, JOB_STATES, type JobState, jobSchema } from '../../../shared/results/job.ts';

export type LoadedJob = { job: Job; state: JobState; revision: Revision };

/**
 * Loads a job as it is now.
 *
 * @throws StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadJob(
  { ledger }: Pick<UseCasePorts, 'ledger'>,
  organization: string,
  id: string,
): Promise<LoadedJob> {
  const { revision, content } = await ledger.read({ organization, kind: 'job', id });
  const state = JOB_STATES.find((one) => one === revision.state);
  if (state === undefined)
    throw new StoreError('integrity', `The job "${id}" is in the state "${String(revision.state)}", which no job has.`);
  try {
    return { job: parse(jobSchema, joinDocument(content)), state, revision };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new StoreError('integrity', `The job "${id}" does not fit its schema.`, { cause: error });
  }
}

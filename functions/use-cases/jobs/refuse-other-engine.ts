import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Job } from '../../../shared/results/job.ts';

/**
 * Refuses to go on with a job that another engine began: it might compute the rest differently. Its result, once it is
 * done, stays.
 *
 * @throws Refused.
 */
export function refuseOtherEngine({ id, engine }: Job): void {
  if (engine === ENGINE_VERSION) return;
  throw new Refused([
    {
      code: 'invalid',
      path: 'engine',
      message:
        `of job "${id}" was ${engine}; this one is ${ENGINE_VERSION} and ` +
        'might compute the rest differently. Start the job anew',
    },
  ]);
}

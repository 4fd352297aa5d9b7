import { compareTexts } from '../../../shared/canonical/compare-texts.ts';
import { IN_ONE_PIECE, type Job } from '../../../shared/results/job.ts';
import type { BatchPorts } from '../../use-cases/jobs/ports.ts';
import { listRunningJobs } from '../../use-cases/jobs/running-jobs.ts';

/** An attempt that has been under way for longer has ended, whatever its job says: no execution lasts longer. */
export const EXECUTION_HOURS_MAX = 6;

/**
 * Whether it is a job's turn. Of one organization one job in batches is computed at a time, and one in one piece: the one
 * that was started or resumed first. So every organization that has work asks for the same number of instances at once,
 * however many jobs it has, and nobody waits for the jobs of another. What is behind asks again shortly: nothing is
 * locked, so nothing can stay locked.
 */
export async function hasTurn(ports: BatchPorts, organization: string, { id, kind }: Job): Promise<boolean> {
  const since = new Date(ports.now().getTime() - EXECUTION_HOURS_MAX * 3_600_000).toISOString();
  const isOfSameLane = (other: string | undefined): boolean =>
    IN_ONE_PIECE.has(other as Job['kind']) === IN_ONE_PIECE.has(kind);
  const running = (await listRunningJobs(ports, organization)).filter(
    (job) => isOfSameLane(job.fields['kind']) && (job.id === id || job.time > since),
  );
  const [first] = [...running].sort((a, b) => compareTexts(a.time, b.time) || compareTexts(a.id, b.id));
  return first === undefined || first.id === id;
}

import type { BatchRange } from '../../ledger/items/items.ts';
import type { Job } from '../../../shared/results/job.ts';
import type { BatchPorts } from './ports.ts';
import type { Work } from './job-kind.ts';

/**
 * Computes one batch and stores it, unless it is stored already.
 *
 * @returns false if it was.
 * @throws Refused if the batch cannot be computed; StoreError.
 */
export async function runBatch(
  ports: BatchPorts,
  organization: string,
  job: Job,
  work: Work,
  range: BatchRange,
): Promise<boolean> {
  const name = { organization, id: job.id };
  if (await ports.batches.has(name, range.from)) return false;
  return ports.batches.put(name, range, await work.run(range), ports.now().toISOString());
}

/**
 * The batches of a job that are not done yet, in order. Together with those that are done they cover `[0, size)`
 * exactly.
 */
export function outstandingBatches(
  { size, batchSize }: { size: number; batchSize: number },
  done: readonly BatchRange[],
): BatchRange[] {
  const stored = new Set(done.map(({ from }) => from));
  const count = Math.ceil(size / batchSize);
  return Array.from({ length: count }, (_, index) => ({
    from: index * batchSize,
    to: Math.min(size, (index + 1) * batchSize),
  })).filter(({ from }) => !stored.has(from));
}

/** How much of the work the batches cover. */
export function countDone(done: readonly BatchRange[]): number {
  return done.reduce((sum, { from, to }) => sum + to - from, 0);
}

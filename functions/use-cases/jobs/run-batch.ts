import type { BatchRange } from '../../ledger/items/items.ts';
import type { Job } from '../../documents/kinds/job.ts';
import type { BatchPorts } from './ports.ts';
import type { Work } from './work.ts';

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
  return ports.batches.put(name, range, work.run(range), ports.now().toISOString());
}

/** Batches that are under way at once: enough to hide the way to the table, few enough for the smallest one. */
const concurrencyMax = 8;

/**
 * Cuts items into batches and runs `work` on each, several at a time, results in order. The first failure is thrown once all
 * batches under way have ended, so that nothing is written behind the back of a caller who was told of it.
 */
export async function runBatches<Item, Result>(
  items: readonly Item[],
  batchSize: number,
  work: (batch: Item[]) => Promise<Result>,
): Promise<Result[]> {
  const count = Math.ceil(items.length / batchSize);
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < count && failures.length === 0) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(items.slice(index * batchSize, (index + 1) * batchSize));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrencyMax, count) }, run));
  if (failures.length > 0) throw failures[0];
  return results;
}

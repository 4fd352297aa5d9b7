import { setTimeout as sleep } from 'node:timers/promises';

/** Waits before the next attempt: doubling from 25 ms up to 2 s, half of it by chance so that writers do not march in step. */
export async function pauseBeforeRetry(attempt: number): Promise<void> {
  const span_ms = Math.min(2_000, 25 * 2 ** attempt);
  await sleep(span_ms / 2 + Math.random() * (span_ms / 2));
}

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something answers HTTP at an endpoint, whatever it answers.
 *
 * @returns false if `isOver` says that there is nothing to wait for any more, or the patience ran out.
 */
export async function awaitReady(endpoint: string, patience_ms: number, isOver: () => boolean): Promise<boolean> {
  const end = Date.now() + patience_ms;
  while (Date.now() < end) {
    if (isOver()) return false;
    if (await answers(endpoint)) return !isOver();
    await sleep(10);
  }
  return false;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

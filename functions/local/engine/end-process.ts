import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.ts';

/** A process, safe against its id being used again. */
export type ProcessMark = { pid: number; identity: string };

/** Time for the engine to write what it holds. */
const grace_ms = 5_000;

export function isAlive({ pid, identity }: ProcessMark): boolean {
  return processIdentity(pid) === identity;
}

/** Ends a process: asks with SIGTERM, waits five seconds, then kills. Returns when it is gone. */
export async function endProcess(mark: ProcessMark): Promise<void> {
  const patience_end = Date.now() + grace_ms;
  signal(mark, 'SIGTERM');
  while (isAlive(mark)) {
    if (Date.now() > patience_end) signal(mark, 'SIGKILL');
    await sleep(20);
  }
}

function signal(mark: ProcessMark, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (isAlive(mark)) process.kill(mark.pid, name);
  } catch {
    // It ended between the question and the signal.
  }
}

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a request did to the service that served it. */
export type Measured = {
  status: number;
  /** Of a refusal; undefined otherwise. */
  code: string | undefined;
  message: string;
  duration_ms: number;
  growth_MiB: number;
  /** The longest that `GET /health` took meanwhile. */
  health_ms: number;
};

/** Sends a request to a service in another process, and watches its memory and its health meanwhile. */
export async function measureRequest(
  { origin, pid }: { origin: string; pid: number },
  send: () => Promise<Response>,
): Promise<Measured> {
  const before = resident_MiB(pid);
  let [isOver, most, health_ms] = [false, before, 0];
  const watch = (async () => {
    while (!isOver) {
      most = Math.max(most, resident_MiB(pid));
      const started = performance.now();
      await (await fetch(`${origin}/health`).catch(() => undefined))?.text();
      health_ms = Math.max(health_ms, performance.now() - started);
      await sleep(20);
    }
  })();
  const started = performance.now();
  const response = await send();
  const text = await response.text();
  const duration_ms = performance.now() - started;
  isOver = true;
  await watch;
  const refusal = response.status >= 400 ? (JSON.parse(text) as { code: string; detail: string }) : undefined;
  return {
    status: response.status,
    code: refusal?.code,
    message: refusal?.detail ?? '',
    duration_ms,
    growth_MiB: most - before,
    health_ms,
  };
}

function resident_MiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? '0') / 1024;
}

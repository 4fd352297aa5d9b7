import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A service in another process. */
export type Watched = { origin: string; pid: number };

/** What a request did to the service that served it. */
export type Measured = {
  status: number;
  /** Of a refusal; undefined otherwise. */
  code: string | undefined;
  message: string;
  /** Processor time of the whole service meanwhile, its threads and its other responses included: a busy machine does not change it. */
  processor_s: number;
  growth_MiB: number;
  /** The longest that `GET /health` took meanwhile. */
  health_ms: number;
};

/** Sends a request to a service, and watches its memory and its health meanwhile. */
export async function measureRequest({ origin, pid }: Watched, send: () => Promise<Response>): Promise<Measured> {
  const [before, spent] = [resident_MiB(pid), processorTime_s(pid)];
  let [isOver, most, health_ms] = [false, before, 0];
  const watch = (async () => {
    while (!isOver) {
      most = Math.max(most, resident_MiB(pid));
      health_ms = Math.max(health_ms, await askHealth_ms(origin));
      await sleep(20);
    }
  })();
  const response = await send();
  const text = await response.text();
  const processor_s = processorTime_s(pid) - spent;
  isOver = true;
  await watch;
  const refusal = response.status >= 400 ? (JSON.parse(text) as { code: string; detail: string }) : undefined;
  return {
    status: response.status,
    code: refusal?.code,
    message: refusal?.detail ?? '',
    processor_s,
    growth_MiB: most - before,
    health_ms,
  };
}

/**
 * The longest that `GET /health` takes beside work that has nothing to do with the service: a process of its own for each processor computes
 * all the while, as the threads of the service do during a request. What it takes longer than that during a request, the request is to blame for.
 */
export async function healthBesideOthers_ms(origin: string, tries: number): Promise<number> {
  const others = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.random()'], { stdio: 'ignore' }),
  );
  try {
    let longest = 0;
    for (let count = 0; count < tries; count += 1) {
      longest = Math.max(longest, await askHealth_ms(origin));
      await sleep(20);
    }
    return longest;
  } finally {
    for (const other of others) other.kill('SIGKILL');
  }
}

/**
 * How many times slower this machine computes at this moment than one on which Node.js starts within 40 ms of processor time: processors that
 * share their caches with other work take longer for the same.
 */
export function slowness(): number {
  const script = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1e6)';
  const starts_s = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, ['-e', script]).stdout.toString()),
  );
  return Math.max(1, (starts_s.sort((one, other) => one - other)[3] ?? 0) / 0.04);
}

async function askHealth_ms(origin: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${origin}/health`);
  await response.text();
  if (response.status !== 200) throw new Error(`/health responds with ${response.status}`);
  return performance.now() - started;
}

function resident_MiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? '0') / 1024;
}

/** User and system time of a process with all its threads. The kernel counts in hundredths of a second. */
function processorTime_s(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

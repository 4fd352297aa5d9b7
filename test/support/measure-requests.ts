import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A service in another process. */
export type Watched = { origin: string; pid: number };

/** What requests did to the service that served them. */
export type Measured = {
  responses: readonly { status: number; code: string; message: string }[];
  /**
   * Processor time of the whole service meanwhile, its threads and its other responses included: a busy machine does
   * not change it.
   */
  processor_s: number;
  growth_MiB: number;
  /** The longest that `GET /health` took meanwhile. */
  health_ms: number;
};

/** Sends requests to a service at once, and watches its memory and its health meanwhile. */
export async function measureRequests(
  { origin, pid }: Watched,
  sends: readonly (() => Promise<Response>)[],
): Promise<Measured> {
  const health = await watchHealth(origin);
  const [before, spent] = [resident_MiB(pid), processorTime_s(pid)];
  let most = before;
  const memory = setInterval(() => {
    most = Math.max(most, resident_MiB(pid));
  }, 20);
  const responses = await Promise.all(sends.map(async (send) => summaryOf(await send())));
  const processor_s = processorTime_s(pid) - spent;
  clearInterval(memory);
  return { responses, processor_s, growth_MiB: most - before, health_ms: await health.longest_ms() };
}

async function summaryOf(response: Response): Promise<Measured['responses'][number]> {
  const text = await response.text();
  const { code, detail } =
    response.status >= 400 ? (JSON.parse(text) as { code: string; detail: string }) : { code: '', detail: '' };
  return { status: response.status, code, message: detail };
}

/** In a process of its own, since the one that writes and reads large bodies stands still meanwhile itself. */
async function watchHealth(origin: string): Promise<{ longest_ms: () => Promise<number> }> {
  const script = `
    let longest = 0;
    const ask = async () => {
      const started = performance.now();
      const response = await fetch(process.argv[1] + '/health');
      await response.text();
      if (response.status !== 200) throw new Error('/health responds with ' + response.status);
      return performance.now() - started;
    };
    await ask();
    console.log('ready');
    let isOver = false;
    process.stdin.on('end', () => { isOver = true; }).resume();
    do {
      longest = Math.max(longest, await ask());
      await new Promise((resolve) => setTimeout(resolve, 20));
    } while (!isOver);
    console.log(longest);
    process.exit();`;
  const watcher = spawn(process.execPath, ['--input-type=module', '-e', script, origin], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  watcher.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(watcher, 'close');
  while (!said.includes('ready')) await sleep(5);
  return {
    longest_ms: async () => {
      watcher.stdin.end();
      await ended;
      return Number(said.trim().split('\n').at(-1));
    },
  };
}

/**
 * The longest that `GET /health` takes beside work that has nothing to do with the service: a process of its own for
 * each processor computes all the while, as the threads of the service do during a request. What it takes longer than
 * that during a request, the request is to blame for.
 */
export async function healthBesideOthers_ms(origin: string): Promise<number> {
  const others = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.random()'], { stdio: 'ignore' }),
  );
  try {
    const health = await watchHealth(origin);
    await sleep(2_000);
    return await health.longest_ms();
  } finally {
    for (const other of others) other.kill('SIGKILL');
  }
}

/**
 * How many times slower this machine computes at this moment than one on which Node.js starts within 40 ms of processor
 * time: processors that share their caches with other work take longer for the same.
 */
export function slowness(): number {
  const script = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1e6)';
  const starts_s = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, ['-e', script]).stdout.toString()),
  );
  return Math.max(1, (starts_s.sort((one, other) => one - other)[3] ?? 0) / 0.04);
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

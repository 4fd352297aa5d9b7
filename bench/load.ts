// `npm run bench:load`: the local service under 50 connections. An estimate of A/C.3/79/L.53 beside a bare read of the
// table through the same server, in turns, so that a slow moment of the machine strikes both alike. `-- --json` prints
// one JSON object and nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDevelopmentIssuer } from '../functions/access/create-development-issuer.ts';
import { localOrganization } from '../functions/local/local-data.ts';
import { median } from './measure.ts';
import { printSection } from './section.ts';

const connections = 50;
const rounds = 5;
const slice_ms = 3_000;
/** An estimate may take this many times as long as the bare read. */
const timesMax = 1.5;

const contestants = [
  { name: 'bare read: the last revision of the history', path: '/v1/statements/A-C.3-79-L.53/revisions?limit=1' },
  { name: 'estimate of A/C.3/79/L.53', path: '/v1/statements/A-C.3-79-L.53/estimate' },
] as const;

type Slice = { perSecond: number; p50_ms: number; p99_ms: number };

const folder = mkdtempSync(join(tmpdir(), 'rule153-load-'));
const token = await (
  await createDevelopmentIssuer(folder)
).sign({ role: 'planner', organization: localOrganization, name: 'load' });
const entry = fileURLToPath(new URL('../functions/cli/rule153.mjs', import.meta.url));
const server = spawn(process.execPath, [entry, 'serve', '--port', '0', '--data', folder, '--rate-limit', '1000000'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [welcome] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
const origin = /listens on (\S+)/.exec(welcome)?.[1] ?? '';
const agent = new Agent({ keepAlive: true, maxSockets: connections });

try {
  const slices = contestants.map((): Slice[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { path }] of contestants.entries()) {
      const slice = await runSlice(path);
      // The first round warms up and does not count.
      if (round > 0) slices[index]?.push(slice);
    }
  }
  report(slices);
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

/** Every connection asks again as soon as its response is there, for as long as the slice lasts. */
async function runSlice(path: string): Promise<Slice> {
  const times_ms: number[] = [];
  const start = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - start < slice_ms) {
      const asked = performance.now();
      await ask(path);
      times_ms.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const elapsed_s = (performance.now() - start) / 1000;
  const sorted = times_ms.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { perSecond: sorted.length / elapsed_s, p50_ms: at(0.5), p99_ms: at(0.99) };
}

function ask(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(`${origin}${path}`, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${path} responded ${String(response.statusCode)}`));
      });
    });
    request.once('error', reject);
  });
}

function report(slices: readonly (readonly Slice[])[]): void {
  const results = contestants.map(({ name }, index) => {
    const of = (key: keyof Slice): number => median((slices[index] ?? []).map((slice) => slice[key]));
    return { name, perSecond: of('perSecond'), p50_ms: of('p50_ms'), p99_ms: of('p99_ms') };
  });
  const times = (results[0]?.perSecond ?? NaN) / (results[1]?.perSecond ?? NaN);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ connections, results, times, timesMax }));
    return;
  }
  const rows = results.map(({ name, perSecond, p50_ms, p99_ms }) => [
    name,
    perSecond.toFixed(0),
    p50_ms.toFixed(1),
    p99_ms.toFixed(1),
  ]);
  console.log(
    printSection({
      result: undefined,
      title: `Local service, ${connections} connections, median of ${rounds} rounds`,
      header: ['request', 'a second', 'p50 ms', 'p99 ms'],
      rows,
    }),
  );
  console.log(
    `The estimate takes ${times.toFixed(2)} times the time of the bare read (at most ${timesMax} is wanted).`,
  );
}

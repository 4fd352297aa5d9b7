import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevelopmentIssuer } from '../../../functions/access/create-development-issuer.ts';
import { type RunningServer, runServer } from './run-server.ts';
import { heavyRequests } from '../../support/heavy-requests.ts';
import {
  healthBesideOthers_ms,
  type Measured,
  measureRequests,
  slowness,
  type Watched,
} from '../../support/measure-requests.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-heavy-'));
const { statements, requests } = heavyRequests(1);
let server: RunningServer;
let headers: Record<string, string>;
/** 100 ms, and what a machine that is busy with other work adds by itself. */
let health_ms_max: number;
/** How much slower this machine computes than an idle one. */
let slower: number;

beforeAll(async () => {
  // First, since it blocks this process, and the server closes connections that stay silent.
  slower = slowness();
  const issuer = await createDevelopmentIssuer(folder);
  const token = await issuer.sign({ role: 'budget-officer', organization: 'local', name: 'officer' });
  headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  server = await runServer(folder, ['--rate-limit', '100000']);
  for (const statement of statements) {
    const body = JSON.stringify(statement);
    const response = await fetch(`${server.origin}/v1/statements`, { method: 'POST', headers, body });
    expect([response.status, response.status === 201 ? '' : await response.text()]).toEqual([201, '']);
  }
  health_ms_max = 100 + 5 * (await healthBesideOthers_ms(server.origin));
}, 300_000);
const watched = (): Watched => ({ origin: server.origin, pid: server.child.pid ?? 0 });
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const send = (path: string, body: unknown) => (): Promise<Response> =>
  fetch(`${server.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('a request that would be heavy', () => {
  it.each(requests)(
    'is refused or done within its bounds, and keeps nobody waiting: $name',
    { timeout: 300_000 },
    async ({ name, path, body }) => {
      const measured = await measureRequests(watched(), [send(path, body)]);
      report(name, measured);
      await cancelJobs();
      for (const { status, message } of measured.responses) expect(status, message).toSatisfy(isRefusedOrDone);
      expect(measured.processor_s).toBeLessThan(2 * slower);
      expect(measured.growth_MiB).toBeLessThan(512);
      expect(measured.health_ms).toBeLessThan(health_ms_max);
    },
  );

  const sixes = [
    { name: 'different ones', six: requests.slice(0, 6) },
    ...requests
      .filter(({ name }) => name.includes('chain'))
      .map((request) => ({ name: request.name, six: Array.from({ length: 6 }, () => request) })),
  ];
  it.each(sixes)('is no worse six at once: $name', { timeout: 600_000 }, async ({ name, six }) => {
    const measured = await measureRequests(
      watched(),
      six.map(({ path, body }) => send(path, body)),
    );
    report(`six at once, ${name}`, measured);
    await cancelJobs();
    for (const { status, message } of measured.responses) expect(status, message).toSatisfy(isRefusedOrDone);
    expect(measured.growth_MiB).toBeLessThan(2 * 512);
    expect(measured.health_ms).toBeLessThan(health_ms_max);
  });
});

/** A sweep that became a job goes on after its response; the next request is measured without it. */
async function cancelJobs(): Promise<void> {
  const { items } = (await (await fetch(`${server.origin}/v1/jobs`, { headers })).json()) as {
    items: { id: string; state: string }[];
  };
  for (const { id } of items.filter(({ state }) => state === 'running')) {
    const address = `${server.origin}/v1/jobs/${id}`;
    const etag = (await fetch(address, { headers })).headers.get('etag') ?? '';
    const cancel = { method: 'POST', headers: { ...headers, 'if-match': etag }, body: '{}' };
    expect((await fetch(`${address}/cancellation`, cancel)).status).toBe(200);
  }
}

const isRefusedOrDone = (status: number): boolean => [200, 202, 413, 422].includes(status);

function report(name: string, { responses, processor_s, growth_MiB, health_ms }: Measured): void {
  const outcome = responses.map(({ status, code }) => `${status} ${code}`.trim()).join(', ');
  const figures = `${processor_s.toFixed(2)} s of processor time, ${growth_MiB.toFixed(0)} MiB, health ${health_ms.toFixed(0)} ms of ${health_ms_max.toFixed(0)}`;
  process.stderr.write(
    `${name}: ${outcome}; ${figures}; a machine ${slower.toFixed(1)} times slower than an idle one\n`,
  );
}

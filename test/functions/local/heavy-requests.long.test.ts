import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevelopmentIssuer } from '../../../functions/access/create-development-issuer.ts';
import { type RunningServer, runServer } from './run-server.ts';
import { heavyRequests } from '../../support/heavy-requests.ts';
import { measureRequest } from '../../support/measure-requests.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-heavy-'));
const { statements, requests } = heavyRequests(Number(process.env['RULE153_HEAVY_SCALE'] ?? '1'));
let server: RunningServer;
let headers: Record<string, string>;

beforeAll(async () => {
  const issuer = await createDevelopmentIssuer(folder);
  const token = await issuer.sign({ role: 'budget-officer', organization: 'local', name: 'officer' });
  headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  server = await runServer(folder);
  for (const statement of statements) {
    const body = JSON.stringify(statement);
    const response = await fetch(`${server.origin}/v1/statements`, { method: 'POST', headers, body });
    expect([response.status, response.status === 201 ? '' : await response.text()]).toEqual([201, '']);
  }
});
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const send = (path: string, body: unknown) => (): Promise<Response> =>
  fetch(`${server.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('a request that would be heavy', () => {
  it.each(requests)(
    'is refused or done within its bounds, and keeps nobody waiting: $name',
    async ({ name, path, body }) => {
      const measured = await measureRequest({ origin: server.origin, pid: server.child.pid ?? 0 }, send(path, body));
      process.stderr.write(`${name} ${JSON.stringify(measured)}\n`);
      expect([200, 202, 413]).toContain(measured.status);
      expect(measured.duration_ms).toBeLessThan(2_000);
      expect(measured.growth_MiB).toBeLessThan(512);
      expect(measured.health_ms).toBeLessThan(100);
    },
  );

  it('is no worse six at once', async () => {
    const pid = server.child.pid ?? 0;
    const most = await Promise.all(
      requests.map(({ path, body }) => measureRequest({ origin: server.origin, pid }, send(path, body))),
    );
    for (const { status, growth_MiB, health_ms } of most) {
      expect([200, 202, 413]).toContain(status);
      expect(growth_MiB).toBeLessThan(2 * 512);
      expect(health_ms).toBeLessThan(100);
    }
  });
});

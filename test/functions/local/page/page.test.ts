import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, runServer } from '../run-server.ts';

const data = mkdtempSync(join(tmpdir(), 'rule153-page-'));
const html = { headers: { accept: 'text/html' } };
let server: RunningServer;

beforeAll(async () => {
  server = await runServer(data);
});

afterAll(async () => {
  await server.end('SIGTERM');
  rmSync(data, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = html) => fetch(server.origin + path, init);
const keyOf = (text: string) => /#key=([\w-]+)/.exec(text)?.[1] ?? '';
const askToken = (body: unknown) =>
  fetch(`${server.origin}/local/token`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the page of the local service', () => {
  it('is given at the address of every view, under a policy of its own, and is asked for again each time', async () => {
    const home = await get('/');
    const view = await get('/statements/A-C.3-79-L.53?scenarios=one');
    expect([home.status, view.status]).toEqual([200, 200]);
    expect(await view.text()).toBe(await home.text());
    expect(home.headers.get('cache-control')).toBe('no-cache');
    const policy = home.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('names its files by their content, which a browser may keep for ever, and compresses them', async () => {
    const page = await (await get('/')).text();
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) {
      const response = await get(path, { headers: { 'accept-encoding': 'br' } });
      expect(response.status, path).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect(page).not.toMatch(/https?:\/\//);
  });

  it('leaves every address of the API to the API, whoever asks', async () => {
    for (const path of ['/v1/statements', '/health', '/docs', '/openapi.json'])
      expect(await (await get(path)).text(), path).not.toContain('id="desk"');
    const program = await get('/statements', { headers: { accept: 'application/json' } });
    expect(program.status).toBe(404);
    expect(((await program.json()) as { code: string }).code).toBe('no-such-address');
  });

  it.each(['/assets/../../package.json', '/assets/%2e%2e/page.json', '/assets/none.js'])(
    'gives nothing from outside its folder: %s',
    async (path) => {
      const response = await get(path, { headers: { accept: '*/*' } });
      expect(response.status).toBe(404);
    },
  );
});

describe('a development token', () => {
  it('is given for a role to who has the key that the service printed', async () => {
    const response = await askToken({ key: keyOf(server.stdout()), role: 'planner' });
    expect(response.status).toBe(200);
    const { token } = (await response.json()) as { token: string };
    const who = await get('/v1/me', { headers: { authorization: `Bearer ${token}` } });
    expect(((await who.json()) as { roles: string[] }).roles).toEqual(['planner']);
  });

  it.each([
    ['another key', { key: 'A'.repeat(43), role: 'planner' }, 403],
    ['an empty key', { key: '', role: 'planner' }, 403],
    ['no role of the service', { key: 'A'.repeat(43), role: 'root' }, 422],
    ['further fields', { key: 'A'.repeat(43), role: 'planner', organization: 'other' }, 422],
    ['what is no JSON', '{', 422],
    ['very much', 'x'.repeat(100_000), 422],
  ])('is refused to %s', async (_, body, status) => {
    const response = await askToken(body);
    expect(response.status).toBe(status);
    expect(await response.json()).not.toHaveProperty('token');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/create-app.ts';
import { allRoutes } from '../../../functions/api/packing.ts';
import { DEFAULT_LIMITS } from '../../../functions/api/ports.ts';
import { StoreError } from '../../../functions/ledger/store-error.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ corsOrigins: ['https://page.example.test'] });
  await seedL53(api);
});
afterAll(async () => api.stop());

const problem = async (response: Response) => ({
  ...((await response.json()) as { code: string; detail: string; instance: string }),
  status: response.status,
  type: response.headers.get('content-type'),
});
const listed = async () =>
  (await api.ports.ledger.list({ organization: 'example', kind: 'statement', limit: 100 })).items.map(({ id }) => id);

describe('a body', () => {
  it('that announces more than the limit is refused unread', async () => {
    const response = await api.send('budget-officer', 'POST', '/v1/statements', {
      body: '{}',
      headers: { 'content-length': '10000001' },
    });
    expect(await problem(response)).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('that announces nothing and goes on is cut off, and nothing is stored', async () => {
    const app = createApp(api.ports, allRoutes());
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const headers = {
      authorization: `Bearer ${await api.token('budget-officer')}`,
      'content-type': 'application/json',
    };
    const request = new Request('http://service.test/v1/statements', {
      method: 'POST',
      headers,
      body: endless,
      duplex: 'half',
    });
    expect(await problem(await app.fetch(request))).toMatchObject({ status: 413, code: 'too-large' });
    expect(pulled).toBeLessThan(15);
    expect(await listed()).toEqual(['A-C.3-79-L.53']);
  });

  it('of ten megabytes is refused within a second', async () => {
    const start = performance.now();
    const response = await api.send('budget-officer', 'POST', '/v1/statements', {
      body: `[${'0,'.repeat(5_000_000)}0]`,
    });
    expect(response.status).toBe(413);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('that nests deep is refused before it is parsed', async () => {
    for (const body of [
      '['.repeat(3_000_000),
      '{"a":'.repeat(1_000_000),
      `{"requirements":${'['.repeat(50)}${']'.repeat(50)}}`,
    ]) {
      expect(await problem(await api.send('budget-officer', 'POST', '/v1/statements', { body }))).toMatchObject({
        status: 422,
        code: 'too-deep',
      });
    }
  });

  it('of another type, encoded, or not in UTF-8 is refused', async () => {
    const send = (headers: Record<string, string>) =>
      api.send('budget-officer', 'POST', '/v1/statements', { body: '{}', headers });
    expect(await problem(await send({ 'content-type': 'text/plain' }))).toMatchObject({ status: 415 });
    expect(await problem(await send({ 'content-encoding': 'gzip' }))).toMatchObject({ status: 415 });
    const headers = {
      authorization: `Bearer ${await api.token('budget-officer')}`,
      'content-type': 'application/json',
    };
    const request = new Request('http://service.test/v1/statements', {
      method: 'POST',
      headers,
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(await problem(await createApp(api.ports, allRoutes()).fetch(request))).toMatchObject({
      status: 400,
      code: 'not-json',
    });
  });

  it('with half of a surrogate pair is refused with its place', async () => {
    const body = JSON.stringify({ ...exampleStatement(), symbol: 'A/HALF/1', title: 'a\ud800' });
    const response = await api.send('budget-officer', 'POST', '/v1/statements', { body });
    expect(await response.json()).toMatchObject({ problems: [{ path: 'title' }] });
  });
});

describe('a key that stands twice', () => {
  it('is refused by its path and places, and neither of the two figures is stored', async () => {
    const once = JSON.stringify({ ...exampleStatement(), symbol: 'A/TWICE/1' });
    const body = once.replace('"rounding":{', '"rounding":{"to":"1","t\\u006f":"1000",');
    expect(body).not.toBe(once);
    const response = await api.send('budget-officer', 'POST', '/v1/statements', { body });
    const { status, code, problems } = (await response.json()) as {
      status: number;
      code: string;
      problems: { path: string; message: string }[];
    };
    expect({ status, code, paths: problems.map(({ path }) => path) }).toEqual({
      status: 422,
      code: 'invalid',
      paths: ['rounding.to', 'rounding.to'],
    });
    expect(problems[0]?.message).toMatch(
      /^stands more than once in the same object \(line 1 at characters \d+ and \d+\)/,
    );
    expect(await listed()).not.toContain('A-TWICE-1');
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body: once })).status).toBe(201);
  });
});

describe('a prototype key', () => {
  it('is an unknown field like any other, and changes no object', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const body = JSON.stringify({ ...exampleStatement(), symbol: 'A/PROTO/1' }).replace(
        '{',
        `{"${key}":{"polluted":true},`,
      );
      const response = await api.send('budget-officer', 'POST', '/v1/statements', { body });
      expect(response.status, key).toBe(422);
    }
    expect({}).not.toHaveProperty('polluted');
    expect(await listed()).not.toContain('A-PROTO-1');
  });
});

describe('an address', () => {
  it('that is none, or takes another method, says so', async () => {
    expect(await problem(await api.send('planner', 'GET', '/v2/statements'))).toMatchObject({
      status: 404,
      code: 'no-such-address',
      type: 'application/problem+json',
    });
    const response = await api.send('planner', 'DELETE', '/v1/statements/A-C.3-79-L.53');
    expect(response.headers.get('allow')).toBe('GET, HEAD, PATCH, PUT');
    expect(await problem(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
  });

  it('that leaves its place leads nowhere', async () => {
    for (const path of [
      '/v1/statements/..%2f..%2fhealth',
      '/v1/statements/%2e%2e',
      '/docs/..%2fpackage.json',
      '/docs/package.json',
      '/v1/statements/a%00b',
      '/v1/statements/%',
      '/v1/statements//revisions',
    ]) {
      expect((await api.send('planner', 'GET', path)).status, path).toBe(404);
    }
  });

  it('that is endless is not read', async () => {
    expect((await api.send('planner', 'GET', `/v1/statements?cursor=${'x'.repeat(9000)}`)).status).toBe(414);
  });

  it('responds to HEAD as to GET, without the body', async () => {
    const response = await api.send('planner', 'HEAD', '/v1/statements/A-C.3-79-L.53');
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).not.toBeNull();
  });
});

describe('every response', () => {
  it('has the headers that keep browsers from mischief, and the name of its request', async () => {
    for (const response of [
      await api.send(undefined, 'GET', '/health'),
      await api.send(undefined, 'GET', '/v1/statements'),
      await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53'),
    ]) {
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(response.headers.get('cache-control')).toMatch(/no-store|private/);
    }
  });

  it('is one line of the log, without amounts, ids, queries or tokens', async () => {
    api.records.length = 0;
    await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53/estimate?rateCards=l53-identified');
    const [record] = api.records;
    expect(record).toMatchObject({
      level: 'info',
      method: 'GET',
      route: '/v1/statements/{id}/estimate',
      status: 200,
      actor: 'example/planner of example',
      organization: 'example',
    });
    expect(JSON.stringify(record)).not.toMatch(/L\.53|l53|80500|Bearer/);
    expect(Number(record?.duration_ms)).toBeGreaterThanOrEqual(0);
  });
});

describe('pages of other origins', () => {
  it('are let in where their origin is on the list', async () => {
    const preflight = await api.send(undefined, 'OPTIONS', '/v1/statements', {
      headers: { origin: 'https://page.example.test', 'access-control-request-method': 'PUT' },
    });
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-credentials'),
    ]).toEqual([204, 'https://page.example.test', null]);
    const response = await api.send('planner', 'GET', '/v1/statements', {
      headers: { origin: 'https://page.example.test' },
    });
    expect([response.headers.get('access-control-allow-origin'), response.headers.get('vary')]).toEqual([
      'https://page.example.test',
      'Origin',
    ]);
  });

  it('are not let in otherwise, and nobody is where there is no list', async () => {
    const closed = createApp({ ...api.ports, corsOrigins: [] }, allRoutes());
    const headers = { origin: 'https://evil.example.test', 'access-control-request-method': 'PUT' };
    const responses = [
      await api.send(undefined, 'OPTIONS', '/v1/statements', { headers }),
      await closed.fetch(new Request('http://service.test/v1/statements', { method: 'OPTIONS', headers })),
    ];
    for (const response of responses)
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });
});

describe('a caller', () => {
  it('who asks too fast waits, while others do not, and is let in again', async () => {
    let now = Date.parse('2026-01-01T00:00:00.000Z');
    const app = createApp(
      { ...api.ports, now: () => new Date(now), limits: { ...DEFAULT_LIMITS, rate: { perSecond: 2, burst: 3 } } },
      allRoutes(),
    );
    const ask = async (callerAddress: string) =>
      (await app.fetch(new Request('http://service.test/health'), { callerAddress })).status;
    const first = await Promise.all(Array.from({ length: 4 }, () => ask('192.0.2.1')));
    expect(first).toEqual([200, 200, 200, 429]);
    expect(await ask('192.0.2.2')).toBe(200);
    now += 500;
    expect([await ask('192.0.2.1'), await ask('192.0.2.1')]).toEqual([200, 429]);
    const refused = await app.fetch(new Request('http://service.test/health'), { callerAddress: '192.0.2.1' });
    expect(refused.headers.get('retry-after')).toBe('1');
  });

  it('who guesses tokens is counted by where they come from', async () => {
    const app = createApp(
      { ...api.ports, limits: { ...DEFAULT_LIMITS, rate: { perSecond: 0.001, burst: 2 } } },
      allRoutes(),
    );
    const guess = async () =>
      (
        await app.fetch(
          new Request('http://service.test/v1/statements', { headers: { authorization: 'Bearer a.b.c' } }),
          { callerAddress: '192.0.2.9' },
        )
      ).status;
    expect([await guess(), await guess(), await guess()]).toEqual([401, 401, 429]);
  });
});

describe('a fault inside', () => {
  it('is told to the log and not to the caller', async () => {
    const secret = 'the secret cause in table ledger';
    const broken = createApp(
      { ...api.ports, ledger: { ...api.ports.ledger, list: () => Promise.reject(new Error(secret)) } },
      allRoutes(),
    );
    api.records.length = 0;
    const response = await broken.fetch(new Request('http://service.test/ready'));
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(text).not.toContain('secret');
    expect(api.records[0]).toMatchObject({ level: 'error', status: 500, code: 'internal' });
    expect(api.records[0]?.failure).toContain(secret);
  });

  it('of the store asks to come again, and a torn document is not shown', async () => {
    const failing = (error: StoreError) =>
      createApp(
        { ...api.ports, ledger: { ...api.ports.ledger, list: () => Promise.reject(error) } },
        allRoutes(),
      ).fetch(new Request('http://service.test/ready'));
    const away = await failing(new StoreError('unavailable', 'The table "ledger" does not respond'));
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await away.text()).not.toContain('ledger');
    expect((await failing(new StoreError('integrity', 'item o#x is torn'))).status).toBe(500);
  });
});

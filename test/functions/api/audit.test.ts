import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

type Entry = {
  id: string;
  author: string;
  role: string;
  action: string;
  time: string;
  reason: string;
  before: string | null;
  after: string;
  requestId: string;
};
let api: TestApi;

/** Ada creates three statements, Bob changes the second, at noon of one day after another. */
beforeAll(async () => {
  api = await startTestApi();
  for (const [day, number] of [
    [1, 1],
    [2, 2],
    [3, 3],
  ] as const) {
    api.clock.now = new Date(`2026-03-0${day}T12:00:00.000Z`);
    const response = await api.send('budget-officer', 'POST', '/v1/statements?reason=First', {
      body: { ...exampleStatement(), symbol: `A/AUDIT/${number}` },
      name: 'Ada',
    });
    expect(response.status).toBe(201);
  }
  api.clock.now = new Date('2026-03-04T12:00:00.000Z');
  const etag = (await api.send('planner', 'GET', '/v1/statements/A-AUDIT-2')).headers.get('etag') ?? '';
  const body = { ...exampleStatement(), symbol: 'A/AUDIT/2', title: '=HYPERLINK("x")' };
  expect(
    (
      await api.send('administrator', 'PUT', '/v1/statements/A-AUDIT-2?reason=%3D1%2B1', {
        body,
        name: 'Bob',
        headers: { 'if-match': etag },
      })
    ).status,
  ).toBe(200);
  api.clock.now = undefined;
});
afterAll(async () => api.stop());

const ask = async (query: string): Promise<string[]> => {
  const response = await api.send('auditor', 'GET', `/v1/audit?${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return ((await response.json()) as { items: Entry[] }).items.map(({ id, action }) => `${action} ${id.slice(-1)}`);
};

describe('the audit trail', () => {
  it('has one entry for each change, with who, in which role, why, and what was before and after', async () => {
    const { items } = (await (await api.send('auditor', 'GET', '/v1/audit?id=A-AUDIT-2')).json()) as {
      items: [Entry, Entry];
    };
    expect(items).toMatchObject([
      { action: 'replace', author: 'example/Bob', role: 'administrator', reason: '=1+1', before: items[1].after },
      { action: 'create', author: 'example/Ada', role: 'budget-officer', reason: 'First', before: null },
    ]);
    expect(items[0].requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is asked by statement, actor, action and time, alone and together', async () => {
    expect(await ask('actor=example/Ada')).toEqual(['create 3', 'create 2', 'create 1']);
    expect(await ask('action=replace')).toEqual(['replace 2']);
    expect(await ask('from=2026-03-02T00:00:00.000Z&to=2026-03-03T12:00:00.000Z')).toEqual(['create 2']);
    expect(await ask('id=A-AUDIT-2&actor=example/Ada')).toEqual(['create 2']);
    expect(await ask('actor=example/Ada&action=replace')).toEqual([]);
    expect(await ask('order=oldest')).toEqual(['create 1', 'create 2', 'create 3', 'replace 2']);
  });

  it('goes on page by page, also where entries are picked out', async () => {
    const seen: string[] = [];
    let next: string | null = '/v1/audit?limit=1&actor=example/Ada&action=create';
    while (next !== null) {
      const response: Response = await api.send('auditor', 'GET', next);
      seen.push(...((await response.json()) as { items: Entry[] }).items.map(({ id }) => id));
      next = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(seen).toEqual(['A-AUDIT-3', 'A-AUDIT-2', 'A-AUDIT-1']);
  });

  it('comes as CSV in which no reason becomes a formula', async () => {
    const response = await api.send('auditor', 'GET', '/v1/audit?id=A-AUDIT-2&format=csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const [header, first] = (await response.text()).split('\r\n');
    expect(header).toContain('time,author,role,action');
    expect(first).toContain(",'=1+1,");
  });

  it('is not changed or deleted by any request', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await api.send('administrator', method, '/v1/audit', { body: {} })).status).toBe(405);
  });

  it('has nothing of a change that was refused', async () => {
    const before = await ask('limit=200');
    await api.send('budget-officer', 'PUT', '/v1/statements/A-AUDIT-1', {
      body: { ...exampleStatement(), symbol: 'A/AUDIT/1' },
      headers: { 'if-match': `"${'x'.repeat(43)}"` },
    });
    await api.send('planner', 'POST', '/v1/statements', { body: exampleStatement() });
    await api.send('budget-officer', 'POST', '/v1/statements', { body: { ...exampleStatement(), currency: 'x' } });
    expect(await ask('limit=200')).toEqual(before);
  });
});

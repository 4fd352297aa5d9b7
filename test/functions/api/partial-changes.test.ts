import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import type { DryRun } from '../../../shared/results/dry-run.ts';
import { cardText, seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
let path: string;
let etag: string;
let count = 0;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());
beforeEach(async () => {
  count += 1;
  const body = { ...exampleStatement(), symbol: `A/PATCHED/${count}` };
  const created = await api.send('budget-officer', 'POST', '/v1/statements', { body });
  path = `/v1/statements/A-PATCHED-${count}`;
  etag = created.headers.get('etag') ?? '';
});

const mergePatch = { 'content-type': 'application/merge-patch+json' };
const patch = (body: unknown, query = '', headers: Record<string, string> = {}) =>
  api.send('budget-officer', 'PATCH', `${path}${query}`, {
    body,
    headers: { ...mergePatch, 'if-match': etag, ...headers },
  });
const read = async (address = path) =>
  (await (await api.send('auditor', 'GET', address)).json()) as Record<string, unknown>;

describe('a partial change', () => {
  it('makes the next revision of the fields that it names, and leaves the others as they are', async () => {
    const before = await read();
    const response = await patch({ title: 'Another title', years: { last: 2029 } }, '?reason=As%20agreed');
    expect(response.status, await response.clone().text()).toBe(200);
    expect(await response.json()).toMatchObject({ revision: 2, reason: 'As agreed' });
    expect(await read()).toEqual({ ...before, title: 'Another title', years: { first: 2027, last: 2029 } });
  });

  it('takes a field away by null, and refuses what the document cannot be without', async () => {
    expect((await patch({ postStartRule: 'months' })).status).toBe(200);
    const response = await patch({ title: null, currency: 5 });
    expect(response.status).toBe(422);
    const { problems } = (await response.json()) as { problems: { path: string }[] };
    expect(problems.map((problem) => problem.path).sort()).toEqual(['currency', 'title']);
  });

  it('keeps the name of the document, and is no document of another kind', async () => {
    expect((await patch({ symbol: 'A/OTHER/1' })).status).toBe(422);
    expect((await patch({ schema: 'rule153/rate-card/3' })).status).toBe(422);
    expect((await patch(['title'])).status).toBe(422);
    expect((await patch({ unknownField: 1 })).status).toBe(422);
    expect((await patch('{"__proto__":{"polluted":true}}')).status).toBe(422);
    expect('polluted' in {}).toBe(false);
    expect(await read()).not.toHaveProperty('unknownField');
  });

  it('is sent as a merge patch with the revision that it is made from', async () => {
    const wrong = await patch({ title: 'x' }, '', { 'content-type': 'application/json' });
    expect([wrong.status, wrong.headers.get('accept')]).toEqual([415, 'application/merge-patch+json']);
    const none = await api.send('budget-officer', 'PATCH', path, { body: { title: 'x' }, headers: mergePatch });
    expect(none.status).toBe(428);
    expect((await patch({ title: 'x' }, '', { 'if-match': `"${'A'.repeat(43)}"` })).status).toBe(412);
  });

  it('shows base, theirs and mine where somebody was faster', async () => {
    expect((await patch({ title: 'Theirs' })).status).toBe(200);
    const response = await patch({ title: 'Mine' });
    expect(response.status).toBe(412);
    expect(await response.json()).toMatchObject({
      conflict: [{ path: 'title', base: exampleStatement().title, theirs: 'Theirs', mine: 'Mine' }],
    });
  });

  it('counts once under one idempotency key', async () => {
    const once = { 'idempotency-key': `patch-${count}` };
    expect((await patch({ title: 'Once' }, '', once)).status).toBe(200);
    const again = await patch({ title: 'Once' }, '', once);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  });

  it('is for nobody who may not change the document, also as a dry run', async () => {
    for (const query of ['', '?dryRun=true'])
      for (const role of ['planner', 'auditor'] as const) {
        const headers = { ...mergePatch, 'if-match': etag };
        expect((await api.send(role, 'PATCH', `${path}${query}`, { body: { title: 'x' }, headers })).status).toBe(403);
      }
  });
});

describe('a dry run', () => {
  it('asks no query anew that is asked already, in whichever order fields are stored', async () => {
    const address = '/v1/statements/A-C.3-79-L.53';
    const head = await api.send('budget-officer', 'GET', address);
    const headers = { ...mergePatch, 'if-match': head.headers.get('etag') ?? '' };
    const tried = await api.send('budget-officer', 'PATCH', `${address}?dryRun=true`, {
      body: { title: 'x' },
      headers,
    });
    expect(((await tried.json()) as DryRun).statements).toMatchObject([{ figures: [], queries: [] }]);
  });

  it('says which fields would change and which figures would move, and saves nothing', async () => {
    const { requirements } = exampleStatement();
    const response = await patch({ requirements: [{ ...requirements[0], quantity: '12' }] }, '?dryRun=true');
    expect(response.status, await response.clone().text()).toBe(200);
    const dryRun = (await response.json()) as DryRun;
    expect(dryRun).toMatchObject({ dryRun: true, base: { revision: 1 }, changedFields: 1 });
    expect(dryRun.changes).toEqual([{ path: 'requirements.interpretation.quantity', before: '10', after: '12' }]);
    // 10 and 12 meetings at 8,050.
    expect(dryRun.statements).toMatchObject([
      {
        figures: [{ year: 2027, from: 80_500, to: 96_600, difference: 16_100 }],
        total: { difference: 16_100 },
        net: { difference: 16_100 },
        problems: [],
      },
    ]);
    const { items } = (await read(`${path}/revisions`)) as { items: unknown[] };
    expect(items).toHaveLength(1);
  });

  it('refuses what the change would be refused for: its fields, its base, its state', async () => {
    expect((await patch({ title: 5 }, '?dryRun=true')).status).toBe(422);
    expect((await patch({ title: 'Theirs' })).status).toBe(200);
    expect((await patch({ title: 'Mine' }, '?dryRun=true')).status).toBe(412);
  });

  it('says of a change that gives no estimate why not', async () => {
    const { requirements } = exampleStatement();
    const session = { ...requirements[0], schedule: { once: { calendarYearAfter: { milestone: 'nowhere' } } } };
    const broken = await patch({ requirements: [session] }, '?dryRun=true');
    expect(broken.status).toBe(422);
    const response = await patch({ rateCards: ['no-such-card'] }, '?dryRun=true');
    expect(response.status, await response.clone().text()).toBe(200);
    const [moved] = ((await response.json()) as DryRun).statements;
    expect(moved?.figures).toBeUndefined();
    expect(moved?.problems).toMatchObject([{ code: 'missing-rate-card' }]);
    expect(moved?.problemsBefore).toEqual([]);
  });

  it('of a rate card shows the statements that use it', async () => {
    const address = '/v1/rate-cards/l53-identified';
    const { headers } = await api.send('budget-officer', 'GET', address);
    const card = JSON.parse(cardText()) as { rates: { code: string; value: string; for: Record<string, string> }[] };
    const rates = card.rates.map((rate) => (rate.value === '7950' ? { ...rate, value: '8000' } : rate));
    const response = await api.send('budget-officer', 'PUT', `${address}?dryRun=true`, {
      body: { ...card, rates },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect(response.status, await response.clone().text()).toBe(200);
    const { statements } = (await response.json()) as DryRun;
    expect(statements.map(({ statement }) => statement)).toEqual(['A-C.3-79-L.53']);
    // Twenty meetings in New York in 2028 at 50 more.
    expect(statements[0]?.figures).toMatchObject([{ year: 2028, difference: 1_000 }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const [symbol, title] of [
    ['A/C.1/80/L.1', 'Outer space'],
    ['A/C.2/80/L.2', 'Coopération économique'],
    ['A/C.3/80/L.3', 'Cybercrime: the Conference'],
    ['A/C.3/80/L.4', 'Cybercrime: a protocol'],
    ['A/C.5/80/L.5', 'Space for the Conference'],
  ]) {
    const body = { ...exampleStatement(), symbol, title };
    const created = await api.send('budget-officer', 'POST', '/v1/statements', { body });
    if (symbol !== 'A/C.3/80/L.4') continue;
    await api.send('budget-officer', 'POST', '/v1/statements/A-C.3-80-L.4/moves', {
      body: { to: 'under-review' },
      headers: { 'if-match': created.headers.get('etag') ?? '' },
    });
  }
});
afterAll(async () => api.stop());

type Listed = { items: { id: string }[]; cursor?: string };
const list = async (query: string) =>
  (await (await api.send('planner', 'GET', `/v1/statements?${query}`)).json()) as Listed;
const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);

describe('a search in a list', () => {
  it('finds texts that all stand in the id or a field, whatever their case and accents', async () => {
    expect(await ids('q=cybercrime')).toEqual(['A-C.3-80-L.3', 'A-C.3-80-L.4']);
    expect(await ids('q=CONFERENCE%20space')).toEqual(['A-C.5-80-L.5']);
    expect(await ids('q=cooperation')).toEqual(['A-C.2-80-L.2']);
    expect(await ids('q=a/c.1')).toEqual(['A-C.1-80-L.1']);
    expect(await ids('q=nothing-of-the-kind')).toEqual([]);
    expect(await ids('q=')).toHaveLength(5);
    expect(await ids('q=.*')).toEqual([]);
  });

  it('finds statements by where they are in their workflow', async () => {
    expect(await ids('state=under-review')).toEqual(['A-C.3-80-L.4']);
    expect(await ids('state=draft&q=cybercrime')).toEqual(['A-C.3-80-L.3']);
  });

  it('goes page by page, with nothing left out and nothing twice', async () => {
    const seen: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page: Listed = await list(`q=80&limit=2&cursor=${encodeURIComponent(cursor)}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(seen).toEqual(await ids('limit=200'));
  });

  it('refuses a state that there is not, and one of documents that have none', async () => {
    expect((await api.send('planner', 'GET', '/v1/statements?state=lost')).status).toBe(422);
    expect((await api.send('planner', 'GET', '/v1/rate-cards?state=draft')).status).toBe(422);
    expect((await api.send('planner', 'GET', `/v1/rate-cards?q=${'x'.repeat(201)}`)).status).toBe(422);
  });
});

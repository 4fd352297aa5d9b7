import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { campaign } from '../../support/campaign.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

type Title = { title: string };

/**
 * Reads, adds one to the count in the title, and writes; tries again when someone was faster. Gives the number of
 * refusals.
 */
async function edit(path: string, name: string, most: number): Promise<number> {
  for (let refusals = 0; refusals < most; refusals += 1) {
    const read = await api.send('budget-officer', 'GET', path, { name });
    const statement = (await read.json()) as Title;
    const title = `Edits: ${Number(statement.title.slice('Edits: '.length)) + 1}`;
    const response = await api.send('budget-officer', 'PUT', path, {
      name,
      body: { ...statement, title },
      headers: { 'if-match': read.headers.get('etag') ?? '' },
    });
    if (response.status === 200) return refusals;
    expect(response.status, await response.text()).toBe(412);
  }
  throw new Error(`${name} never got through`);
}

const editors = campaign({ short: 12, long: 50 });

describe(`${editors} editors of one statement`, () => {
  it('lose no edit: each revision has one winner, and everyone else is told', { timeout: 120_000 }, async () => {
    const body = { ...exampleStatement(), symbol: 'A/EDITED/1', title: 'Edits: 0' };
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body })).status).toBe(201);
    const path = '/v1/statements/A-EDITED-1';
    await Promise.all(Array.from({ length: editors }, (_, index) => edit(path, `Editor ${index}`, 200)));

    const name = { organization: 'example', kind: 'statement' as const, id: 'A-EDITED-1' };
    const { items } = await api.ports.ledger.history({ ...name, limit: 1000, order: 'oldest' });
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: editors + 1 }, (_, index) => index + 1));
    // Replayed, the history counts up by one, each time by someone else, and every revision follows the one before.
    for (const [index, revision] of items.entries()) {
      const response = await api.send('auditor', 'GET', `${path}/revisions/${revision.number}`);
      expect(((await response.json()) as Title).title).toBe(`Edits: ${index}`);
      expect(revision.parent).toBe(items[index - 1]?.hash ?? null);
    }
    expect(new Set(items.slice(1).map(({ author }) => author)).size).toBe(editors);
    expect(await api.ports.ledger.verify(name)).toMatchObject({ revisions: editors + 1 });
  });

  it('with one and the same revision in hand: exactly one gets through', async () => {
    const body = { ...exampleStatement(), symbol: 'A/EDITED/2' };
    const etag = (await api.send('budget-officer', 'POST', '/v1/statements', { body })).headers.get('etag') ?? '';
    const responses = await Promise.all(
      Array.from({ length: editors }, (_, index) =>
        api.send('budget-officer', 'PUT', '/v1/statements/A-EDITED-2', {
          name: `Editor ${index}`,
          body: { ...body, title: `Title ${index}` },
          headers: { 'if-match': etag },
        }),
      ),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: editors - 1 }, () => 412),
    ]);
  });

  it('who send one request at once make one revision', async () => {
    const body = { ...exampleStatement(), symbol: 'A/EDITED/3' };
    const responses = await Promise.all(
      Array.from({ length: editors }, () =>
        api.send('budget-officer', 'POST', '/v1/statements', { body, headers: { 'idempotency-key': 'all-at-once' } }),
      ),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(responses.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    expect(responses.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  });

  it('who create documents at once whose ids look alike make one', async () => {
    const symbols = ['A/TWIN/O1', 'A/TWIN/01', 'A/twin/Ol', 'A/TWIN/OI'];
    const responses = await Promise.all(
      symbols.map((symbol) =>
        api.send('budget-officer', 'POST', '/v1/statements', { body: { ...exampleStatement(), symbol } }),
      ),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = responses.find(({ status }) => status === 409);
    expect(await refused?.text()).toContain('looks like');
  });
});

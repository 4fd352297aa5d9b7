import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioContent } from '../../../functions/documents/kinds/scenario.ts';
import { splitDocument } from '../../../functions/ledger/items/content.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { item, smallStatement } from '../../shared/engine/small-statement.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const marked = 'Tra\u200bvel';

describe('a document that was kept with marks that nobody sees', { timeout: 60_000 }, () => {
  it.each([
    {
      kind: 'statement' as const,
      collection: 'statements',
      id: 'A-C.9-99-L.2',
      document: {
        ...smallStatement([item('meetings', '3', '100', { title: marked })], { symbol: 'A/C.9/99/L.2' }),
        title: marked,
      },
      partsKey: 'requirements',
    },
    {
      kind: 'scenario' as const,
      collection: 'scenarios',
      id: 'example-scenario',
      document: { ...scenarioContent.example(), title: marked },
      partsKey: 'changes',
    },
  ])('opens: $kind', async ({ kind, collection, id, document, partsKey }) => {
    await api.ports.changes?.save({
      ...{ organization: 'example', kind, id, expected: 'none', fields: {} },
      ...(kind === 'statement' && { state: 'draft' }),
      ...{ actor: { id: 'ana', role: 'budget-officer' }, action: 'create', reason: '' },
      ...{ time: '2026-01-01T00:00:00.000Z', requestId: 'before' },
      content: splitDocument(document, partsKey),
    });
    const address = `/v1/${collection}/${id}`;
    const read = await api.send('budget-officer', 'GET', address);
    const body = (await read.json()) as { title: string };
    expect([read.status, body.title]).toEqual([200, 'Travel']);
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const again = await api.send('budget-officer', 'PUT', address, { body: { ...body, title: marked }, headers });
    expect(again.status).toBe(422);
    expect((await api.send('budget-officer', 'PUT', address, { body, headers })).status).toBe(200);
  });
});

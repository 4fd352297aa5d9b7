import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRateCard } from '../../../functions/documents/kinds/rate-card.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { exampleProgramme } from '../../../functions/documents/kinds/workshop-programme.ts';
import { splitDocument } from '../../../functions/ledger/items/content.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

const address = '/v1/statements/A-SAME-1';
const statement = { ...exampleStatement(), symbol: 'A/SAME/1' };
const merge = { 'content-type': 'application/merge-patch+json' };
const read = async () => api.send('budget-officer', 'GET', address);
const change = async (method: string, body: unknown, headers: Record<string, string> = {}) => {
  const etag = (await read()).headers.get('etag') ?? '';
  return api.send('budget-officer', method, `${address}?reason=Why`, {
    body,
    headers: { 'if-match': etag, ...headers },
  });
};
const revisions = async () =>
  ((await (await api.send('auditor', 'GET', `${address}/revisions`)).json()) as { items: unknown[] }).items.length;

describe('a change that changes nothing', () => {
  it('makes no revision and says so, whichever way it is sent', async () => {
    const created = await api.send('budget-officer', 'POST', '/v1/statements', { body: statement });
    const etag = created.headers.get('etag');
    const same = { unchanged: true, revision: 1, action: 'create' };
    for (const response of [
      await change('PUT', statement),
      await change('PATCH', {}, merge),
      await change('PATCH', { title: statement.title }, merge),
    ]) {
      expect([response.status, response.headers.get('etag')]).toEqual([200, etag]);
      expect(await response.json()).toMatchObject(same);
    }
    expect(await revisions()).toBe(1);
  });

  it('is one of the two where the content is another', async () => {
    const other = await change('PATCH', { title: 'Another' }, merge);
    expect(await other.json()).toMatchObject({ revision: 2, reason: 'Why' });
    // Back again is a change too.
    expect(await (await change('PUT', statement)).json()).not.toHaveProperty('unchanged');
    expect(await revisions()).toBe(3);
  });

  it('is refused where somebody else was first, as any other', async () => {
    const first = (
      (await (await api.send('auditor', 'GET', `${address}/revisions`)).json()) as { items: { hash: string }[] }
    ).items[1]?.hash;
    expect((await change('PUT', statement, { 'if-match': `"${first ?? ''}"` })).status).toBe(412);
  });

  it('keeps a statement under review there', async () => {
    const etag = (await read()).headers.get('etag') ?? '';
    await api.send('budget-officer', 'POST', `${address}/moves`, {
      body: { to: 'under-review' },
      headers: { 'if-match': etag },
    });
    const response = await change('PUT', statement);
    expect(response.headers.get('rule153-state')).toBe('under-review');
    expect(await response.json()).toMatchObject({ unchanged: true, state: 'under-review' });
  });
});

describe('an id that looks like another', () => {
  const create = async (symbol: string) =>
    api.send('budget-officer', 'POST', '/v1/statements', { body: { ...exampleStatement(), symbol } });

  it('is refused with the name of the other', async () => {
    expect((await create('A/BRK/7')).status).toBe(201);
    for (const symbol of ['a/brk/7', 'A/Brk/7', 'A/BRK /7']) {
      const response = await create(symbol);
      expect(response.status, symbol).toBe(409);
      expect(await response.json()).toMatchObject({
        detail: expect.stringContaining('"A/BRK/7" already') as string,
      });
    }
    expect((await create('A/C.1/79/L.10')).status).toBe(201);
    for (const symbol of ['A/C.I/79/L.10', 'A/C.1/79/L.1O', 'A/C.l/79/L.10'])
      expect((await create(symbol)).status).toBe(409);
    expect((await create('A/BRK/8')).status).toBe(201);
  });

  it('is taken where it only counts on', async () => {
    const card = (id: string) =>
      api.send('budget-officer', 'POST', '/v1/rate-cards', { body: { ...exampleRateCard(), id } });
    for (const id of ['card-i', 'card-l', 'card-j']) expect((await card(id)).status, id).toBe(201);
    const refused = await card('card-1');
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('card-l')]);
  });

  it('is no other under the key of a request that was sent before', async () => {
    const body = { ...exampleStatement(), symbol: 'A/KEY/1' };
    const headers = { 'idempotency-key': 'look-alike-1' };
    const [first, again] = [
      await api.send('budget-officer', 'POST', '/v1/statements', { body, headers }),
      await api.send('budget-officer', 'POST', '/v1/statements', { body, headers }),
    ];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
  });
});

describe('a rate below zero', () => {
  const [rate] = exampleRateCard().rates;
  const card = { ...exampleRateCard(), id: 'negative', rates: [{ ...rate, value: '-8050' }] };

  it('is refused on a card, stored or sent along, and in a scenario that brings one', async () => {
    const stored = await api.send('budget-officer', 'POST', '/v1/rate-cards', { body: card });
    expect([stored.status, await stored.text()]).toEqual([
      422,
      expect.stringContaining('A reduction is a negative quantity'),
    ]);
    const computed = await api.send('planner', 'POST', '/v1/compute', {
      body: { statement: exampleStatement(), rateCards: [card] },
    });
    expect(computed.status).toBe(422);
    expect(await computed.json()).toMatchObject({ problems: [{ path: 'rateCards[0].rates[0].value' }] });
    await api.send('budget-officer', 'POST', '/v1/statements', { body: exampleStatement() });
    const tried = await api.send('planner', 'POST', '/v1/what-ifs', {
      body: {
        statement: 'A-EXAMPLE-1',
        scenarios: [
          {
            schema: 'rule153/scenario/1',
            id: 'with-card',
            title: 'With a card',
            base: { statement: 'A/EXAMPLE/1' },
            changes: [{ kind: 'add-rate-card', id: 'add', card }],
          },
        ],
      },
    });
    expect([tried.status, await tried.text()]).toEqual([422, expect.stringContaining('below zero has no meaning')]);
  });

  it('is a reduction where it is a share', async () => {
    const share = { ...rate, code: 'less', currency: undefined, basis: 'share', value: '-0.1' };
    const body = JSON.parse(JSON.stringify({ ...card, id: 'share', rates: [share] })) as unknown;
    expect((await api.send('budget-officer', 'POST', '/v1/rate-cards', { body })).status).toBe(201);
  });

  it('of a card that was stored before is read as it is', async () => {
    await api.engine.ledger().save({
      organization: 'example',
      kind: 'rate-card',
      id: 'negative',
      expected: 'none',
      fields: {},
      actor: { id: 'ana', role: 'budget-officer' },
      action: 'create',
      reason: '',
      time: '2026-01-01T00:00:00.000Z',
      requestId: 'before',
      content: splitDocument(card, 'rates', () => 'rate'),
    });
    expect((await api.send('auditor', 'GET', '/v1/rate-cards/negative')).status).toBe(200);
  });
});

describe('a programme', () => {
  it('is kept as it is by a table that changes nothing', async () => {
    await api.send('planner', 'POST', '/v1/workshop-programmes', { body: exampleProgramme() });
    const path = `/v1/workshop-programmes/${exampleProgramme().id}`;
    const csv = await api.send('planner', 'GET', `${path}/states.csv`);
    const etag = (await api.send('planner', 'GET', path)).headers.get('etag') ?? '';
    const response = await api.send('planner', 'PUT', `${path}/states.csv`, {
      body: await csv.text(),
      headers: { 'content-type': 'text/csv', 'if-match': etag },
    });
    expect(await response.json()).toMatchObject({ unchanged: true, revision: 1 });
  });
});

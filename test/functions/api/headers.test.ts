import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { card } from '../../shared/engine/small-statement.ts';

/** A card needs a rate. */
const rates = [
  {
    code: 'rent',
    value: '1',
    currency: 'EUR',
    basis: 'per unit' as const,
    validFrom: '2030-01-01',
    source: [{ symbol: 'A/C.9/99/L.2' }],
  },
];

let api: TestApi;
const address = '/v1/statements/A-C.3-79-L.53';
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => {
  await api.stop();
});

describe('headers of requests', () => {
  it('give 304 to "If-None-Match: *" where there is a document', async () => {
    const read = await api.send('planner', 'GET', address, { headers: { 'if-none-match': '*' } });
    expect(read.status).toBe(304);
    const missing = await api.send('planner', 'GET', '/v1/statements/none', { headers: { 'if-none-match': '*' } });
    expect(missing.status).toBe(404);
  });

  it.each([
    ['W/"abc"', 'holds a weak tag'],
    ['*', 'names no revision'],
    ['abc', 'holds no tag in quotes'],
  ])('say what is wrong with "If-Match: %s"', async (header, message) => {
    const put = await api.send('budget-officer', 'PUT', address, { body: {}, headers: { 'if-match': header } });
    expect(put.status).toBe(428);
    expect(((await put.json()) as { detail: string }).detail).toContain(message);
  });

  it('take an Idempotency-Key in quotes, as the draft writes it, for the bare one', async () => {
    const body = card('keyed', rates);
    const first = await api.send('budget-officer', 'POST', '/v1/rate-cards', {
      body,
      headers: { 'idempotency-key': 'k-1' },
    });
    const again = await api.send('budget-officer', 'POST', '/v1/rate-cards', {
      body,
      headers: { 'idempotency-key': '"k-1"' },
    });
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
  });

  it('reach a document whose id has one character', async () => {
    const made = await api.send('budget-officer', 'POST', '/v1/rate-cards', { body: card('x', rates) });
    expect(made.status).toBe(201);
    expect((await api.send('planner', 'GET', '/v1/rate-cards/x')).status).toBe(200);
  });

  it.each(['Tra\u200bvel', 'Tra\ufeffvel', 'Travel\u{e0041}'])(
    'refuse a text with marks that nobody sees: %j',
    async (title) => {
      const body = { ...card('marks', rates), title };
      const response = await api.send('budget-officer', 'POST', '/v1/rate-cards', { body });
      expect(response.status).toBe(422);
      expect(((await response.json()) as { detail: string }).detail).toContain('invisible marks');
    },
  );

  it('work as the document shows them', async () => {
    const document = (await (await api.send('planner', 'GET', '/openapi.json')).json()) as {
      paths: Record<string, Record<string, { parameters?: { in: string; name: string; example?: string }[] }>>;
    };
    const shown = Object.values(document.paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ parameters = [] }) => parameters.filter((parameter) => parameter.in === 'header'));
    const examples = new Map(shown.map(({ name, example = '' }) => [name, example]));
    expect([...examples.keys()].sort()).toEqual(['Idempotency-Key', 'If-Match', 'If-None-Match']);
    for (const [name, example] of examples) {
      // A request class that takes no such value throws here; the service says what is wrong with one.
      const isRead = name === 'If-None-Match';
      const { status } = await api.send('budget-officer', isRead ? 'GET' : 'PUT', address, {
        ...(!isRead && { body: {} }),
        headers: { 'if-match': `"${'A'.repeat(43)}"`, [name.toLowerCase()]: example },
      });
      expect([name, status]).toEqual([name, isRead ? 200 : 422]);
    }
  });
});

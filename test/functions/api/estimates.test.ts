import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

type Table = {
  number: number;
  columns: string[];
  rows: { section: string; object?: string; line?: string; values: number[] }[];
  total: number[];
};
type EstimateBody = {
  tables: Table[];
  warnings: { code: string }[];
  lines?: { amounts: { components: unknown[] }[] }[];
  from?: { statement: { id: string; revision: number }; rateCards: { id: string }[] };
};
const estimate = '/v1/statements/A-C.3-79-L.53/estimate';
const read = async (response: Response) => (await response.json()) as EstimateBody;

describe('the estimate of a stored statement', () => {
  it('gives the three tables, with what they were made from', async () => {
    const response = await api.send('planner', 'GET', estimate);
    expect(response.status).toBe(200);
    const { tables, from, lines } = await read(response);
    expect(tables.map(({ number }) => number)).toEqual([1, 2, 3]);
    // 80,500 for five days in Vienna in 2026: two meetings a day at 8,050.
    expect(
      tables[0]?.rows.find(({ line }) => line === 'Interpretation services')?.values[tables[0].columns.indexOf('2026')],
    ).toBe(80_500);
    expect(from).toMatchObject({
      statement: { id: 'A-C.3-79-L.53', revision: 1 },
      rateCards: [{ id: 'l53-identified' }],
    });
    expect(lines).toBeUndefined();
  });

  it('explains every line when asked to', async () => {
    const { lines } = await read(await api.send('auditor', 'GET', `${estimate}?explain=full`));
    expect(lines?.every(({ amounts }) => amounts.every(({ components }) => components.length > 0))).toBe(true);
  });

  it('comes as a CSV file by query or by Accept, the query first', async () => {
    const byQuery = await api.send('planner', 'GET', `${estimate}?format=csv`, {
      headers: { accept: 'application/json' },
    });
    const byHeader = await api.send('planner', 'GET', estimate, { headers: { accept: 'text/html, text/csv;q=0.8' } });
    for (const response of [byQuery, byHeader]) {
      expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
        'text/csv; charset=utf-8',
        'attachment; filename="A-C.3-79-L.53-tables.csv"',
      ]);
    }
    expect(await byQuery.text()).toBe(await byHeader.text());
    expect((await api.send('planner', 'GET', estimate, { headers: { accept: 'image/png' } })).status).toBe(406);
  });

  it('is refused where a rate or a card is missing, with all of them', async () => {
    const without = (await (await api.send('planner', 'GET', `${estimate}?rateCards=`)).json()) as {
      code: string;
      problems: { message: string }[];
    };
    expect(without.problems.length).toBeGreaterThan(3);
    const unknown = await api.send('planner', 'GET', `${estimate}?rateCards=no-such,l53-identified,nor-this`);
    expect(unknown.status).toBe(422);
    expect(await unknown.json()).toMatchObject({
      code: 'missing-rate-card',
      problems: [{ path: 'rateCards[0]' }, { path: 'rateCards[2]' }],
    });
  });

  it('stands under a stored scenario', async () => {
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'a-year-later',
      title: 'Entry into force in 2028',
      base: { statement: 'A/C.3/79/L.53' },
      changes: [{ kind: 'set-milestone', id: 'later', milestone: 'entry-into-force', to: { in: 2028 } }],
    };
    expect((await api.send('planner', 'POST', '/v1/scenarios', { body: scenario })).status).toBe(201);
    const [base, later] = await Promise.all(
      [estimate, `${estimate}?scenarios=a-year-later`].map(async (path) =>
        read(await api.send('planner', 'GET', path)),
      ),
    );
    const posts = (body: EstimateBody | undefined) =>
      body?.tables[1]?.rows.find(({ object }) => object === 'Posts')?.values;
    expect(posts(later)).not.toEqual(posts(base));
  });
});

describe('the explanation of a total', () => {
  it('names the rows that sum to it, and the section whose subtotal it is', async () => {
    const response = await api.send(
      'auditor',
      'GET',
      '/v1/statements/A-C.3-79-L.53/total-explanation?table=1&year=2028',
    );
    const total = (await response.json()) as { amount: number; addends: { amount: number }[] };
    expect(total.amount).toBe(1_306_500);
    expect(total.addends.reduce((sum, { amount }) => sum + amount, 0)).toBe(1_306_500);
    const text = await api.send(
      'auditor',
      'GET',
      '/v1/statements/A-C.3-79-L.53/total-explanation?table=2&section=16&year=2029&format=text',
    );
    expect(await text.text()).toContain('= 4 060 500');
  });

  it('is refused for a table that is not there', async () => {
    const response = await api.send(
      'auditor',
      'GET',
      '/v1/statements/A-C.3-79-L.53/total-explanation?table=9&year=2028',
    );
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

describe('the explanation of a figure', () => {
  const figure = 'section=2&object=Other+staff+costs&line=Interpretation+services&year=2028';

  it('names components, sum and rounding, as JSON or as text', async () => {
    const response = await api.send('auditor', 'GET', `/v1/statements/A-C.3-79-L.53/explanation?${figure}`);
    expect(await response.json()).toMatchObject({
      amount: 320_000,
      sum: '320000',
      complete: true,
      rounding: { to: '100' },
    });
    const text = await api.send('auditor', 'GET', `/v1/statements/A-C.3-79-L.53/explanation?${figure}&format=text`);
    expect(await text.text()).toContain('320 000');
  });

  it('of no such figure is not found, with the lines that there are', async () => {
    const response = await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/explanation?section=99&year=2028');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'no-such-line' });
  });
});

describe('a computation without storing', () => {
  it('gives what the stored statement gives, and stores nothing', async () => {
    const statement: unknown = JSON.parse(
      readFileSync(new URL('../../../shared/reference/statements/A-C.3-79-L.53.json', import.meta.url), 'utf8'),
    );
    const before = await api.ports.ledger.list({ organization: 'example', kind: 'statement', limit: 100 });
    const computed = await read(await api.send('auditor', 'POST', '/v1/compute', { body: { statement } }));
    const stored = await read(await api.send('auditor', 'GET', estimate));
    expect(computed.tables).toEqual(stored.tables);
    expect(await api.ports.ledger.list({ organization: 'example', kind: 'statement', limit: 100 })).toEqual(before);
  });

  it('is refused, before it begins, if it would have too many components', async () => {
    const small = await startTestApi({ limits: { ...api.ports.limits, components: 10 } });
    try {
      await seedL53(small);
      const response = await small.send('planner', 'GET', estimate);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'too-large']);
    } finally {
      await small.stop();
    }
  });
});

describe('a saved estimate', () => {
  it('comes out with the same bytes when it is made again, also after everything was changed', async () => {
    const saved = await api.send('budget-officer', 'POST', '/v1/estimates', {
      body: { statement: 'A-C.3-79-L.53', scenarios: ['a-year-later'], reason: 'For the Committee' },
      headers: { 'idempotency-key': 'save-1' },
    });
    expect(saved.status, await saved.clone().text()).toBe(201);
    const path = saved.headers.get('location') ?? '';
    const etag = (await api.send('planner', 'GET', '/v1/rate-cards/l53-identified')).headers.get('etag') ?? '';
    const card = (await (await api.send('planner', 'GET', '/v1/rate-cards/l53-identified')).json()) as {
      rates: { value: string }[];
    };
    const dearer = { ...card, rates: card.rates.map((rate) => ({ ...rate, value: '9999' })) };
    expect(
      (
        await api.send('budget-officer', 'PUT', '/v1/rate-cards/l53-identified', {
          body: dearer,
          headers: { 'if-match': etag },
        })
      ).status,
    ).toBe(200);
    api.clock.now = new Date('2031-05-05T00:00:00.000Z');
    const again = (await (await api.send('auditor', 'GET', `${path}/recomputed`)).json()) as {
      same: boolean;
      saved: object;
      recomputed: object;
    };
    api.clock.now = undefined;
    expect(again.same).toBe(true);
    expect(again.recomputed).toMatchObject(again.saved);
  });

  it('is saved once under one key', async () => {
    const options = { body: { statement: 'A-C.3-79-L.53' }, headers: { 'idempotency-key': 'save-2' } };
    const [first, second] = [
      await api.send('budget-officer', 'POST', '/v1/estimates', options),
      await api.send('budget-officer', 'POST', '/v1/estimates', options),
    ];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it('cannot be changed by anyone', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await api.send('administrator', method, '/v1/estimates/any', { body: {} });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });
});

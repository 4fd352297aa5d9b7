import { defined } from '../../../shared/canonical/defined.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleRateCard } from '../../../functions/documents/kinds/rate-card.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { verifyEvidencePack } from '../../../functions/evidence/verify-evidence-pack.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

let organization = '';
let organizations = 0;

const id = 'A-EXAMPLE-1';

const card = (rate: string) => {
  const { rates, ...example } = exampleRateCard();
  return { ...example, rates: rates.map((one) => ({ ...one, value: rate })) };
};

/** The example statement, whose interpretation is priced by the card: 10 meetings in 2027. */
const statement = (quantity = '10') => {
  const example = exampleStatement();
  const rate = { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } };
  const requirements = example.requirements.map((one) => ({ ...one, quantity, rate }));
  return { ...example, rateCards: ['example-card'], requirements };
};

const send = async (
  as: 'budget-officer' | 'administrator',
  method: string,
  path: string,
  body?: unknown,
  match?: string,
) =>
  api.send(as, method, path, {
    organization,
    ...defined({ body }),
    ...(match !== undefined && { headers: { 'if-match': match } }),
  });
type Read = { tables: { total: number[] }[]; warnings: { code: string }[]; seal?: Seal; from: { rateCards: object[] } };
type Seal = { revision: number; shown: string; estimate: string; differences?: object[]; queries: { code: string }[] };
const read = async (query = ''): Promise<Read> => {
  const response = await send('budget-officer', 'GET', `/v1/statements/${id}/estimate${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as Read;
};
const totalOf = ({ tables }: Read) => tables[0]?.total[0];
const tagOf = async () => (await send('budget-officer', 'GET', `/v1/statements/${id}`)).headers.get('etag') ?? '';

const move = async (to: string, more: object = {}) =>
  send('administrator', 'POST', `/v1/statements/${id}/moves`, { to, ...more }, await tagOf());

async function replaceCard(rate: string): Promise<void> {
  const { headers } = await send('budget-officer', 'GET', '/v1/rate-cards/example-card');
  const response = await send(
    'budget-officer',
    'PUT',
    '/v1/rate-cards/example-card',
    card(rate),
    headers.get('etag') ?? '',
  );
  if (response.status !== 200) throw new Error(await response.text());
}

beforeEach(async () => {
  organizations += 1;
  organization = `org-${organizations}`;
  for (const [path, body] of [
    ['/v1/rate-cards', card('8000')],
    ['/v1/statements', statement()],
  ] as const)
    expect((await send('budget-officer', 'POST', path, body)).status).toBe(201);
});

async function submit(more: object = {}): Promise<void> {
  expect((await move('under-review')).status).toBe(200);
  const response = await move('submitted', more);
  expect([response.status, response.status === 200 ? '' : await response.text()]).toEqual([200, '']);
}

describe('a submitted statement', () => {
  it('shows the figures that it was submitted with when its rate card is replaced, by head and by every revision', async () => {
    await submit();
    await replaceCard('9000');
    for (const query of ['', '?revision=1', '?revision=2', '?revision=3'])
      expect([query, totalOf(await read(query))]).toEqual([query, 80_000]);
  });

  it('says apart what the rates of today would give, as a difference and as a query', async () => {
    await submit();
    expect((await read()).seal).toMatchObject({ revision: 3, shown: 'sealed', differences: [], queries: [] });
    await replaceCard('9000');
    const { seal, warnings } = await read();
    expect(seal).toMatchObject({
      revision: 3,
      shown: 'sealed',
      differences: expect.arrayContaining([{ table: 1, column: '2027', sealed: 80_000, current: 90_000 }]) as object[],
      queries: [{ severity: 'query', code: 'rates-moved' }],
    });
    expect(warnings.map(({ code }) => code)).not.toContain('rates-moved');
    const current = await read('?rates=current');
    expect([totalOf(current), current.seal?.shown]).toEqual([90_000, 'current']);
  });

  it('keeps its figures in explanations and comparisons, and can be compared with the rates of today', async () => {
    await submit();
    await replaceCard('9000');
    const body = { from: { statement: id }, to: { statement: id, rates: 'current' } };
    const comparison = await (await send('budget-officer', 'POST', '/v1/comparisons', body)).text();
    expect(comparison).toContain('10000');
    const query =
      'section=2&object=Other%20staff%20costs&line=Interpretation%20services&servicing=conference&year=2027';
    const explained = async (more = '') =>
      (await send('budget-officer', 'GET', `/v1/statements/${id}/explanation?${query}${more}`)).text();
    expect(await explained()).toContain('8000');
    expect(await explained('&rates=current')).toContain('9000');
  });

  it('names its estimate in its history, saved in the same transaction', async () => {
    await submit();
    const { items } = (await (await send('budget-officer', 'GET', `/v1/statements/${id}/revisions`)).json()) as {
      items: { state: string; fields: Record<string, string>; requestId: string }[];
    };
    const [submitted] = items;
    expect(submitted?.state).toBe('submitted');
    const saved = await send('budget-officer', 'GET', `/v1/estimates/${submitted?.fields['sealedEstimate'] ?? ''}`);
    expect(saved.status).toBe(200);
    expect(JSON.stringify(await saved.json())).toContain('"rateCards":[{"id":"example-card","revision":1');
    expect((await read()).seal?.estimate).toBe(submitted?.fields['sealedEstimate']);
  });

  it('follows the rates again once it is recalled, while the revision that was submitted stays', async () => {
    await submit();
    await replaceCard('9000');
    expect((await move('draft', { reason: 'The committee asked for it' })).status).toBe(200);
    const draft = await read();
    expect([totalOf(draft), draft.seal]).toEqual([90_000, undefined]);
    expect(totalOf(await read('?revision=3'))).toBe(80_000);
    expect(totalOf(await read('?revision=1'))).toBe(80_000);
    await submit();
    expect(totalOf(await read())).toBe(90_000);
    expect(totalOf(await read('?revision=3'))).toBe(80_000);
  });

  it('stays sealed when it is closed, also if the card no longer prices it', async () => {
    await submit();
    expect((await move('closed')).status).toBe(200);
    await replaceCard('7000');
    const { headers } = await send('budget-officer', 'GET', '/v1/rate-cards/example-card');
    const renamed = { ...card('7000'), rates: card('7000').rates.map((one) => ({ ...one, code: 'other' })) };
    const tag = headers.get('etag') ?? '';
    expect((await send('budget-officer', 'PUT', '/v1/rate-cards/example-card', renamed, tag)).status).toBe(200);
    const closed = await read();
    expect(totalOf(closed)).toBe(80_000);
    expect(closed.seal?.differences).toBeUndefined();
    expect(closed.seal?.queries[0]).toMatchObject({ code: 'rates-moved' });
  });

  it('is not submitted if it cannot be computed, and nothing of it is half done', async () => {
    const { headers } = await send('budget-officer', 'GET', '/v1/rate-cards/example-card');
    const renamed = { ...card('1'), rates: card('1').rates.map((one) => ({ ...one, code: 'other' })) };
    await send('budget-officer', 'PUT', '/v1/rate-cards/example-card', renamed, headers.get('etag') ?? '');
    expect((await move('under-review')).status).toBe(200);
    const response = await move('submitted');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([422, 'missing-rate']);
    const list = await send('budget-officer', 'GET', '/v1/estimates');
    expect(((await list.json()) as { items: object[] }).items).toEqual([]);
  });

  it('has an evidence pack that makes the sealed estimate again', async () => {
    await submit();
    await replaceCard('9000');
    const pack = await api.send('auditor', 'GET', `/v1/statements/${id}/evidence`, { organization });
    const report = await verifyEvidencePack(new Uint8Array(await pack.arrayBuffer()));
    expect(report).toMatchObject({ estimates: 1, log: { size: 6 } });
  });
});

describe('a statement that was submitted before submissions were sealed', () => {
  it('says that its figures follow the rates', async () => {
    expect((await move('under-review')).status).toBe(200);
    const name = { organization, kind: 'statement', id } as const;
    // As version 0.1.0 submitted it: without a seal.
    await api.engine.ledger().restore({
      ...name,
      expected: 2,
      revision: 2,
      state: 'submitted',
      action: 'submit',
      actor: { id: 'ana', role: 'budget-officer' },
      reason: '',
      time: new Date().toISOString(),
      requestId: 'r',
    });
    const old = await read();
    expect(old.seal).toBeUndefined();
    expect(old.warnings).toContainEqual(expect.objectContaining({ severity: 'query', code: 'not-sealed' }));
  });
});

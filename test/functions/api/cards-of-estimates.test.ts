import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idFieldNames, idFields, idsInFields } from '../../../functions/documents/kinds/listed-fields.ts';
import { splitDocument } from '../../../functions/ledger/items/content.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
const first = referenceCard('l53-identified');
const second = {
  ...first,
  id: 'second-card',
  rates: first.rates.map((rate) => (rate.code === 'office-space-post' ? { ...rate, value: '5000' } : rate)),
};
const path = '/v1/statements/A-C.3-79-L.53';

beforeAll(async () => {
  api = await startTestApi();
  for (const [where, body] of [
    ['/v1/rate-cards', first],
    ['/v1/rate-cards', second],
    ['/v1/statements', referenceStatement()],
  ] as const) {
    expect((await api.send('budget-officer', 'POST', where, { body })).status).toBe(201);
  }
  const { headers } = await api.send('budget-officer', 'GET', path);
  const saved = await api.send('budget-officer', 'PUT', `${path}?reason=card`, {
    body: { ...referenceStatement(), rateCards: ['second-card'] },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  expect(saved.status).toBe(200);
});
afterAll(async () => api.stop());

type EstimateBody = {
  tables: { rows: { section: string; values: number[] }[] }[];
  from: { rateCards: { id: string }[] };
};

/** Office space of section 29F in 2025, ten posts at the card's rate, and the cards that the estimate says it took. */
async function officeSpace(query = '', id = path): Promise<{ amount: number | undefined; cards: string[] }> {
  const response = await api.send('planner', 'GET', `${id}/estimate${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  const { tables, from } = (await response.json()) as EstimateBody;
  return {
    amount: tables[1]?.rows.find(({ section }) => section === '29F')?.values[0],
    cards: from.rateCards.map((card) => card.id),
  };
}

describe('the rate cards of an estimate', () => {
  it('are those of its revision, whatever cards the list names for the head', async () => {
    expect(await officeSpace()).toEqual({ amount: 50_000, cards: ['second-card'] });
    expect(await officeSpace('?revision=1')).toEqual({ amount: 44_000, cards: ['l53-identified'] });
    expect(await officeSpace('?rateCards=l53-identified')).toEqual({ amount: 44_000, cards: ['l53-identified'] });
  });

  it('are those of the statement also where its list entry names none or others, as that of an earlier version may', async () => {
    const { ports } = api;
    for (const [position, fields] of [
      { symbol: 'A/EARLIER/0' },
      { symbol: 'A/EARLIER/1', ...idFields(idFieldNames.rateCards, ['gone', 'second-card']) },
    ].entries()) {
      const id = `A-EARLIER-${position}`;
      const content = splitDocument(
        { ...referenceStatement(), symbol: fields.symbol },
        'requirements',
        (requirement) => (requirement as { id: string }).id,
      );
      await ports.changes?.save({
        organization: 'example',
        kind: 'statement',
        id,
        expected: 'none',
        actor: { id: 'ada', role: 'budget-officer' },
        action: 'create',
        reason: '',
        time: '2026-11-22T07:00:00.000Z',
        requestId: id,
        fields,
        content,
      });
      expect(await officeSpace('', `/v1/statements/${id}`)).toEqual({ amount: 44_000, cards: ['l53-identified'] });
    }
  });

  it('are named where they are missing; but a statement that is missing is missing first', async () => {
    const missing = await api.send('planner', 'GET', `${path}/estimate?rateCards=l53-identified,gone`);
    expect([missing.status, await missing.json()]).toMatchObject([
      422,
      { code: 'missing-rate-card', problems: [{ path: 'rateCards[1]' }] },
    ]);
    const nowhere = await api.send('planner', 'GET', '/v1/statements/A-NOWHERE/estimate?rateCards=gone');
    expect([nowhere.status, await nowhere.json()]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('stand in the list entry in order, however many', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `card-${index}-${'x'.repeat(70)}`);
    const fields = idFields('rate-cards', ids);
    expect(Object.values(fields).every(({ length }) => length <= 1000)).toBe(true);
    expect(idsInFields('rate-cards', { symbol: 'A/1', ...fields })).toEqual(ids);
    expect(idsInFields('supersedes', fields)).toEqual([]);
  });
});

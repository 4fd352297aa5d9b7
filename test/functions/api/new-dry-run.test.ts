import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { exampleRateCard } from '../../../functions/documents/kinds/rate-card.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const tryNew = (body: unknown, collection = 'statements') =>
  api.send('budget-officer', 'POST', `/v1/${collection}?dryRun=true`, { body });

describe('A document that is tried before it is created', () => {
  it('is said to be what it would be, and is not there afterwards', async () => {
    const statement = { ...exampleStatement(), symbol: 'A/TRIED/1' };
    const response = await tryNew(statement);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      dryRun: true,
      kind: 'statement',
      id: 'A-TRIED-1',
      fields: { symbol: 'A/TRIED/1', title: statement.title, date: statement.date, currency: 'USD' },
    });
    expect((await api.send('auditor', 'GET', '/v1/statements/A-TRIED-1')).status).toBe(404);
    expect((await tryNew({ ...exampleRateCard(), id: 'tried' }, 'rate-cards')).status).toBe(200);
    expect((await api.send('auditor', 'GET', '/v1/rate-cards/tried')).status).toBe(404);
  });

  it('is refused as it would be refused: what is there, what looks like it, what is wrong, who may not', async () => {
    const there = { ...exampleStatement(), symbol: 'A/C.3/79/L.53' };
    const [tried, created] = [
      await tryNew(there),
      await api.send('budget-officer', 'POST', '/v1/statements', { body: there }),
    ];
    expect([tried.status, created.status]).toEqual([409, 409]);
    const detailOf = async (response: Response) => ((await response.json()) as { detail: string }).detail;
    expect(await detailOf(tried)).toBe(await detailOf(created));
    const alike = await tryNew({ ...exampleStatement(), symbol: 'A/C.3/79/l.53' });
    expect(await detailOf(alike)).toContain('looks like');
    const wrong = await tryNew({ ...exampleStatement(), symbol: 'A/TRIED/2', title: '' });
    expect(wrong.status).toBe(422);
    expect(((await wrong.json()) as { problems: { path: string }[] }).problems[0]?.path).toBe('title');
    const body = { ...exampleStatement(), symbol: 'A/TRIED/3' };
    expect((await api.send('auditor', 'POST', '/v1/statements?dryRun=true', { body })).status).toBe(403);
  });
});

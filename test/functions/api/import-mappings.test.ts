import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDryRun } from '../../../shared/results/import-dry-run.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

const statement = '/v1/statements/A-C.3-79-L.53';
const mapping = {
  schema: 'rule153/import-mapping/1',
  id: 'office-posts',
  title: 'Posts as the office keeps them',
  table: 'posts',
  columns: { Kennung: 'requirement', Stufe: 'grade', Bemerkung: '-' },
};
const csv =
  'Kennung,number,Stufe,dutyStation,title,section,type,effective,source,Bemerkung\n' +
  'new-posts,2,P-4,Vienna,Officer,16,established,2027,A/C.3/81/L.1,urgent\n';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

async function tryOut(query: string, organization?: string): Promise<Response> {
  const { headers } = await api.send('budget-officer', 'GET', statement);
  return api.send('budget-officer', 'PUT', `${statement}/tables/posts?dryRun=true&${query}`, {
    body: csv,
    headers: { 'content-type': 'text/csv', 'if-match': headers.get('etag') ?? '' },
    ...(organization !== undefined && { organization }),
  });
}

describe('a mapping of columns that the service keeps', () => {
  it('is listed, read and used by its id', async () => {
    const created = await api.send('budget-officer', 'POST', '/v1/import-mappings', { body: mapping });
    expect(created.status, await created.clone().text()).toBe(201);
    const list = await api.send('auditor', 'GET', '/v1/import-mappings');
    expect(await list.json()).toMatchObject({
      items: [{ id: 'office-posts', fields: { table: 'posts', headers: '3', title: mapping.title } }],
    });
    const response = await tryOut('mapping=office-posts');
    expect(response.status, await response.clone().text()).toBe(200);
    const { counts, columns } = (await response.json()) as ImportDryRun;
    expect(counts).toMatchObject({ added: 1 });
    expect(columns).toContainEqual({ header: 'Bemerkung', column: null });
  });

  it('gives way to what the request maps itself', async () => {
    const response = await tryOut(`mapping=office-posts&map=${encodeURIComponent('{"Bemerkung": "subprogramme"}')}`);
    const { columns } = (await response.json()) as ImportDryRun;
    expect(columns).toContainEqual({ header: 'Bemerkung', column: 'subprogramme' });
  });

  it('is refused where it is not there, of another table, or maps to no column', async () => {
    const missing = await tryOut('mapping=office-post');
    expect([missing.status, await missing.text()]).toEqual([422, expect.stringContaining('there is no mapping')]);
    const travel = { ...mapping, id: 'office-travel', table: 'travel', columns: { Ziel: 'to' } };
    expect((await api.send('budget-officer', 'POST', '/v1/import-mappings', { body: travel })).status).toBe(201);
    const other = await tryOut('mapping=office-travel');
    expect([other.status, await other.text()]).toEqual([422, expect.stringContaining('is for the table \\"travel\\"')]);
    const wrong = { ...mapping, id: 'wrong', columns: { Stufe: 'level of pay', Ort: 'dutyStation' } };
    const refused = await api.send('budget-officer', 'POST', '/v1/import-mappings', { body: wrong });
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('the table \\"posts\\" has no column \\"level of pay\\"'),
    ]);
  });

  it('is seen by its own organization alone', async () => {
    const list = await api.send('auditor', 'GET', '/v1/import-mappings', { organization: 'another' });
    expect(await list.json()).toMatchObject({ items: [] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDryRun } from '../../../shared/results/import-dry-run.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

const statement = '/v1/statements/A-C.3-79-L.53';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

async function send(table: string, body: string, query = 'dryRun=true'): Promise<Response> {
  const { headers } = await api.send('budget-officer', 'GET', statement);
  return api.send('budget-officer', 'PUT', `${statement}/tables/${table}?${query}`, {
    body,
    headers: { 'content-type': 'text/csv', 'if-match': headers.get('etag') ?? '' },
  });
}

async function tryOut(table: string, body: string): Promise<ImportDryRun> {
  const response = await send(table, body);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as ImportDryRun;
}

async function problemsOf(table: string, body: string): Promise<readonly string[]> {
  const response = await send(table, body);
  expect(response.status, await response.clone().text()).toBe(422);
  const { problems } = (await response.json()) as { problems: readonly { path: string; message: string }[] };
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

/** Takes a table in and gives the requirement that came of it; the revision before is restored. */
async function takenIn(table: string, body: string, id: string): Promise<unknown> {
  const response = await send(table, body, 'reason=Table');
  expect(response.status, await response.clone().text()).toBe(200);
  const after = await api.send('auditor', 'GET', statement);
  const { requirements } = (await after.json()) as Statement;
  return requirements.find((one) => one.id === id);
}

const source = [{ symbol: 'A/C.3/81/L.1' }];
const template = async (table: string) =>
  (await api.send('auditor', 'GET', `/v1/import-templates/${table}?format=csv`)).text();

describe.each(['documents', 'sessions', 'travel', 'consultants'])('the table of %s', (table) => {
  it('leaves and comes back as it is', async () => {
    const text = await (await api.send('auditor', 'GET', `${statement}/tables/${table}`)).text();
    const rows = text.trim().split('\r\n').length - 1;
    if (rows === 0) return;
    const { counts, result } = await tryOut(table, text);
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: rows, removed: 0 });
    expect(result.changedFields).toBe(0);
  });

  it('takes its own template in', async () => {
    const { counts } = await tryOut(table, await template(table));
    expect(counts).toMatchObject({ added: 1, changed: 0, removed: 0 });
  });

  it('names every problem by row and column, and changes nothing', async () => {
    const [header = ''] = (await template(table)).split('\r\n');
    const columns = header.split(',');
    const empty = columns.map((name) => (name === 'id' ? 'a-new-one' : '')).join(',');
    const bad = columns.map((name) => (name === 'id' ? 'Not An Id' : '')).join(',');
    const problems = await problemsOf(table, `${header}\r\n${empty}\r\n${bad}\r\n`);
    for (const column of ['title', 'years', 'source'])
      expect(
        problems.some((one) => one.startsWith(`line 2, column "${column}": `)),
        problems.join('\n'),
      ).toBe(true);
    expect(problems).toContainEqual(expect.stringMatching(/^line 3, column "id": must be an id/));
  });
});

describe('what a row becomes', () => {
  it('documents of two kinds, each with its words and rate', async () => {
    const made = await takenIn(
      'documents',
      'id,title,section,object,years,documentTitle,stage,number,words,rate,source\n' +
        'reports,Reports,2,Documentation services,2027 to 2029,Annual report,pre-session,1,8500,2.88,A/C.3/81/L.1\n' +
        'reports,,,,,Background paper,pre-session,2,3300,2.88,\n',
      'reports',
    );
    expect(made).toMatchObject({
      kind: 'document',
      charge: { section: '2', object: 'Documentation services', servicing: 'conference' },
      schedule: { in: [2027, 2028, 2029] },
      documents: [
        {
          title: 'Annual report',
          number: '1',
          words: '8500',
          languages: '6',
          rate: { value: '2.88', basis: 'per word' },
        },
        { title: 'Background paper', number: '2', words: '3300' },
      ],
    });
  });

  it('a session with its services, by a milestone; one that is left out is removed', async () => {
    const header = 'id,title,body,dutyStation,years,days,service,serviceTitle,per,rate,section,object,source';
    const rows = [
      'group,Working group,Working group,Vienna,every 2 from entry-into-force,5,interpretation,Interpretation,meeting,code:interpretation-meeting,2,Interpretation services,A/C.3/81/L.1',
      'group,,,,,,security,Security,day,3560,34,General operating expenses,A/C.3/81/L.1',
    ];
    const made = await takenIn('sessions', [header, ...rows].join('\n'), 'group');
    expect(made).toMatchObject({
      kind: 'session',
      schedule: { every: 2, from: { milestone: 'entry-into-force' } },
      ...{ days: '5', meetingsPerDay: '2', rooms: '1' },
      services: [
        { id: 'interpretation', per: 'meeting', rate: { code: 'interpretation-meeting' } },
        { id: 'security', per: 'day', rate: { value: '3560', basis: 'per day', source }, charge: { section: '34' } },
      ],
    });
    const { counts, rows: changes } = await tryOut('sessions', [header, rows[0]].join('\n'));
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 1 });
    expect(changes).toMatchObject([{ of: 'security [group]', what: 'removed' }]);
  });

  it('a journey by its parts or by an average, never both', async () => {
    const header = 'id,title,section,object,years,to,travellers,perHead,ticket,subsistence,nights,source';
    const made = await takenIn(
      'travel',
      `${header}\nmission,Mission,16,Travel of staff,2027 on,New York,2,,3176,400,5,A/C.3/81/L.1\n`,
      'mission',
    );
    expect(made).toMatchObject({
      ...{ kind: 'trip', travellers: '2', trips: '1', schedule: { every: 1, from: { in: 2027 } } },
      cost: { ticket: { value: '3176', basis: 'per ticket' }, subsistence: { basis: 'per night' }, nights: '5' },
    });
    expect(
      await problemsOf('travel', `${header}\nother,Other,16,Travel of staff,2027,,2,900,3176,,,A/C.3/81/L.1\n`),
    ).toContainEqual(expect.stringContaining('line 2, column "ticket": goes without "perHead"'));
  });

  it('consultants by the day, or by deliverable', async () => {
    const made = await takenIn(
      'consultants',
      'id,title,section,object,years,days,rate,deliverable,amount,source\n' +
        'guide,Guide,16,Consultants,2026,,,First draft,9000,A/C.3/81/L.1\nguide,,,,,,,Final text,6000,A/C.3/81/L.1\n' +
        'advice,Advice,16,Consultants,2026,40,535,,,A/C.3/81/L.1\n',
      'guide',
    );
    expect(made).toMatchObject({
      kind: 'engagement',
      fee: {
        by: 'deliverable',
        deliverables: [{ title: 'First draft' }, { title: 'Final text', amount: { value: '6000' } }],
      },
    });
    const { counts, rows } = await tryOut(
      'consultants',
      'id,title,section,object,years,days,rate,source\nadvice,Advice,16,Consultants,2026,60,535,A/C.3/81/L.1\n',
    );
    expect(counts).toMatchObject({ changed: 1 });
    expect(rows[0]?.fields.map(({ field }) => field)).toEqual(['fee']);
  });

  it('posts that change, with what they were before', async () => {
    const header = 'requirement,number,grade,dutyStation,title,section,type,action,effective,source,gradeBefore';
    const made = await takenIn(
      'posts',
      `${header}\nup,1,P-5,Vienna,Senior Officer,16,established,reclassify,2027-01-01,A/C.3/81/L.1,P-4\n`,
      'up',
    );
    expect(made).toMatchObject({ action: 'reclassify', posts: [{ grade: 'P-5', from: { grade: 'P-4' } }] });
    expect(
      await problemsOf(
        'posts',
        `${header}\nup2,1,P-5,Vienna,Senior Officer,16,established,reclassify,2027-01-01,A/C.3/81/L.1,\n`,
      ),
    ).toContainEqual(expect.stringContaining('column "gradeBefore"'));
  });

  it('nothing, where the id is of another kind', async () => {
    const { requirements } = (await (await api.send('auditor', 'GET', statement)).json()) as Statement;
    const session = requirements.find(({ kind }) => kind === 'session');
    const [header = '', row = ''] = (await template('travel')).split('\r\n');
    expect(await problemsOf('travel', `${header}\n${row.replace('staff-travel', session?.id ?? '')}\n`)).toContainEqual(
      expect.stringContaining(
        `"${session?.id ?? ''}" is a requirement of kind "session"; this table has those of kind "trip"`,
      ),
    );
  });
});

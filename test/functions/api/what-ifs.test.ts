import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhatIf } from '../../../shared/results/what-if.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const later = {
  schema: 'rule153/scenario/1',
  id: 'later',
  title: 'A year later',
  base: { statement: 'A/C.3/79/L.53' },
  changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
};
const statement = 'A-C.3-79-L.53';
const interpretation = { section: '2', object: 'Other staff costs', line: 'Interpretation services' };
const ask = (body: object, query = '', role: 'planner' | 'auditor' = 'planner') =>
  api.send(role, 'POST', `/v1/what-ifs${query}`, { body });

describe('a what-if', () => {
  it('gives the tables that the stored scenario gives, and stores nothing', async () => {
    const response = await ask({ statement, scenarios: [later] }, '', 'auditor');
    expect(response.status, await response.clone().text()).toBe(200);
    const tried = (await response.json()) as WhatIf;
    expect(tried.basis).toMatchObject({ statement: { id: statement, revision: 1 }, scenarios: [] });
    expect((await api.send('planner', 'GET', '/v1/scenarios/later')).status).toBe(404);
    expect((await api.send('planner', 'POST', '/v1/scenarios', { body: later })).status).toBe(201);
    const stored = await api.send('planner', 'GET', `/v1/statements/${statement}/estimate?scenarios=later`);
    expect(((await stored.json()) as WhatIf['estimate']).tables).toEqual(tried.estimate.tables);
    const byId = (await (await ask({ statement, scenarios: ['later'] })).json()) as WhatIf;
    expect(byId.estimate).toEqual(tried.estimate);
    expect(byId.basis.scenarios).toMatchObject([{ id: 'later', revision: 1 }]);
  });

  it('explains a figure and a sum as they are under the scenario', async () => {
    const body = {
      statement,
      scenarios: [later],
      figure: { ...interpretation, year: 2028 },
      total: { table: 1, year: 2028 },
    };
    const { figure, total, estimate } = (await (await ask(body)).json()) as WhatIf;
    // Ten days of the second protocol session in New York; the Conference is a year later.
    expect(figure).toMatchObject({ amount: 159_000, components: [{ requirement: expect.any(String) as string }] });
    const [table] = estimate.tables;
    expect(total?.amount).toBe(table?.total[table.columnYears.findIndex(({ year }) => year === 2028)]);
  });

  it('has every line with its components where they are asked for', async () => {
    expect(((await (await ask({ statement })).json()) as WhatIf).lines).toBeUndefined();
    expect(((await (await ask({ statement }, '?explain=full')).json()) as WhatIf).lines?.length).toBeGreaterThan(10);
  });

  it('refuses what is wrong with it, with every problem at its place', async () => {
    const unknown = { ...later, changes: [{ ...later.changes[0], milestone: 'entry-into-farce' }] };
    const wrong = await ask({ statement, scenarios: ['none', unknown] });
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([422, 'unknown-reference']);
    expect((await ask({ statement: 'A-NOWHERE-1' })).status).toBe(404);
    expect((await ask({ statement, figure: { ...interpretation, year: 2098 } })).status).toBe(404);
    expect((await ask({ statement, total: { table: 77 } })).status).toBe(404);
    expect((await ask({ statement, scenarios: [{ ...later, more: 1 }] })).status).toBe(422);
    expect((await ask({ statement, figure: { section: '2', year: '2028' } })).status).toBe(422);
  });

  it('names the kinds of changes where one is of none of them', async () => {
    const messageOf = async (kind: unknown) => {
      const wrong = await ask({ statement, scenarios: [{ ...later, changes: [{ ...later.changes[0], kind }] }] });
      return ((await wrong.json()) as { problems: { path: string; message: string }[] }).problems;
    };
    expect(await messageOf('set-milestones')).toMatchObject([
      {
        code: 'invalid',
        path: 'scenarios[0].changes[0].kind',
        message: expect.stringMatching(
          /^must be "set-milestone" or .*; found "set-milestones"\. Did you mean "set-milestone"\?$/,
        ) as string,
      },
    ]);
    expect((await messageOf(undefined))[0]?.message).toMatch(/^is missing; it must be "set-milestone" or /);
  });
});

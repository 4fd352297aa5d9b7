import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../../../shared/model/statement.ts';
import { startTestApi, type TestApi } from '../../../support/api.ts';
import { runHere } from '../../cli/run-cli.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

type Filled = { statement: Statement; explanations: { path: string; text: string }[]; toGive: string[] };

describe('templates', () => {
  it('are listed, and each is a statement that can be stored as it is', async () => {
    const { items } = (await (await api.send('auditor', 'GET', '/v1/templates')).json()) as {
      items: { name: string }[];
    };
    expect(items).toHaveLength(7);
    for (const { name } of items) {
      const symbol = `A/NEW/${name}`;
      const response = await api.send(
        'planner',
        'GET',
        `/v1/templates/${name}?symbol=${encodeURIComponent(symbol)}&year=2028`,
      );
      expect(response.status, await response.clone().text()).toBe(200);
      const { statement } = (await response.json()) as Filled;
      expect([statement.symbol, statement.years.first]).toEqual([symbol, 2028]);
      expect((await api.send('budget-officer', 'POST', '/v1/statements', { body: statement })).status).toBe(201);
    }
  });

  it('are the same as the command line writes', async () => {
    const response = await api.send('planner', 'GET', '/v1/templates/expert-group?year=2027&duty-station=Geneva');
    const { statement, toGive } = (await response.json()) as Filled;
    const written = await runHere([
      'new',
      '--template',
      'expert-group',
      '--year',
      '2027',
      '--duty-station',
      'Geneva',
      '--format',
      'json',
    ]);
    expect(JSON.parse(written.stdout)).toEqual({ ...statement, date: expect.any(String) as string });
    // Geneva has its rate of interpretation; experts' tickets are known to New York alone.
    expect(toGive).toEqual(['requirements[2].rate', 'requirements[3].rate']);
  });

  it('are refused by an unknown name, and answers that no statement can have', async () => {
    const unknown = await api.send('planner', 'GET', '/v1/templates/expert-grup');
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('did you mean')]);
    expect((await api.send('planner', 'GET', '/v1/templates/posts?year=27')).status).toBe(422);
    expect((await api.send('planner', 'GET', '/v1/templates/posts?currency=dollars')).status).toBe(422);
  });
});

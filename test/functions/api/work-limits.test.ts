import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workLimits } from '../../../functions/use-cases/work-limits.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { heavyRequests } from '../../support/heavy-requests.ts';

const { statements, requests } = heavyRequests(1);
/** Those that are refused by what is sent, before anything is computed. */
const refusedAtOnce: Readonly<Record<string, number>> = {
  'a plan of 500 workshops that fail one by one': workLimits.plannedWorkshops,
  'a million draws': workLimits.draws,
  'a forecast of many draws': workLimits.draws,
  'chained milestones, explained': workLimits.milestonesInChain,
  'many components, explained': workLimits.components,
  'shares of many lines': workLimits.components,
};
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  const [workshops] = statements;
  expect((await api.send('budget-officer', 'POST', '/v1/statements', { body: workshops })).status).toBe(201);
}, 120_000);
afterAll(async () => {
  await api.stop();
});

describe('the limits of one request', () => {
  it.each(requests.filter(({ name }) => name in refusedAtOnce))(
    'refuse $name before it is done, with the number, the limit and what to do instead',
    { timeout: 60_000 },
    async ({ name, path, body }) => {
      const response = await api.send('budget-officer', 'POST', path, { body });
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      expect([response.status, code]).toEqual([413, 'too-large']);
      expect(detail).toMatch(new RegExp(`takes \\d+ .*; one request may take ${refusedAtOnce[name] ?? 0}\\. .+`));
    },
  );

  it(
    'turn a sweep of many components into a job, in batches that a thread can hold',
    { timeout: 120_000 },
    async () => {
      const [sweep] = requests;
      const response = await api.send('planner', 'POST', '/v1/sweeps', { body: sweep?.body });
      expect(response.status).toBe(202);
      const job = await api.send('planner', 'GET', response.headers.get('location') ?? '');
      expect(await job.json()).toMatchObject({ state: 'running' });
      const id = (response.headers.get('location') ?? '').split('/').at(-1) ?? '';
      await api.send('planner', 'POST', `/v1/jobs/${id}/cancellation`, { body: { reason: 'Seen enough.' } });
    },
  );

  it('refuse a response beyond what one may have instead of failing inside', async () => {
    const { refuseLarge, refuseLargeJson } = await import('../../../functions/api/http/respond.ts');
    const many = Array.from({ length: 700 }, () => 'x'.repeat(100_000));
    expect(() => {
      refuseLargeJson({ many });
    }).toThrow(`one request may take ${workLimits.responseBytes}`);
    expect(() => {
      refuseLarge(workLimits.responseBytes + 1);
    }).toThrow('Ask for one figure');
    refuseLargeJson({ few: many.slice(0, 300) });
  });
});

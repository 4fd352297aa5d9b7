import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Breakdown } from '../../../shared/results/breakdown.ts';
import type { Uses } from '../../../shared/results/uses.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

const at = '/v1/statements/A-C.3-79-L.53';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

async function read<Body>(path: string): Promise<Body> {
  const response = await api.send('auditor', 'GET', `${at}/${path}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as Body;
}

describe('questions across the figures of a stored statement', () => {
  it('divide a table with its own total, as JSON and as CSV', async () => {
    const { total, rounding } = await read<Breakdown>('breakdown?by=kind&table=3');
    expect(total).toEqual([2_807_300]);
    expect(rounding).toContain('in units of 100 USD');
    const csv = await (await api.send('planner', 'GET', `${at}/breakdown?by=kind&table=3&format=csv`)).text();
    expect(csv).toContain('3,kind,,,total,2025,2807300\r\n');
  });

  it('say which figures use something, as JSON and as CSV', async () => {
    const { figures } = await read<Uses>('where-used?paragraph=5');
    expect(figures.length).toBeGreaterThan(5);
    const csv = await (await api.send('planner', 'GET', `${at}/where-used?paragraph=5&format=csv`)).text();
    expect(csv).toContain('section,object,line,group,category,column,amount,requirement,component,why\r\n');
  });

  it.each([
    'breakdown',
    'breakdown?by=age',
    'where-used',
    'where-used?milestone=a&rate=b',
    'where-used?milestone=a&card=b',
  ])('are refused where they ask for nothing, or for two things: %s', async (path) => {
    expect((await api.send('planner', 'GET', `${at}/${path}`)).status).toBe(422);
  });
});

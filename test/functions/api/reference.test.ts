import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyStationList, StateList, TermList } from '../../../shared/results/reference.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { runHere } from '../cli/run-cli.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

const get = async <Result>(address: string) => (await (await api.send('auditor', 'GET', address)).json()) as Result;

describe('reference data', () => {
  it('has every duty station with its place, and the hubs with the States that they serve', async () => {
    const { items, source } = await get<DutyStationList>('/v1/duty-stations');
    expect(source).toHaveLength(1);
    expect(items.filter(({ latitude, longitude }) => latitude === undefined || longitude === undefined)).toEqual([]);
    expect(items.filter(({ hub }) => hub !== undefined).map(({ name }) => name)).toHaveLength(6);
    // Nairobi is south of the equator, New York west of Greenwich.
    expect(items.find(({ name }) => name === 'Nairobi')?.latitude).toBeLessThan(0);
    expect(items.find(({ name }) => name === 'New York')?.longitude).toBeLessThan(0);
    expect(items.find(({ name }) => name === 'Cairo')?.weekend).toEqual([5, 6]);
  });

  it('has the States with their groups on the day that is asked for', async () => {
    const groupsOn = async (day: string) => {
      const { items, on } = await get<StateList>(`/v1/states?on=${day}`);
      expect([items.length, on]).toEqual([197, day]);
      return items.find(({ code }) => code === 'BTN')?.groups;
    };
    expect(await groupsOn('2023-12-12')).toContain('least-developed');
    expect(await groupsOn('2023-12-13')).not.toContain('least-developed');
    expect((await api.send('auditor', 'GET', '/v1/states?on=2023-13-01')).status).toBe(422);
  });

  it('has terms, each once, whose documents are there', async () => {
    const { items } = await get<TermList>('/v1/terms');
    expect(items.length).toBeGreaterThan(50);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const root = new URL('../../../', import.meta.url);
    expect(items.filter(({ document }) => !existsSync(new URL(document, root)))).toEqual([]);
    const found = await get<TermList>('/v1/terms?q=PBI');
    expect(found.items.map(({ term }) => term)).toEqual(['statement of programme budget implications']);
  });

  it('is what the command line prints', async () => {
    for (const [list, address] of [
      ['duty-stations', '/v1/duty-stations'],
      ['terms', '/v1/terms'],
    ] as const) {
      const { stdout } = await runHere(['reference', list, '--format', 'json']);
      expect(JSON.parse(stdout)).toEqual(await get(address));
    }
    const states = await runHere(['reference', 'states', '--on', '2024-01-01', '--format', 'json']);
    expect(JSON.parse(states.stdout)).toEqual(await get('/v1/states?on=2024-01-01'));
    expect((await runHere(['reference', 'states', '--on', 'yesterday'])).stderr).toContain('yesterday');
    expect((await runHere(['reference', 'planets'])).stderr).toContain('planets');
  });

  it('is for nobody without a token', async () => {
    for (const address of ['/v1/duty-stations', '/v1/states', '/v1/terms'])
      expect((await api.send(undefined, 'GET', address)).status).toBe(401);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TreatyRegister } from '../../../../shared/results/treaty-register.ts';
import { startTestApi, type TestApi } from '../../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

const table = [
  'Participant\tSignature\tRatification, Accession(a)',
  'Kenya\t25 Oct 2025\t',
  'Viet Nam\t25 Oct 2025\t21 May 2026',
  'Türkiye\t\t25 Aug 2026 a',
  'European Union\t25 Oct 2025\t1 Sep 2026 c',
].join('\n');
const asked = { table, title: 'Convention on Tea', asOf: '2026-11-26', opened: '2025-10-25' };
const post = (body: unknown) => api.send('planner', 'POST', '/v1/treaty-registers', { body });

describe('POST /v1/treaty-registers', () => {
  it('reads the table of a depositary: States by their codes, instruments by their letters, organizations not counted', async () => {
    const response = await post(asked);
    expect(response.status, await response.clone().text()).toBe(200);
    const { register, deposits, queries } = (await response.json()) as TreatyRegister;
    expect(deposits).toBe(2);
    expect(queries).toEqual([]);
    expect(register.instruments.map(({ state, kind, instrument }) => [state, kind, instrument])).toEqual([
      ['KEN', 'state', undefined],
      ['VNM', 'state', 'ratification'],
      ['TUR', 'state', 'accession'],
      [undefined, 'regional-organization', 'formal-confirmation'],
    ]);
  });

  it('names every problem by its line, and asks about days that can hardly be right', async () => {
    const refused = await post({ ...asked, table: 'Kenya\t31 Feb 2026\t\nKenya\t25 Oct 2025\t1 Jan 2026 q' });
    expect(refused.status).toBe(422);
    const early = (await (await post({ ...asked, table: 'Kenya\t25 Oct 2025\t1 Oct 2025' })).json()) as TreatyRegister;
    expect(early.queries.join(' ')).toContain('before it signed');
  });

  it('refuses a table that is longer than any', async () => {
    expect((await post({ ...asked, table: 'x'.repeat(100_001) })).status).toBe(422);
  });
});

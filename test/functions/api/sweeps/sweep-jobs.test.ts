import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateCard } from '../../../../shared/model/rate.ts';
import { cardText, seedL53, startTestApi, type TestApi } from '../../../support/api.ts';

let api: TestApi;
const statement = 'A-C.3-79-L.53';
const months = [
  { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'month' },
];
const scenario = {
  schema: 'rule153/scenario/1',
  id: 'dearer',
  title: 'Dearer interpretation',
  base: { statement: 'A/C.3/79/L.53' },
  changes: [
    {
      kind: 'scale-rate',
      id: 'dearer',
      rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } },
      by: '1.1',
    },
  ],
};

beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const post = (path: string, body: unknown, as: Parameters<TestApi['send']>[0] = 'planner') =>
  api.send(as, 'POST', path, { body });

/** Waits for a job and gives where its result is. */
async function resultOf(started: Response): Promise<string> {
  expect([201, 202], await started.clone().text()).toContain(started.status);
  const location = started.headers.get('location') ?? '';
  for (let wait = 0; wait < 200; wait += 1) {
    const { state } = (await (await api.send('planner', 'GET', location)).json()) as { state: string };
    if (state !== 'running') break;
    await sleep(50);
  }
  return `${location}/result`;
}

describe('GET /v1/jobs/{id}/result', () => {
  it('gives the very table that a direct sweep gives: chosen years and sections, as JSON and as CSV', async () => {
    const result = await resultOf(
      await post('/v1/jobs', { kind: 'sweep', statement, request: { axes: months, scenarios: [scenario] } }),
    );
    for (const [choice, query] of [
      [{}, ''],
      [{ years: [2028, 2027] }, '?years=2028,2027'],
      [{ years: [2027], bySection: true }, '?years=2027&bySection=true'],
    ] as const) {
      const body = { statement, axes: months, scenarios: [scenario], ...choice };
      const direct = (await (await post('/v1/sweeps', body)).json()) as { rows: unknown[] };
      expect(direct.rows).toHaveLength(60);
      expect(await (await api.send('auditor', 'GET', `${result}${query}`)).json()).toEqual(direct);
      const csv = await api.send('auditor', 'GET', `${result}${query}`, { headers: { accept: 'text/csv' } });
      expect(await csv.text()).toBe(await (await post('/v1/sweeps?format=csv', body)).text());
    }
  });

  it('has the published figures where entry into force is in 2027, summed over the years shown', async () => {
    const result = await resultOf(await post('/v1/jobs', { kind: 'sweep', statement, request: { axes: months } }));
    const { rows, ...rest } = (await (await api.send('planner', 'GET', `${result}?years=2027,2028`)).json()) as {
      rows: { at: string[]; amounts: number[]; total: number }[];
    };
    expect(rest).toMatchObject({
      symbol: 'A/C.3/79/L.53',
      currency: 'USD',
      years: [2027, 2028],
      columns: ['date'],
      basis: { statement: { id: statement, revision: 1 }, decisions: [] },
    });
    // 4,528,200 in 2027 and 5,463,700 in 2028 as published, together 9,991,900.
    expect(rows.find(({ at }) => at[0] === '2027-05-01')).toEqual({
      at: ['2027-05-01'],
      amounts: [4_528_200, 5_463_700],
      total: 9_991_900,
    });
    const refused = async (query: string) => {
      const response = await api.send('planner', 'GET', `${result}?${query}`);
      return [response.status, ((await response.json()) as { detail: string }).detail] as const;
    };
    expect(await refused('years=2050')).toEqual([422, expect.stringContaining('The sweep has no year 2050')]);
    for (const query of ['years=', 'years=2027,', 'years=next', 'years=0001', 'bySection=maybe', 'section=2'])
      expect((await refused(query))[0], query).toBe(422);
  });
});

describe('a sweep that rests on a decision to extend rates', () => {
  it('becomes a job that rests on it too, names it, and stands when it is withdrawn', async () => {
    const card = JSON.parse(cardText()) as RateCard;
    const rates = card.rates.map((rate) => ({ ...rate, validFrom: '2023-01-01', validTo: '2024-01-01' }));
    expect((await post('/v1/rate-cards', { ...card, id: 'ended', rates }, 'budget-officer')).status).toBe(201);
    const rooms = {
      kind: 'quantity',
      target: { requirement: 'conference', quantity: 'rooms' },
      from: '1',
      through: '4',
      step: '1',
    };
    const long = { statement, rateCards: ['ended'], axes: [{ ...months[0], step: 'day' }, rooms] };
    const asJob = { kind: 'sweep', statement, rateCards: ['ended'], request: { axes: months } };
    for (const [path, body] of [
      ['/v1/sweeps', long],
      ['/v1/jobs', asJob],
    ] as const) {
      const refused = await post(path, body);
      expect([refused.status, ((await refused.json()) as { code: string }).code], path).toEqual([422, 'missing-rate']);
    }
    const decision = await post(
      '/v1/decisions',
      { rateCard: 'ended', extendedUntil: '2027-01-01', reason: 'Until the new rates' },
      'budget-officer',
    );
    const { id } = (await decision.json()) as { id: string };
    const started = [await post('/v1/sweeps', long), await post('/v1/jobs', asJob)];
    expect(started.map(({ status }) => status)).toEqual([202, 201]);
    const etag = decision.headers.get('etag') ?? '';
    expect(
      (
        await api.send('budget-officer', 'POST', `/v1/decisions/${id}/withdrawal`, {
          body: { reason: 'They are there' },
          headers: { 'if-match': etag },
        })
      ).status,
    ).toBe(200);
    for (const job of started) {
      const body = (await (await api.send('auditor', 'GET', `${await resultOf(job)}?years=2027,2028`)).json()) as {
        rows: { at: string[]; total: number }[];
        basis: unknown;
      };
      expect(body.basis).toMatchObject({ rateCards: [{ id: 'ended' }], decisions: [{ id, revision: 1 }] });
      expect(body.rows.find(({ at: [day, count = '2'] }) => day === '2027-05-01' && count === '2')?.total).toBe(
        9_991_900,
      );
    }
    expect((await post('/v1/sweeps', { ...long, axes: months })).status).toBe(422);
  }, 30_000);

  it('is refused as a job with the place of what is wrong in what was sent, as it is at once', async () => {
    const axes = [
      { kind: 'milestone', milestone: 'nowhere', from: '2026-01-01', through: '2026-03-01', step: 'month' },
    ];
    const moved = {
      ...scenario,
      changes: [{ kind: 'set-milestone', id: 'moved', milestone: 'nowhere', to: { in: 2028 } }],
    };
    const problemsOf = async (path: string, body: object) => {
      const refused = await post(path, body);
      expect(refused.status, path).toBe(422);
      return ((await refused.json()) as { problems: { code: string; path: string }[] }).problems.map(
        ({ code, path: place }) => `${code} ${place}`,
      );
    };
    expect(await problemsOf('/v1/sweeps', { statement, axes })).toEqual(['unknown-reference axes[0]']);
    expect(await problemsOf('/v1/jobs', { kind: 'sweep', statement, request: { axes } })).toEqual([
      'unknown-reference request.axes[0]',
    ]);
    const [place] = await problemsOf('/v1/sweeps', { statement, axes: months, scenarios: [moved] });
    expect(place).toMatch(/^unknown-reference scenarios\[0\]/);
    expect(
      await problemsOf('/v1/jobs', { kind: 'sweep', statement, request: { axes: months, scenarios: [moved] } }),
    ).toEqual([place?.replace('scenarios', 'request.scenarios')]);
  });

  it('is refused as a job, as it is at once, where a card is past its expiry and nobody has extended it', async () => {
    expect(
      (
        await post(
          '/v1/rate-cards',
          { ...(JSON.parse(cardText()) as RateCard), id: 'expired', expiresOn: '2024-06-01' },
          'budget-officer',
        )
      ).status,
    ).toBe(201);
    for (const [path, body] of [
      ['/v1/sweeps', { statement, rateCards: ['expired'], axes: months }],
      ['/v1/jobs', { kind: 'sweep', statement, rateCards: ['expired'], request: { axes: months } }],
    ] as const) {
      const refused = await post(path, body);
      expect([refused.status, ((await refused.json()) as { code: string }).code], path).toEqual([
        422,
        'expired-rate-card',
      ]);
    }
  });
});

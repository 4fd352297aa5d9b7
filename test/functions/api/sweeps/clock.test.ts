import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../shared/scenarios/scenario.ts';
import { seedL53, startTestApi, type TestApi } from '../../../support/api.ts';

let api: TestApi;
const statement = 'A-C.3-79-L.53';
const later: Scenario = {
  schema: 'rule153/scenario/1',
  id: 'later',
  title: 'Entry into force a year later',
  base: { statement: 'A/C.3/79/L.53' },
  changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
};
const overDates = (from: string, through: string, step = 'month') => [
  { kind: 'milestone', milestone: 'entry-into-force', from, through, step },
];

beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  const response = await api.send('planner', 'POST', '/v1/scenarios', { body: later });
  if (response.status !== 201) throw new Error(await response.text());
});
afterAll(async () => api.stop());

async function ask(path: string, body: unknown, as: Parameters<TestApi['send']>[0] = 'planner') {
  const response = await api.send(as, 'POST', path, { body });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

type Problems = { problems: { code: string; path: string; message: string }[] };

describe('scenarios in the ledger', () => {
  it('estimate a statement when they are named: no Conference before 2029', async () => {
    const response = await api.send('auditor', 'GET', `/v1/statements/${statement}/estimate?scenarios=later`);
    const { tables } = (await response.json()) as { tables: { total: number[] }[] };
    expect(tables[0]?.total).toEqual([69_800, 900_200, 563_800, 530_300, 776_200]);
  });

  it('are refused together where they conflict, both changes named', async () => {
    const other = { ...later, id: 'much-later', changes: [{ ...later.changes[0], to: { in: 2030 } }] };
    const { status, body } = await ask('/v1/comparisons', {
      from: { statement },
      to: { statement, scenarios: ['later', other] },
    });
    expect([status, body['code']]).toEqual([422, 'conflicting-changes']);
    expect(body['detail']).toContain(
      'The changes "later/in-force" and "much-later/in-force" both set the milestone entry-into-force',
    );
  });
});

describe('POST /v1/comparisons', () => {
  it('splits the difference that a scenario makes, names its change, and names what it was computed from', async () => {
    const { status, body } = await ask(
      '/v1/comparisons',
      { from: { statement }, to: { statement, scenarios: ['later'] } },
      'auditor',
    );
    expect(status).toBe(200);
    // The meeting of the network, then D-1 and P-5 with office and furniture, then the Conference: see the test of the
    // command line.
    expect(body).toMatchObject({
      net: { difference: -1_283_000, effects: { timing: '-1034600.00', vacancy: '-248400.00' } },
      basis: { to: { scenarios: [{ id: 'later', revision: 1 }] } },
    });
    const { figures } = body as { figures: { details: { change?: string }[] }[] };
    const causes = new Set(figures.flatMap(({ details }) => details.map(({ change }) => change)));
    expect([...causes].filter((change) => change !== undefined)).toEqual(['later/in-force']);
  });

  it('takes a scenario that is not stored, and gives CSV', async () => {
    const body = { from: { statement }, to: { statement, scenarios: [{ ...later, id: 'unstored' }] } };
    const response = await api.send('planner', 'POST', '/v1/comparisons?format=csv&by=year', { body });
    const rows = (await response.text()).split('\r\n');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(rows[0]).toBe('year,from,to,difference,volume,rate,timing,vacancy,venue,scope,price,rounding');
    expect(rows).toContain('2029,4113300,4889500,776200,0.00,0.00,776200.00,0.00,0.00,0.00,0.00,0.00');
  });

  it('refuses what there is not, all of a side at once', async () => {
    const { status, body } = await ask('/v1/comparisons', {
      from: { statement },
      to: { statement, scenarios: [later, 'constructor', 'nothing'] },
    });
    expect(status).toBe(422);
    expect((body as Problems).problems.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'to.scenarios[1] unknown-reference',
      'to.scenarios[2] unknown-reference',
    ]);
    expect((await ask('/v1/comparisons', { from: { statement: 'A-NOTHING' }, to: { statement } })).status).toBe(404);
    const both = await ask('/v1/comparisons', {
      from: { statement, rateCards: ['nothing'] },
      to: { statement, scenarios: ['nothing'] },
    });
    expect((both.body as Problems).problems.map(({ path }) => path)).toEqual(['from.rateCards[0]', 'to.scenarios[0]']);
    const pinned = { ...later, base: { ...later.base, revision: 'A'.repeat(43) } };
    expect(
      (await ask('/v1/comparisons', { from: { statement }, to: { statement, scenarios: [pinned] } })).body['detail'],
    ).toContain('another revision');
  });
});

describe('POST /v1/sweeps', () => {
  it('computes sixty months at once, as JSON and as CSV', async () => {
    const body = { statement, axes: overDates('2026-01-01', '2030-12-31') };
    const json = await ask('/v1/sweeps', body, 'auditor');
    const { rows, years, changePoints } = json.body as {
      rows: { at: string[]; amounts: number[]; total: number }[];
      years: number[];
      changePoints: { at: string }[];
    };
    expect(years).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032]);
    expect(rows).toHaveLength(60);
    for (const { amounts, total } of rows) expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
    expect(rows.find(({ at }) => at[0] === '2027-05-01')?.amounts.slice(0, 4)).toEqual([
      2_569_000, 4_895_500, 4_528_200, 5_463_700,
    ]);
    expect(changePoints.map(({ at }) => at)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01']);
    const csv = await (await api.send('planner', 'POST', '/v1/sweeps?format=csv', { body })).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'date,2025,2026,2027,2028,2029,2030,2031,2032,total',
      ['2026-01-01', ...(rows[0]?.amounts ?? []), rows[0]?.total].join(),
    ]);
  });

  it('makes a job of a longer one for those who may start jobs, and its result agrees', async () => {
    const body = {
      statement,
      axes: [
        ...overDates('2026-01-01', '2028-12-31', 'day'),
        {
          kind: 'quantity',
          target: { requirement: 'conference', quantity: 'rooms' },
          from: '1',
          through: '5',
          step: '1',
        },
      ],
    };
    expect((await ask('/v1/sweeps', body, 'auditor')).status).toBe(403);
    const { status, headers } = await ask('/v1/sweeps', body);
    expect(status).toBe(202);
    const location = headers.get('location') ?? '';
    for (let wait = 0; wait < 100; wait += 1) {
      const { state } = (await (await api.send('planner', 'GET', location)).json()) as { state: string };
      if (state !== 'running') break;
      await sleep(100);
    }
    const rows = (await (await api.send('planner', 'GET', `${location}/result?format=csv`)).text())
      .trimEnd()
      .split('\r\n');
    expect(rows).toHaveLength(1 + 1096 * 5);
    // Two rooms, as the statement has: the published figures.
    expect(rows.find((row) => row.startsWith('2027-01-01,2,'))).toMatch(
      /^2027-01-01,2,2569000,4895500,4528200,5463700,/,
    );
  }, 30_000);

  it.each([
    [{ axes: overDates('2030-01-01', '2026-01-01') }, 'axes[0]', 'There is no value to sweep'],
    [
      {
        axes: [
          { kind: 'milestone', milestone: 'constructor', from: '2026-01-01', through: '2027-01-01', step: 'month' },
        ],
      },
      'axes[0]',
      'there is no milestone "constructor"',
    ],
    [
      { axes: overDates('2026-01-01', '2030-12-31'), scenarios: ['later'] },
      'axes[0]',
      'The changes "later/in-force" and "sweep/axis-1" both set',
    ],
    [{ axes: overDates('2026-01-01', '2027-01-01'), years: [2050] }, 'years', 'The sweep has no year 2050'],
    [{ axes: [] }, 'axes', ''],
    [
      { axes: [{ kind: 'rate', rate: { code: '__proto__' }, from: '1', through: '2', step: '1' }] },
      'axes[0].rate.code',
      'must be lower-case letters',
    ],
    [
      { axes: [{ kind: 'rate', rate: { code: 'ict-day' }, from: 1, through: '2', step: '0' }] },
      'axes[0].from',
      'not a number',
    ],
  ])('refuses %j', async (asked, path, message) => {
    const { status, body } = await ask('/v1/sweeps', { statement, ...asked });
    expect(status).toBe(422);
    expect((body as Problems).problems.find((problem) => problem.path === path)?.message).toContain(message);
  });

  it('refuses a range that nobody could read the end of', async () => {
    const axes = [
      ...overDates('2000-01-01', '2030-12-31', 'day'),
      {
        kind: 'quantity',
        target: { requirement: 'conference', quantity: 'rooms' },
        from: '1',
        through: '99',
        step: '1',
      },
    ];
    expect((await ask('/v1/sweeps', { statement, axes })).status).toBe(413);
  });
});

describe('POST /v1/sensitivities', () => {
  it('ranks what moves 2030: 20 meetings in Vienna are 161,000, so ten per cent are 16,100', async () => {
    const { body } = await ask('/v1/sensitivities', { statement, years: [2030] }, 'budget-officer');
    const { total, drivers } = body as { total: number; drivers: { description: string; low: number; high: number }[] };
    expect(total).toBe(4_889_500);
    expect(drivers.find(({ description }) => description.includes('interpretation-meeting'))).toMatchObject({
      low: total - 16_100,
      high: total + 16_100,
    });
  });

  it('refuses a section that there is not, and a range beyond one', async () => {
    expect((await ask('/v1/sensitivities', { statement, section: '99' })).status).toBe(404);
    expect((await ask('/v1/sensitivities', { statement, range: '1.5' })).status).toBe(422);
  });
});

describe('POST /v1/forecasts and /v1/risks', () => {
  it('forecast from the record of the treaty, and say how old it is', async () => {
    const { status, body } = await ask('/v1/forecasts', {}, 'auditor');
    expect(status).toBe(200);
    expect((body as { quantiles: object[] }).quantiles).toContainEqual({
      probability: 0.5,
      nthDeposit: '2028-06-19',
      entryIntoForce: '2028-09-17',
    });
  });

  it('forecast another treaty from its own deposits', async () => {
    const input = {
      asOf: '2026-01-01',
      opened: '2025-01-01',
      required: 10,
      delayRule: '30 days',
      deposits: ['2025-03-01', '2025-06-01'],
      seed: 1,
      draws: 1,
      horizonYears: 10,
    };
    const { body } = await ask('/v1/forecasts', { input });
    expect(body['input']).toEqual(input);
  });

  it('take the treaty by its id or as it is sent along, and name it', async () => {
    const treaty = {
      schema: 'rule153/treaty/1',
      id: 'tea',
      name: 'Convention on Tea',
      opened: '2025-01-01',
      required: 10,
      delayRule: '6 months',
      source: [{ symbol: 'TEST/1' }],
      asOf: '2026-01-01',
      instruments: [{ party: 'Kenya', kind: 'state', deposited: '2025-03-01' }],
    };
    const { body } = await ask('/v1/forecasts', { treaty, asOf: '2026-06-01' });
    expect(body['treaty']).toBe('Convention on Tea');
    expect(String(body['cautions'])).toContain('151 days before 2026-06-01');
    const risk = await ask('/v1/risks', { statement, forecast: { treaty, draws: 100 } });
    expect(risk.body['treaty']).toBe('Convention on Tea');
    expect(String(risk.body['cautions'])).toContain('The forecast is of the treaty: correct one of the two');
    expect((await ask('/v1/forecasts', { treaty: 'coffee' })).body['detail']).toContain('there is no treaty "coffee"');
  });

  it('refuse counts that cannot be', async () => {
    expect((await ask('/v1/forecasts', { asOf: '2026-12-31', deposits: 2 })).body['detail']).toContain(
      'deposits: 2 is fewer than the 3',
    );
    expect((await ask('/v1/forecasts', { asOf: '2026-12-31', deposits: '9' })).status).toBe(422);
  });

  it('give bands of the requirements around what is requested', async () => {
    const { body } = await ask('/v1/risks', {
      statement,
      forecast: { draws: 2000 },
      years: { first: 2025, last: 2030 },
    });
    const { years } = body as { years: { requested: number; p10: number; p50: number; p90: number }[] };
    expect(years.map(({ requested }) => requested)).toEqual([
      2_569_000, 4_895_500, 4_528_200, 5_463_700, 4_113_300, 4_889_500,
    ]);
    for (const { p10, p50, p90 } of years) expect(p10 <= p50 && p50 <= p90).toBe(true);
    const csv = await api.send('planner', 'POST', '/v1/risks', {
      body: { statement, forecast: { draws: 10 } },
      headers: { accept: 'text/csv' },
    });
    expect((await csv.text()).split('\r\n')[0]).toBe(
      'treaty,section,year,requested,p10,p50,p90,chance sufficient,expected over-request,expected under-request,expected,if not in force',
    );
  });

  it('refuse years that the forecast does not reach, and a milestone that there is not', async () => {
    expect((await ask('/v1/risks', { statement, forecast: { horizonYears: 1, draws: 10 } })).body['code']).toBe(
      'horizon',
    );
    expect((await ask('/v1/risks', { statement, milestone: 'never', forecast: { draws: 10 } })).body['code']).toBe(
      'unknown-reference',
    );
  });
});

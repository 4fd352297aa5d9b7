import type { ProgrammePlan } from '../../../../shared/results/programme-plan.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rate, rawProgramme, workshop } from '../../../support/small-programme.ts';
import { l53Text, seedL53, startTestApi, type TestApi } from '../../../support/api.ts';
import { readText } from '../../../support/reference.ts';
import type { ProgrammeAssessment } from '../../../../shared/results/programme-assessment.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const shipped = () => readText('shared/reference/workshops/l53-programme.json');
type Problems = { problems: { path: string; message: string }[] };

async function stored(id: string, workshops = [workshop({ id: 'w' })]): Promise<string> {
  const response = await api.send('planner', 'POST', '/v1/workshop-programmes', {
    body: { ...rawProgramme(workshops), id },
  });
  expect(response.status, await response.clone().text()).toBe(201);
  return id;
}

describe('a programme of workshops', () => {
  it('is stored, and costed to the dollar with the rate cards of its organization', async () => {
    expect((await api.send('planner', 'POST', '/v1/workshop-programmes', { body: shipped() })).status).toBe(201);
    const response = await api.send('auditor', 'POST', '/v1/programme-assessments', {
      body: { programme: 'ratification-programme', asOf: '2026-06-01' },
    });
    expect(response.status, await response.clone().text()).toBe(200);
    const { budget, workshops, coverage } = (await response.json()) as ProgrammeAssessment;
    expect(budget.tables[0]?.total).toEqual([184_100, 127_700, 0, 0]);
    expect(workshops.map(({ perParticipant }) => perParticipant)).toEqual([
      '3555.470588',
      '3663.615385',
      '3801.5',
      '3801.5',
      '2776',
    ]);
    expect(coverage.asOf).toBe('2026-06-01');
  });

  it('moves with a scenario that is sent along', async () => {
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'later',
      title: 'Later',
      base: { statement: 'A/C.3/79/L.53' },
      changes: [{ kind: 'set-milestone', id: 'later', milestone: 'entry-into-force', to: { in: 2029 } }],
    };
    const response = await api.send('planner', 'POST', '/v1/programme-assessments', {
      body: { programme: JSON.parse(shipped()) as unknown, scenarios: [scenario] },
    });
    expect(((await response.json()) as ProgrammeAssessment).budget.tables[0]?.total).toEqual([184_100, 0, 0, 127_700]);
  });

  it('is given as CSV, one table at a time', async () => {
    const response = await api.send('planner', 'POST', '/v1/programme-assessments?format=csv&table=coverage', {
      body: { programme: JSON.parse(shipped()) as unknown, asOf: '2026-06-01' },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await response.text()).toContain('regional group,Asia-Pacific States,54,24,2,17,14,');
  });

  it('is asked about a State that is invited to two workshops at once, and is assessed all the same', async () => {
    // Three days from 4 March in Nairobi, three from 6 March in Dakar: both invite Kenya and Uganda on the 6th.
    const body = {
      programme: rawProgramme([
        workshop({ id: 'a' }),
        workshop({ id: 'b', place: { hub: 'dakar' }, start: { on: '2030-03-06' } }),
      ]),
    };
    const response = await api.send('planner', 'POST', '/v1/programme-assessments', { body });
    expect(response.status, await response.clone().text()).toBe(200);
    expect(((await response.json()) as ProgrammeAssessment).clashes).toEqual([
      {
        code: 'same-state',
        workshops: ['a', 'b'],
        days: ['2030-03-06'],
        message: '"Workshop a" and "Workshop b" both invite KEN, UGA on 2030-03-06.',
      },
    ]);
    const csv = await api.send('planner', 'POST', '/v1/programme-assessments?format=csv&table=clashes', { body });
    expect(await csv.text()).toBe(
      'code,workshops,days,message\r\nsame-state,a b,2030-03-06,"""Workshop a"" and ""Workshop b"" both invite KEN, UGA on 2030-03-06."\r\n',
    );
  });

  it('is refused for a State that stands twice among those invited to one workshop', async () => {
    const response = await api.send('planner', 'POST', '/v1/programme-assessments', {
      body: { programme: rawProgramme([workshop({ id: 'w', invited: ['KEN', 'UGA', 'KEN'] })]) },
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as Problems).problems).toMatchObject([
      { path: 'programme.workshops[0].invited', message: '"KEN" is a duplicate. Give every entry its own.' },
    ]);
  });

  it('is refused with every reference that leads nowhere, at its place in the request', async () => {
    const response = await api.send('planner', 'POST', '/v1/programme-assessments', {
      body: { programme: rawProgramme([workshop({ id: 'w', invited: ['XXX'], team: ['nobody'] })]) },
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as Problems).problems.map(({ path }) => path)).toEqual([
      'programme.workshops[0].invited',
      'programme.workshops[0].team[0]',
    ]);
  });

  it('is not costed with a rate card past its expiry, as nothing is', async () => {
    const card = {
      schema: 'rule153/rate-card/3',
      id: 'old',
      title: 'Old',
      currency: 'USD',
      provenance: 'illustrative',
      verifiedOn: '2020-01-01',
      expiresOn: '2021-01-01',
      rates: [
        {
          code: 'head',
          value: '1',
          currency: 'USD',
          basis: 'per head',
          validFrom: '2019-01-01',
          source: [{ symbol: 'A/1' }],
        },
      ],
    };
    const participants = [
      { id: 'reps', title: 'R', number: '1', paidBy: 'programme' as const, cost: { perHead: { code: 'head' } } },
    ];
    const response = await api.send('planner', 'POST', '/v1/programme-assessments', {
      body: { programme: rawProgramme([workshop({ id: 'w', participants })]), rateCards: [card] },
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([422, 'expired-rate-card']);
  });

  it('is not written by an auditor', async () => {
    expect(
      (await api.send('auditor', 'POST', '/v1/workshop-programmes', { body: { ...rawProgramme([]), id: 'auditors' } }))
        .status,
    ).toBe(403);
  });
});

describe('a plan', () => {
  const open = { window: { from: { on: '2030-01-01' }, until: { on: '2031-01-01' } } };
  const group = (number: string) => [
    { id: 'reps', title: 'R', number, paidBy: 'programme' as const, cost: { perHead: rate('1000') } },
  ];
  const programme = () =>
    rawProgramme(
      [
        workshop({ id: 'east', start: null, ...open, invited: ['KEN', 'UGA'], participants: group('4') }),
        workshop({ id: 'horn', start: null, ...open, invited: ['SOM'], participants: group('6') }),
      ],
      {
        treatyStatus: ['KEN', 'UGA', 'SOM'].map((state) => ({ state, signed: { on: '2029-01-01' } })),
      },
    );

  it('spends a budget on the most signatories, and says how sure it is', async () => {
    // East costs 4,000 for two signatories, horn 6,000 for one: 9,999 does not pay for both.
    const body = {
      programme: programme(),
      asOf: '2030-01-01',
      budget: '9999',
      period: { from: '2030-03-01', until: '2031-01-01' },
    };
    const plan = (await (await api.send('planner', 'POST', '/v1/programme-plans', { body })).json()) as ProgrammePlan;
    expect(plan).toMatchObject({
      claim: 'exact',
      cost: '4000',
      signatoriesReached: 2,
      proposed: [{ workshop: 'east', from: '2030-03-04', until: '2030-03-07' }],
      left: [{ workshop: 'horn' }],
    });
    const csv = await (
      await api.send('planner', 'POST', '/v1/programme-plans', {
        body: { ...body, budget: '10000' },
        headers: { accept: 'text/csv' },
      })
    ).text();
    // Both are held in Nairobi, the second from the middle of the period on.
    expect(csv).toMatch(/^east,2030-03-04,2030-03-07,4000,KEN UGA,,/m);
    expect(csv).toMatch(/^horn,2030-08-05,2030-08-08,6000,SOM,,/m);
  });

  it('keeps what each year may cost, and refuses what has no effect', async () => {
    const body = {
      programme: programme(),
      asOf: '2030-01-01',
      budget: '10000',
      period: { from: '2030-03-01', until: '2031-01-01' },
    };
    const planned = async (yearBudgets: unknown) =>
      api.send('planner', 'POST', '/v1/programme-plans', { body: { ...body, yearBudgets } });
    expect(await (await planned([{ year: 2030, amount: '6000' }])).json()).toMatchObject({
      claim: 'exact',
      byYear: [{ year: 2030, workshops: 1, cost: '4000', budget: '6000' }],
    });
    const late = await planned([{ year: 2031, amount: '6000' }]);
    expect(late.status).toBe(422);
    expect(((await late.json()) as Problems).problems.map(({ path }) => path)).toEqual(['yearBudgets[0].year']);
    expect((await planned([{ year: 2030, amount: '-6000' }])).status).toBe(422);
  });

  it('is refused where workshops have no length, at their place in the request or in the programme that is stored', async () => {
    const request = { budget: '1', period: { from: '2030-01-01', until: '2031-01-01' } };
    const lacking = [workshop({ id: 'w', days: undefined, workshops: '2' })];
    const problemsOf = async (named: unknown) =>
      (
        (await (
          await api.send('planner', 'POST', '/v1/programme-plans', { body: { ...request, programme: named } })
        ).json()) as Problems
      ).problems;
    expect((await problemsOf(rawProgramme(lacking))).map(({ path }) => path)).toEqual([
      'programme.workshops[0].days',
      'programme.workshops[0].workshops',
    ]);
    const [days] = await problemsOf(await stored('lacking', lacking));
    expect(days).toMatchObject({
      path: 'workshops[0].days',
      message: expect.stringContaining(
        'no days to find for "Workshop w". State how many working days it lasts',
      ) as string,
    });
  });

  it('is not made for longer than anybody plans', async () => {
    const response = await api.send('planner', 'POST', '/v1/programme-plans', {
      body: { programme: programme(), budget: '1', period: { from: '2030-01-01', until: '2050-01-01' } },
    });
    expect(((await response.json()) as Problems).problems.map(({ path }) => path)).toEqual(['period.until']);
  });
});

describe('a table of a programme as CSV', () => {
  const csv = { 'content-type': 'text/csv; charset=utf-8' };

  it.each(['states.csv', 'posts.csv', 'workshops/network-meeting/participants.csv'])(
    'is taken out and put back: %s',
    async (table) => {
      const address = `/v1/workshop-programmes/ratification-programme/${table}`;
      const out = await api.send('auditor', 'GET', address);
      expect(out.status).toBe(200);
      const text = await out.text();
      const back = await api.send('planner', 'PUT', address, {
        body: text,
        headers: { ...csv, 'if-match': out.headers.get('etag') ?? '' },
      });
      expect(back.status, await back.clone().text()).toBe(200);
      expect(await (await api.send('planner', 'GET', address)).text()).toBe(text);
      expect(
        await (await api.send('planner', 'GET', '/v1/workshop-programmes/ratification-programme')).json(),
      ).toMatchObject(JSON.parse(shipped()) as object);
    },
  );

  it('counts from then on, and says so in the trail', async () => {
    const id = await stored('signing');
    const { headers } = await api.send('planner', 'GET', `/v1/workshop-programmes/${id}/states.csv`);
    const ifMatch = headers.get('etag') ?? '';
    const response = await api.send('planner', 'PUT', `/v1/workshop-programmes/${id}/states.csv`, {
      body: 'state,signed\nSOM,2029-01-01\n',
      headers: { ...csv, 'if-match': ifMatch },
    });
    expect(await response.json()).toMatchObject({ revision: 2, reason: 'Import of states as CSV', role: 'planner' });
    const { coverage } = (await (
      await api.send('planner', 'POST', '/v1/programme-assessments', { body: { programme: id, asOf: '2030-01-01' } })
    ).json()) as ProgrammeAssessment;
    expect(coverage.unreachedSignatories).toEqual(['SOM']);
    const late = await api.send('planner', 'PUT', `/v1/workshop-programmes/${id}/states.csv`, {
      body: 'state,signed\nKEN,2029-01-01\n',
      headers: { ...csv, 'if-match': ifMatch },
    });
    expect(late.status).toBe(412);
  });

  it('is refused with every problem by line and column, and changes nothing', async () => {
    const id = await stored('refusing');
    const address = `/v1/workshop-programmes/${id}/workshops/w/participants.csv`;
    const programme = `/v1/workshop-programmes/${id}`;
    const etag = (await api.send('planner', 'GET', programme)).headers.get('etag') ?? '';
    const body = 'id,title,paidBy,number,perHead\nreps,"Two\nlines",nobody,many,12\nreps,R,own,1,\n';
    const response = await api.send('planner', 'PUT', address, { body, headers: { ...csv, 'if-match': etag } });
    expect(response.status).toBe(422);
    const places = ((await response.json()) as Problems).problems.map(({ path }) => path);
    expect(places).toEqual(
      expect.arrayContaining([
        'line 2, column "paidBy"',
        'line 2, column "number"',
        'line 2, column "unit"',
        'line 2, column "source"',
        'line 4, column "id"',
      ]),
    );
    expect((await api.send('planner', 'GET', programme)).headers.get('etag')).toBe(etag);
  });

  it('is refused with the first of a hundred thousand problems, and the number of the others', async () => {
    const id = await stored('many');
    const etag = (await api.send('planner', 'GET', `/v1/workshop-programmes/${id}`)).headers.get('etag') ?? '';
    const body = `state,signed\n${'XXX,\n'.repeat(100_000)}`;
    const response = await api.send('planner', 'PUT', `/v1/workshop-programmes/${id}/states.csv`, {
      body,
      headers: { ...csv, 'if-match': etag },
    });
    expect(response.status).toBe(422);
    const { problems } = (await response.json()) as Problems;
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.message).toMatch(/^199\d{3} further problems are not listed/);
  });

  it('is sent as CSV, from the revision that it was taken from, to a workshop that is there', async () => {
    const id = await stored('strict');
    const address = `/v1/workshop-programmes/${id}/states.csv`;
    const etag = (await api.send('planner', 'GET', address)).headers.get('etag') ?? '';
    expect((await api.send('planner', 'PUT', address, { body: {}, headers: { 'if-match': etag } })).status).toBe(415);
    expect((await api.send('planner', 'PUT', address, { body: 'state\n', headers: csv })).status).toBe(428);
    expect(
      (await api.send('auditor', 'PUT', address, { body: 'state\n', headers: { ...csv, 'if-match': etag } })).status,
    ).toBe(403);
    const nowhere = `/v1/workshop-programmes/${id}/workshops/none/participants.csv`;
    expect((await api.send('planner', 'GET', nowhere)).status).toBe(404);
    expect(
      (await api.send('planner', 'PUT', nowhere, { body: 'id,title,paidBy\n', headers: { ...csv, 'if-match': etag } }))
        .status,
    ).toBe(404);
  });

  it('guards a spreadsheet against formulas, and gives every text back as it was', async () => {
    const participants = [
      { id: 'reps', title: '=HYPERLINK("http://example.test")', number: '1', paidBy: 'own' as const },
    ];
    const id = await stored('formulas', [workshop({ id: 'w', participants })]);
    const address = `/v1/workshop-programmes/${id}/workshops/w/participants.csv`;
    const out = await api.send('planner', 'GET', address);
    const text = await out.text();
    expect(text).toContain(`"'=HYPERLINK(`);
    await api.send('planner', 'PUT', address, {
      body: text,
      headers: { ...csv, 'if-match': out.headers.get('etag') ?? '' },
    });
    const { workshops } = (await (await api.send('planner', 'GET', `/v1/workshop-programmes/${id}`)).json()) as {
      workshops: { participants: { title: string }[] }[];
    };
    expect(workshops[0]?.participants[0]?.title).toBe('=HYPERLINK("http://example.test")');
  });
});

describe('workshops between a statement and a programme', () => {
  it('go there and back as they were, by what is sent or by ids', async () => {
    const statement: unknown = JSON.parse(l53Text());
    const made = await api.send('planner', 'POST', '/v1/workshop-exchanges/programme', { body: { statement } });
    expect(made.status).toBe(200);
    const { programme: sent, notes } = (await made.json()) as { programme: { id: string }; notes: string[] };
    expect([sent.id, notes]).toEqual(['workshops-of-a-c-3-79-l-53', []]);
    const back = await api.send('planner', 'POST', '/v1/workshop-exchanges/statement', {
      body: { programme: sent, statement },
    });
    expect(await back.json()).toEqual({ statement, notes: [] });
    const bySymbol = await api.send('planner', 'POST', '/v1/workshop-exchanges/programme', {
      body: { statement: 'A/C.3/79/L.53' },
    });
    expect(await bySymbol.json()).toEqual({ programme: sent, notes: [] });
  });

  it('are refused where there are none, and where no such document is', async () => {
    const missing = await api.send('planner', 'POST', '/v1/workshop-exchanges/programme', {
      body: { statement: 'none' },
    });
    expect(missing.status).toBe(404);
    const id = await api.send('planner', 'POST', '/v1/workshop-exchanges/programme', {
      body: { statement: JSON.parse(l53Text()) as unknown, programme: rawProgramme([]), id: 'another' },
    });
    expect(((await id.json()) as Problems).problems.map(({ path }) => path)).toEqual(['id']);
  });
});

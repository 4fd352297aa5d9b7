import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateCard } from '../../../../shared/model/rate.ts';
import type { Statement } from '../../../../shared/model/statement.ts';
import type { JobView } from '../../../../shared/results/job.ts';
import { cardText, l53Text, seedL53, startTestApi, type TestApi } from '../../../support/api.ts';
import { readText } from '../../../support/reference.ts';

let api: TestApi;
const statement = 'A-C.3-79-L.53';
const later = {
  schema: 'rule153/scenario/1',
  id: 'later',
  title: 'A year later',
  base: { statement: 'A/C.3/79/L.53' },
  changes: [{ kind: 'set-milestone', id: 'later', milestone: 'entry-into-force', to: { in: 2028 } }],
};
const dearer = {
  ...{ ...later, id: 'dearer', title: 'Dearer interpretation' },
  changes: [
    {
      ...{ kind: 'scale-rate', id: 'dearer', by: '1.1' },
      rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } },
    },
  ],
};
const programme = 'ratification-programme';
const plan = { programme, asOf: '2026-06-01', budget: '150000', period: { from: '2026-07-01', until: '2028-01-01' } };
const forecast = { asOf: '2026-12-31', deposits: 9, draws: 2_000 };

type As = Parameters<TestApi['send']>[0];
const post = (path: string, body: unknown, as: As = 'planner', headers: Record<string, string> = {}) =>
  api.send(as, 'POST', path, { body, headers });
const get = (path: string, as: As = 'auditor') => api.send(as, 'GET', path);
const viewOf = async (location: string): Promise<JobView> => (await (await get(location)).json()) as JobView;

/** Starts a job, waits for it, and gives where it is. */
async function done(body: unknown): Promise<string> {
  const started = await post('/v1/jobs', body);
  expect(started.status, await started.clone().text()).toBe(201);
  const location = started.headers.get('location') ?? '';
  for (;;) {
    const view = await viewOf(location);
    if (view.state !== 'running') {
      expect([view.state, view.progress.done], view.reason).toEqual(['done', view.progress.of]);
      return location;
    }
    await sleep(20);
  }
}

const bytesOf = async (response: Response): Promise<Buffer> => {
  expect(response.status, response.ok ? '' : await response.clone().text()).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const problemsOf = async (response: Response) => {
  const { problems } = (await response.json()) as { problems: { code: string; path: string; message: string }[] };
  return [response.status, ...problems.map(({ code, path }) => `${code} ${path}`)];
};

beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  const body = readText('shared/reference/workshops/l53-programme.json');
  expect((await api.send('planner', 'POST', '/v1/workshop-programmes', { body })).status).toBe(201);
  expect((await post('/v1/scenarios', later)).status).toBe(201);
});
afterAll(async () => api.stop());

describe('a job gives what the same request gives at once', { timeout: 120_000 }, () => {
  it.each([
    {
      kind: 'sensitivity',
      path: '/v1/sensitivities',
      request: { range: '0.2', years: [2027, 2028], scenarios: ['later'] },
      unit: 'drivers',
    },
    {
      kind: 'risk',
      path: '/v1/risks',
      request: { forecast, years: { first: 2026, last: 2029 }, scenarios: [dearer] },
      unit: 'days',
    },
  ])('$kind, as JSON and as CSV', async ({ kind, path, request, unit }) => {
    const location = await done({ kind, statement, request });
    const { job, progress } = await viewOf(location);
    expect(progress.unit).toBe(unit);
    expect(job.statement).toMatchObject({ id: statement, revision: 1 });
    expect(job.scenarios).toHaveLength(kind === 'sensitivity' ? 1 : 0);
    for (const format of ['json', 'csv']) {
      const direct = await post(`${path}?format=${format}`, { statement, ...request });
      // What comes out of the ledger has its keys in order.
      const read = async (response: Response): Promise<unknown> => {
        const text = (await bytesOf(response)).toString();
        expect(text.length).toBeGreaterThan(500);
        return format === 'json' ? (JSON.parse(text) as unknown) : text;
      };
      const result = await get(`${location}/result?format=${format}`);
      const { headers } = result;
      expect(await read(result)).toEqual(await read(direct));
      expect(headers.get('content-disposition')).toBe(direct.headers.get('content-disposition'));
    }
  });

  it('a plan of a stored programme and of one that is sent along', async () => {
    const sent = JSON.parse(readText('shared/reference/workshops/l53-programme.json')) as object;
    for (const one of [plan, { ...plan, programme: sent, scenarios: [later] }]) {
      const location = await done({ kind: 'workshop-plan', request: one });
      expect(await (await get(`${location}/result`)).json()).toEqual(
        await (await post('/v1/programme-plans', one)).json(),
      );
    }
    const listed = (await (await get('/v1/jobs')).json()) as { items: { fields: Record<string, string> }[] };
    expect(listed.items.map(({ fields }) => fields)).toContainEqual({ kind: 'workshop-plan', programme, size: '1' });
  });

  it.each([
    { format: 'docx', language: 'fr' },
    { format: 'pdf' },
    { format: 'html', scenarios: ['later'] },
    { format: 'xlsx', language: 'ar', scenarios: ['later'] },
  ] as const)('a rendering, byte for byte: $format', async ({ format, ...choice }) => {
    const location = await done({ kind: 'rendering', statement, request: { format, ...choice } });
    const query = new URLSearchParams({
      format,
      ...Object.fromEntries(Object.entries(choice).map(([k, v]) => [k, String(v)])),
    });
    const direct = await get(`/v1/statements/${statement}/document?${query.toString()}`);
    const result = await get(`${location}/result`);
    expect((await bytesOf(result)).equals(await bytesOf(direct))).toBe(true);
    for (const header of ['content-type', 'content-disposition'])
      expect(result.headers.get(header)).toBe(direct.headers.get(header));
  });

  it('of a submitted statement: what was sealed, although its rates have moved since', async () => {
    const sealed = { ...(JSON.parse(l53Text()) as Statement), symbol: 'A/SEALED/1', rateCards: ['moving'] };
    const card = { ...(JSON.parse(cardText()) as RateCard), id: 'moving' };
    const stored = await post('/v1/rate-cards', card, 'budget-officer');
    expect(stored.status).toBe(201);
    const created = await post('/v1/statements', sealed, 'budget-officer');
    expect(created.status, await created.clone().text()).toBe(201);
    let etag = created.headers.get('etag') ?? '';
    for (const to of ['under-review', 'submitted']) {
      const moved = await post('/v1/statements/A-SEALED-1/moves', { to }, 'budget-officer', { 'if-match': etag });
      expect(moved.status, await moved.clone().text()).toBe(200);
      etag = moved.headers.get('etag') ?? '';
    }
    const path = '/v1/statements/A-SEALED-1/document?format=html';
    const before = await bytesOf(await get(path));
    const cheaper = { ...card, rates: card.rates.map((rate) => ({ ...rate, value: '1' })) };
    const replaced = await api.send('budget-officer', 'PUT', '/v1/rate-cards/moving', {
      body: cheaper,
      headers: { 'if-match': stored.headers.get('etag') ?? '' },
    });
    expect(replaced.status, await replaced.clone().text()).toBe(200);
    const location = await done({ kind: 'rendering', statement: 'A-SEALED-1', request: { format: 'html' } });
    expect((await bytesOf(await get(`${location}/result`))).equals(before)).toBe(true);
  });
});

describe('a job is refused', () => {
  it('at once, with every problem at its place in the body', async () => {
    const refused = async (body: unknown) => problemsOf(await post('/v1/jobs', body));
    expect(await refused({ kind: 'sensitivity', statement, request: { section: '99', years: [2150] } })).toEqual([
      404,
      'no-such-line request.years',
      'no-such-line request.section',
    ]);
    expect(await refused({ kind: 'risk', statement, request: { milestone: 'nowhere' } })).toEqual([
      422,
      'unknown-reference request.milestone',
    ]);
    expect(
      await refused({ kind: 'workshop-plan', request: { ...plan, yearBudgets: [{ year: 2040, amount: '1' }] } }),
    ).toEqual([422, 'invalid request.yearBudgets[0].year']);
    expect(await refused({ kind: 'rendering', statement: 'A-NOWHERE-1', request: { format: 'pdf' } })).toEqual([
      404,
      'not-found ',
    ]);
    expect(await refused({ kind: 'knitting', statement, request: {} })).toEqual([422, 'invalid kind']);
    expect(await refused({ kind: 'rendering', statement, request: { format: 'doc', extra: 1 } })).toEqual([
      422,
      'invalid request.format',
      'invalid request.extra',
    ]);
  });

  it('to whoever may start none, and started once however often it is asked for', async () => {
    const body = { kind: 'rendering', statement, request: { format: 'html' } };
    expect((await post('/v1/jobs', body, 'auditor')).status).toBe(403);
    const headers = { 'idempotency-key': 'one-file' };
    const [first, second] = [
      await post('/v1/jobs', body, 'planner', headers),
      await post('/v1/jobs', body, 'planner', headers),
    ];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const other = await post('/v1/jobs', { ...body, request: { format: 'pdf' } }, 'planner', headers);
    expect(other.status).toBe(422);
  });

  it('where its result is asked for in a way that has no effect', async () => {
    const location = await done({ kind: 'rendering', statement, request: { format: 'html' } });
    expect(await problemsOf(await get(`${location}/result?format=csv&years=2027`))).toEqual([
      422,
      'invalid years',
      'invalid format',
    ]);
    const other = await api.send('auditor', 'GET', `${location}/result`, { headers: { accept: 'application/pdf' } });
    expect(other.status).toBe(406);
    const elsewhere = await api.send('planner', 'GET', `${location}/result`, { organization: 'elsewhere' });
    expect(elsewhere.status).toBe(404);
  });
});

describe('what one request may not take', () => {
  it('is refused with the job to start instead, which has limits of its own', async () => {
    const limits = { ...api.ports.limits, documentPlaces: 10, workbookComponents: 10, sensitivityComponents: 10 };
    const small = await startTestApi({
      limits: { ...limits, riskComponents: 10, plannedWorkshops: 1, jobDocumentPlaces: 20 },
    });
    try {
      await seedL53(small);
      const sent = JSON.parse(readText('shared/reference/workshops/l53-programme.json')) as object;
      const answers = [
        await small.send('planner', 'GET', `/v1/statements/${statement}/document?format=docx`),
        await small.send('planner', 'GET', `/v1/statements/${statement}/workbook`),
        await small.send('planner', 'POST', '/v1/sensitivities', { body: { statement } }),
        await small.send('planner', 'POST', '/v1/risks', { body: { statement, forecast } }),
        await small.send('planner', 'POST', '/v1/programme-plans', { body: { ...plan, programme: sent } }),
      ];
      const details = await Promise.all(
        answers.map(async (answer) => {
          const { code, detail } = (await answer.json()) as { code: string; detail: string };
          return `${code} ${/job of the kind "[\w-]+" \(POST \/v1\/jobs, or rule153 \w+/.exec(detail)?.[0] ?? detail}`;
        }),
      );
      expect(details).toEqual(
        ['rendering export', 'rendering export', 'sensitivity sensitivity', 'risk risk', 'workshop-plan workshops'].map(
          (names) => `too-large job of the kind "${names.replace(' ', '" (POST /v1/jobs, or rule153 ')}`,
        ),
      );
      const job = await small.send('planner', 'POST', '/v1/jobs', {
        body: { kind: 'rendering', statement, request: { format: 'docx' } },
      });
      expect([job.status, ((await job.json()) as { detail: string }).detail]).toEqual([
        413,
        expect.stringMatching(
          /^The document takes \d+ paragraphs, cells and notes; one job may take 20\. Split the statement/,
        ),
      ]);
    } finally {
      await small.stop();
    }
  });
});

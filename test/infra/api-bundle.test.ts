import { defined } from '../../shared/canonical/defined.ts';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../functions/access/principal.ts';
import { allRoutes } from '../../functions/api/packing.ts';
import { batchPorts, organization, seedReferenceStatement, statementId } from '../functions/jobs/job-fixture.ts';
import { startTestEngine, type TestEngine } from '../support/dynamo-engine.ts';
import { referenceCard, referenceStatement } from '../support/reference.ts';
import { s3Host, type StandIn, startStandIn } from './aws-stand-in.ts';
import { edgeHeaders } from '../../functions/lambda/gateway.ts';
import { lambdaEnvironment } from '../../functions/environment.ts';
import { type Bundles, type FunctionName, type Handler, signInPlace, synthesizeBundles } from './bundles.ts';
import { type GatewayRoute, gatewayRoutes, routeFor } from './gateway.ts';

type LambdaResponse = {
  statusCode: number;
  headers: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
  cookies?: string[];
};
type Asked = {
  as?: Role;
  method?: string;
  path: string;
  query?: string;
  headers?: Record<string, string>;
  body?: string;
  base64?: boolean;
  cookies?: string[];
};

/** What API Gateway sends for a route of an HTTP API (payload format 2.0), as its documentation shows it. */
function eventOf(
  routeKey: string,
  { as, method = 'GET', path, query = '', headers = {}, body, base64 = false, cookies }: Asked,
): object {
  const claims = {
    sub: 'c1',
    'custom:organization': organization,
    'cognito:groups': `[${as ?? ''}]`,
    token_use: 'id',
    'cognito:username': 'ada',
    exp: '1795333579',
    aud: 'client',
  };
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...defined({ cookies }),
    headers: {
      accept: '*/*',
      host: 'abc.execute-api.eu-central-1.amazonaws.com',
      'x-forwarded-for': '192.0.2.7',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc',
      ...(as !== undefined && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: 'abc.execute-api.eu-central-1.amazonaws.com',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'curl/8' },
      requestId: 'JKJaXmPLvHcESHA=',
      stage: '$default',
      timeEpoch: 1_795_333_579_548,
    },
    ...(body !== undefined && { body: base64 ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded: base64,
  };
}

const PARTS = ['ApiReading', 'ApiChange', 'ApiPeople', 'ApiRendering', 'ApiPage'] as const satisfies FunctionName[];

describe('the synthesized bundles of the API', () => {
  let engine: TestEngine;
  let bundles: Bundles;
  let routes: readonly GatewayRoute[];
  let handlers: Map<string, Handler>;
  let standIn: StandIn;
  const partFor = ({ method = 'GET', path }: Asked) => {
    const route = routeFor(routes, method, path);
    return { route, part: PARTS.find((name) => route?.function.startsWith(`${name}Function`)) };
  };
  /** Sends a request where the gateway of the template would send it. */
  const send = async (asked: Asked): Promise<LambdaResponse> => {
    const { route, part = '' } = partFor(asked);
    return (await handlers.get(part)?.(eventOf(route?.key ?? '', asked))) as LambdaResponse;
  };
  const json = ({ body = '' }: LambdaResponse): unknown => JSON.parse(body);
  beforeAll(async () => {
    bundles = synthesizeBundles();
    routes = gatewayRoutes(bundles.service);
    engine = await startTestEngine();
    standIn = await startStandIn();
    await seedReferenceStatement(batchPorts(engine));
    process.env['AWS_ENDPOINT_URL_SFN'] = standIn.endpoint;
    // The one address that cannot be reached from here leads to the stand-in.
    const fetch = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, options?: RequestInit) =>
      fetch(url.replace(`https://${s3Host}`, standIn.endpoint), options),
    );
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    handlers = new Map();
    for (const part of PARTS) handlers.set(part, await bundles.load(part, engine));
  }, 120_000);
  afterAll(async () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await standIn.stop();
    await engine.stop();
  });

  it.each(
    allRoutes().map(({ method, path, access }) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      access,
    })),
  )('responds to $name', async ({ method, path, access }) => {
    const id = path.startsWith('/v1/statements')
      ? statementId
      : path.startsWith('/v1/rate-cards')
        ? 'l53-identified'
        : 'example';
    const file = path === '/docs/{file}' ? 'swagger-ui.css' : path === '/schemas/{file}' ? 'statement.json' : 'x';
    const address = path
      .replace('{id}', id)
      .replace('{number}', '1')
      .replace('{file}', file)
      .replace('{code}', 'invalid')
      .replace('{table}', 'posts')
      .replace(/\{\w+\}/g, 'x');
    const stranger = await send({ method, path: address, ...(method !== 'GET' && { body: '{}' }) });
    expect(stranger.statusCode === 401).toBe(access !== 'open');
    const response = await send({
      as: 'administrator',
      method,
      path: address,
      ...(method !== 'GET' && { body: '{}' }),
    });
    expect(response.statusCode, response.body).toBeLessThan(500);
    expect([401, 405]).not.toContain(response.statusCode);
    expect(response.statusCode === 404 ? response.body : '').not.toContain('no-such-address');
    expect(response.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  });

  it('computes A/C.3/79/L.53 for whom the authorizer vouches, and only in their role', async () => {
    const response = await send({ as: 'planner', path: `/v1/statements/${statementId}/estimate` });
    expect(response.statusCode).toBe(200);
    const { tables } = json(response) as { tables: { number: number; total: number[] }[] };
    // Table 3 of the document, with staff assessment.
    expect(tables.find(({ number }) => number === 3)?.total).toContain(2_807_300);
    const refused = await send({
      as: 'auditor',
      method: 'POST',
      path: '/v1/statements',
      body: JSON.stringify(referenceStatement()),
    });
    expect(refused.statusCode).toBe(403);
    expect(refused.headers['content-type']).toBe('application/problem+json');
  });

  it('never takes claims from what a caller sends', async () => {
    const forged = JSON.stringify({
      sub: 'x',
      'custom:organization': organization,
      'cognito:groups': '[administrator]',
    });
    const response = await send({
      path: '/v1/statements',
      headers: { 'x-amzn-claims': forged, authorization: `Bearer ${Buffer.from(forged).toString('base64url')}` },
    });
    expect(response.statusCode).toBe(401);
  });

  it('reads a body in base64 as the same body', async () => {
    const body = JSON.stringify({ statement: referenceStatement(), rateCards: [referenceCard('l53-identified')] });
    const [plain, encoded] = [
      await send({ as: 'planner', method: 'POST', path: '/v1/compute', body }),
      await send({ as: 'planner', method: 'POST', path: '/v1/compute', body, base64: true }),
    ];
    expect(plain.statusCode, plain.body).toBe(200);
    expect(encoded.body).toBe(plain.body);
  });

  it('gives a file as base64, and text as text', async () => {
    const pack = await send({ as: 'auditor', path: `/v1/statements/${statementId}/evidence` });
    expect(pack).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(
      Buffer.from(pack.body ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const csv = await send({
      as: 'auditor',
      path: `/v1/statements/${statementId}/estimate`,
      headers: { accept: 'text/csv' },
    });
    expect(csv).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(csv.headers['content-type']).toContain('text/csv');
  });

  it('understands headers of several values, joined by the gateway, and lets cookies be', async () => {
    const path = `/v1/statements/${statementId}`;
    const first = await send({ as: 'planner', path });
    const known = await send({
      as: 'planner',
      path,
      headers: { 'if-none-match': `"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",${first.headers['etag'] ?? ''}` },
      cookies: ['session=1', 'theme=dark'],
    });
    expect(known.statusCode).toBe(304);
    expect(known.cookies).toBeUndefined();
    expect((await send({ as: 'planner', path: '/v1/statements', query: 'limit=1&limit=2' })).statusCode).toBe(422);
  });

  it('sends the caller of a large response to the bucket, from where it comes whole, without a token', async () => {
    const statement = referenceStatement();
    const [template] = statement.requirements.filter(({ kind }) => kind === 'item');
    expect(template).toBeDefined();
    const note = 'Ünder study. '.repeat(300);
    const many = Array.from({ length: 1_300 }, (_, index) => ({ ...template, id: `large-${index}`, note }));
    // What the many refer to stays.
    const requirements = [...statement.requirements, ...many];
    const body = JSON.stringify({ ...statement, symbol: 'A/LARGE/1', requirements });
    const created = await send({ as: 'budget-officer', method: 'POST', path: '/v1/statements', body });
    expect(created.statusCode, created.body?.slice(0, 400)).toBe(201);
    const { etag } = created.headers;
    const response = await send({ as: 'planner', path: '/v1/statements/A-LARGE-1' });
    // The redirect says which revision it is: the bytes in the bucket cannot.
    expect(response).toMatchObject({
      statusCode: 303,
      headers: { 'cache-control': 'no-store', etag, 'rule153-revision': '1' },
    });
    const { location = '' } = response.headers;
    expect(location).toMatch(new RegExp(`^https://${s3Host}/responses/[0-9a-f-]{36}\\?`));
    expect(new URL(location).searchParams.get('X-Amz-Expires')).toBe('120');
    const fetched = await fetch(location);
    expect(
      fetched.status,
      await fetched
        .clone()
        .text()
        .then((text) => text.slice(0, 100)),
    ).toBe(200);
    expect(fetched.headers.get('content-type')).toBe('application/json');
    expect(((await fetched.json()) as { requirements: unknown[] }).requirements).toHaveLength(requirements.length);
    const forged = location.replace(/Signature=(\w)/, (_, digit: string) => `Signature=${digit === '0' ? '1' : '0'}`);
    expect((await fetch(forged)).status).toBe(403);
  }, 60_000);

  it('says in the log and to the caller when a large response cannot be stored, and sends no bare 500', async () => {
    const log = vi.spyOn(process.stdout, 'write');
    const handler = await bundles.load('ApiReading', engine);
    log.mockClear();
    const stored = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('SlowDown', { status: 503 })));
    try {
      const response = (await handler(
        eventOf('GET /v1/statements/{id}', { as: 'planner', path: '/v1/statements/A-LARGE-1' }),
      )) as LambdaResponse;
      expect([response.statusCode, json(response)]).toMatchObject([503, { code: 'unavailable' }]);
      expect(response.headers['retry-after']).toBe('1');
      const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
      // What the app says of its response, and what became of it: both are found by the gateway's id.
      expect(lines.flatMap((line) => (line['message'] === 'responded' ? [line['gatewayRequestId']] : []))).toEqual(
        Array.from({ length: 2 }, () => 'JKJaXmPLvHcESHA='),
      );
      const record = lines.find(({ level }) => level === 'ERROR');
      expect(record).toMatchObject({
        level: 'ERROR',
        requestId: response.headers['x-request-id'],
        gatewayRequestId: 'JKJaXmPLvHcESHA=',
        route: '/v1/statements/{id}',
        failure: expect.stringContaining('refused one with status 503') as string,
      });
    } finally {
      vi.stubGlobal('fetch', stored);
    }
  }, 60_000);

  it('compresses texts for whom takes it, and says that it might have', async () => {
    const path = '/openapi.json';
    const plain = await send({ path });
    const small = await send({ path, headers: { 'accept-encoding': 'br;q=1, gzip;q=0.8' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(small).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
    for (const { headers } of [plain, small]) expect(headers['vary']).toContain('Accept-Encoding');
    const bytes = Buffer.from(small.body ?? '', 'base64');
    expect(bytes.length).toBeLessThan((plain.body ?? '').length / 5);
    expect(gunzipSync(bytes).toString()).toBe(plain.body);
    const excluded = await send({ path, headers: { 'accept-encoding': 'gzip;q=0, deflate' } });
    expect(excluded.headers['content-encoding']).toBeUndefined();
    const pack = await send({
      as: 'auditor',
      path: `/v1/statements/${statementId}/evidence`,
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(pack.headers['content-encoding']).toBeUndefined();
  });

  it('is reached by the edge alone where the edge shows a secret, and counts strangers by the address that it tells', async () => {
    const handler = await bundles.load('ApiReading', engine, { [lambdaEnvironment.originSecrets]: 'asecret,thenext' });
    const ask = async (headers: Record<string, string>): Promise<LambdaResponse> =>
      (await handler(eventOf('GET /health', { path: '/health', headers }))) as LambdaResponse;
    expect((await ask({})).statusCode).toBe(403);
    expect((await ask({ [edgeHeaders.originSecret]: 'asecreT' })).statusCode).toBe(403);
    expect((await ask({ [edgeHeaders.originSecret]: 'asecret,thenext' })).statusCode).toBe(403);
    // While one replaces the other, both.
    expect((await ask({ [edgeHeaders.originSecret]: 'thenext' })).statusCode).toBe(200);
    const shown = { [edgeHeaders.originSecret]: 'asecret' };
    expect((await ask(shown)).statusCode).toBe(200);
    const seen = async (viewer: string, requests: number): Promise<Set<number>> => {
      const responses = await Promise.all(
        Array.from({ length: requests }, () => ask({ ...shown, [edgeHeaders.viewerAddress]: viewer })),
      );
      return new Set(responses.map(({ statusCode }) => statusCode));
    };
    // At the same time: what a caller used up comes back within seconds.
    const [many, few] = await Promise.all([seen('2001:db8::1', 1_000), seen('2001:db8::2', 10)]);
    expect(many).toContain(429);
    expect(few).toEqual(new Set([200]));
  });

  it('tells where people sign in', async () => {
    expect(json(await send({ path: '/sign-in' }))).toEqual(signInPlace);
  });

  it('starts a sweep on Step Functions under the name of its job, and stops it', async () => {
    const axes = [
      { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'day' },
    ];
    const started = await send({
      as: 'planner',
      method: 'POST',
      path: '/v1/jobs',
      body: JSON.stringify({ kind: 'sweep', statement: statementId, request: { axes } }),
    });
    expect(started.statusCode, started.body).toBe(201);
    const { id } = json(started) as { id: string };
    const job = await send({ as: 'planner', path: `/v1/jobs/${id}` });
    expect(json(job)).toMatchObject({ state: 'running', progress: { done: 0, of: 1_826 } });
    const headers = { 'if-match': job.headers['etag'] ?? '' };
    expect(
      (await send({ as: 'planner', method: 'POST', path: `/v1/jobs/${id}/cancellation`, body: '{}', headers }))
        .statusCode,
    ).toBe(200);
    expect(standIn.asked).toMatchObject([
      {
        action: 'StartExecution',
        input: { name: `${id}-1`, input: JSON.stringify({ organization, job: id, attempt: 1 }) },
      },
      {
        action: 'StopExecution',
        input: { executionArn: `arn:aws:states:eu-central-1:123456789012:execution:sweeps:${id}-1` },
      },
    ]);
    expect((await send({ as: 'planner', path: `/v1/jobs/${id}/result` })).statusCode).toBe(409);
  });

  it('says what there is where a request leads nowhere, whatever part it is near to', async () => {
    const nowhere = await send({ as: 'planner', path: '/v1/statement' });
    expect([nowhere.statusCode, json(nowhere)]).toMatchObject([404, { code: 'no-such-address' }]);
    const wrong = await send({ as: 'planner', method: 'DELETE', path: `/v1/statements/${statementId}` });
    expect([wrong.statusCode, wrong.headers['allow']]).toEqual([405, 'GET, HEAD, PATCH, PUT']);
  });

  it('takes HEAD wherever it takes GET, without a body', async () => {
    const paths = [
      '/health',
      `/v1/statements/${statementId}/estimate`,
      '/v1/post-profiles',
      '/v1/jobs/x',
      '/openapi.json',
    ];
    for (const path of paths) {
      const [head, get] = [await send({ as: 'planner', method: 'HEAD', path }), await send({ as: 'planner', path })];
      expect([path, head.statusCode, head.body]).toEqual([path, get.statusCode, '']);
      expect(partFor({ method: 'HEAD', path }).part).toBe(partFor({ path }).part);
    }
  });

  it('keeps what is asked most often in one small file, and the page viewer where pages are', () => {
    const reading = bundles.folderOf('ApiReading');
    expect(readdirSync(reading)).toEqual(['index.mjs']);
    // Some 40 KiB more or less take no time that can be measured: what counts is what runs at a start, and that nothing
    // heavy comes in unseen.
    expect(statSync(join(reading, 'index.mjs')).size).toBeLessThanOrEqual(420 * 1024);
    // Schemas are described in the function of the page.
    expect(readFileSync(join(reading, 'index.mjs'), 'utf8')).not.toContain('A source of money');
    // What it responds to has no body, so it has no reader of one.
    expect(readFileSync(join(reading, 'index.mjs'), 'utf8')).not.toContain('Send the body as it is, not encoded');
    expect(readdirSync(join(bundles.folderOf('ApiPage'), 'docs'))).toContain('swagger-ui-bundle.js');
  });

  it('renders documents from the bundle alone: typesetter and fonts lie beside it', async () => {
    const path = `/v1/statements/${statementId}/document`;
    expect(partFor({ path }).part).toBe('ApiRendering');
    for (const [format, begins] of [
      ['pdf', '%PDF-1.7'],
      ['docx', 'PK'],
    ] as const) {
      const { statusCode, body = '' } = await send({ as: 'auditor', path, query: `format=${format}` });
      expect(statusCode, body.slice(0, 300)).toBe(200);
      expect(Buffer.from(body, 'base64').toString('latin1').startsWith(begins)).toBe(true);
    }
  });

  it('cannot write but in one part: no other holds a client that could', () => {
    const holdsClient = (part: FunctionName): boolean => {
      const folder = bundles.folderOf(part);
      return readdirSync(folder).some(
        (file) => file.endsWith('.mjs') && readFileSync(join(folder, file), 'utf8').includes('TransactWriteItems'),
      );
    };
    expect(PARTS.filter(holdsClient)).toEqual(['ApiChange']);
  });
});

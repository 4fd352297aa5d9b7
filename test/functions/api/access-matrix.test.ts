import { defined } from '../../../shared/canonical/defined.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../../functions/access/principal.ts';
import { allRoutes } from '../../../functions/api/packing.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { bodyOf, type Call, callsOf, readOpenapi } from '../../support/openapi.ts';

// Every route × role × own or foreign organization, generated from the OpenAPI document: a new route is in the matrix
// by being a route.

let api: TestApi;
let calls: readonly Call[];
/** A document that is there, by its collection; none where nothing could be made beforehand. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  calls = callsOf(await readOpenapi(api));
  await seedL53(api);
  for (const { method, path, operation } of calls) {
    const body = bodyOf(operation)?.example;
    const [, version, collection, ...below] = path.split('/');
    if (
      method !== 'POST' ||
      version !== 'v1' ||
      collection === undefined ||
      below.length > 0 ||
      body === undefined ||
      collection === 'compute'
    )
      continue;
    const response = await api.send('budget-officer', 'POST', path, { body });
    const location = response.headers.get('location');
    if (location !== null) ids[collection] = decodeURIComponent(location.split('/').at(-1) ?? '');
  }
});
afterAll(async () => api.stop());

const collectionOf = ({ path }: Call): string => path.split('/')[2] ?? '';

function addressOf(call: Call): string {
  const { path, operation } = call;
  const collection = collectionOf(call);
  const query = new URLSearchParams();
  let address = path;
  for (const parameter of operation.parameters) {
    const example = String(parameter.example ?? '');
    if (parameter.in === 'path') {
      const value = parameter.name === 'id' && collection !== 'statements' ? (ids[collection] ?? example) : example;
      address = address.replace(`{${parameter.name}}`, encodeURIComponent(value));
    }
    if (parameter.in === 'query' && example !== '') query.set(parameter.name, example);
  }
  return query.size === 0 ? address : `${address}?${query.toString()}`;
}

async function send(call: Call, as: Parameters<TestApi['send']>[0], organization?: string): Promise<Response> {
  const body = bodyOf(call.operation);
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': body.type };
  if (call.operation.parameters.some(({ name }) => name === 'If-Match')) headers['if-match'] = `"${'A'.repeat(43)}"`;
  return api.send(as, call.method, addressOf(call), {
    ...(body !== undefined && { body: body.example }),
    headers,
    ...defined({ organization }),
  });
}

const closed = () => calls.filter(({ operation }) => operation.security.length > 0);

describe('the matrix of routes, roles and organizations', () => {
  it('has every route of the service in it', () => {
    expect(calls.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      allRoutes()
        .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
        .sort(),
    );
    const names = calls.map(({ operation }) => operation.operationId);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });

  it('opens to all only what tells nothing of an organization, and the feed that a secret in its address opens', () => {
    const open = calls.filter(({ operation }) => operation.security.length === 0).map(({ path }) => path);
    expect(open.sort()).toEqual([
      '/docs',
      '/docs/{file}',
      '/health',
      '/openapi.json',
      '/problems/{code}',
      '/ready',
      '/schemas/{file}',
      '/sign-in',
      '/v1/calendar.ics',
      '/v1/feeds/{feed}/calendar.ics',
    ]);
  });

  it('lets nobody in without a token, or with a false one', async () => {
    for (const call of closed()) {
      const name = `${call.method} ${call.path}`;
      expect((await send(call, undefined)).status, name).toBe(401);
      const response = await api.send('administrator', call.method, addressOf(call), {
        headers: { authorization: 'Bearer a.b.c' },
      });
      expect([response.status, response.headers.get('www-authenticate')], name).toEqual([
        401,
        'Bearer realm="rule153"',
      ]);
    }
  });

  it.each(ROLES)('lets a %s do what the document says, and refuses the rest', async (role) => {
    for (const call of closed()) {
      const response = await send(call, role);
      const name = `${role}: ${call.method} ${call.path} ${response.status} ${await response.clone().text()}`;
      // Where nothing could be made beforehand there is nothing to find; that it is looked for says that the role may.
      const unmade = ids[collectionOf(call)] === undefined;
      if (call.operation['x-roles'].includes(role))
        expect(unmade ? [401, 403, 405] : [401, 403, 404, 405], name).not.toContain(response.status);
      else expect(response.status, name).toBe(403);
      expect(response.status, name).toBeLessThan(500);
    }
  });

  it.each(ROLES)('shows a %s of another organization nothing, and lets them change nothing', async (role) => {
    const own = closed().filter(({ operation }) => operation['x-roles'].includes(role));
    // What has an id comes first: later the strangers make documents of their own, under the same names.
    for (const call of [
      ...own.filter(({ path }) => path.includes('{id}')),
      ...own.filter(({ path }) => !path.includes('{id}')),
    ]) {
      const response = await send(call, role, `strangers of ${role}`);
      const text = await response.clone().text();
      const name = `${role}: ${call.method} ${call.path} ${response.status} ${text}`;
      if (call.path.includes('{id}')) expect(response.status, name).toBe(404);
      else if (call.method === 'GET' && response.status === 200 && text.startsWith('{"items"'))
        expect(text, name).not.toContain('L.53');
    }
    const trail = (await (await api.send('auditor', 'GET', '/v1/audit?limit=200')).json()) as {
      items: { author: string }[];
    };
    expect(trail.items.filter(({ author }) => author.startsWith('strangers'))).toEqual([]);
  });

  it('lets an auditor change nothing at all', () => {
    const changing = calls.filter(
      ({ method, operation }) => ['PUT', 'PATCH', 'POST'].includes(method) && operation['x-roles'].includes('auditor'),
    );
    const computing = new Set(['estimate:compute', 'estimate:read', 'evidence:read']);
    expect(changing.filter(({ operation }) => !computing.has(operation['x-action'])).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

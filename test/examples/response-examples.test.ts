import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../functions/access/principal.ts';
import { seedL53, startTestApi, type TestApi } from '../support/api.ts';
import { NOW, settle } from '../support/settle-response.ts';
import { bodyOf, type Call, callsOf, readOpenapi } from '../support/openapi.ts';

// What the service says to the requests that its own description gives as examples: this is what the description shows
// as responses. `npm run update:expected` writes them anew, for whoever has decided that they should change.

const file = fileURLToPath(new URL('../../functions/api/openapi/response-examples.json', import.meta.url));

/**
 * The description itself, which needs no example of itself, and schemas of documents, which are shipped in `schemas/`.
 */
const WITHOUT = ['readOpenapi', 'readDocumentSchema'];

/** Optional parameters without which these do not name one thing. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  explainFigure: ['object', 'line'],
  explainTotal: ['year'],
  checkTexts: ['find'],
  findUses: ['milestone'],
  proveFigure: ['question'],
  importPosts: ['dryRun'],
  importRequirements: ['dryRun'],
  importDocuments: ['dryRun'],
  importSessions: ['dryRun'],
  importTravel: ['dryRun'],
  importConsultants: ['dryRun'],
  importPublished: ['dryRun'],
  importFigures: ['dryRun'],
  importTreatyStatus: ['dryRun'],
  importRates: ['dryRun'],
  importPublicList: ['dryRun'],
  findAnalogues: ['least'],
};

/**
 * A job ends before it could be stopped for certain, and a sweep becomes one only if it is long: they are said as the
 * start of a job is.
 */
const LIKE_START_OF_JOB: Readonly<Record<string, object>> = {
  cancelJob: { revision: 2, action: 'cancel', state: 'cancelled', reason: 'Asked for by the planner' },
  resumeJob: { revision: 3, action: 'resume', state: 'running', reason: 'Asked for by the planner' },
  'sweep 202': {},
};

/** Documents whose ids the service makes, by the path that makes them, and the id by which the examples name them. */
const MADE: Readonly<Record<string, string>> = {
  '/v1/estimates': 'example-estimate',
  '/v1/decisions': 'example-decision',
  '/v1/jobs': 'example-job',
  '/v1/calendar-feeds': 'example-feed',
};

let api: TestApi;
let calls: readonly Call[];
/** Ids that the service made, by those that the examples name instead. */
const idOfExample = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi({
    signIn: {
      issuer: 'https://issuer.example',
      authorize: 'https://sign-in.example/oauth2/authorize',
      token: 'https://sign-in.example/oauth2/token',
      clients: { page: 'example-page', commandLine: 'example-command-line' },
    },
  });
  api.clock.now = new Date(NOW);
  await seedL53(api);
  calls = callsOf(await readOpenapi(api)).filter(
    ({ operation }) => jsonStatus(operation) !== undefined && !WITHOUT.includes(operation.operationId),
  );
});
afterAll(async () => api.stop());

/** What an operation responds with in JSON: what creates something, that it did, though it may be tried as well. */
function jsonStatus({ responses }: Call['operation']): string | undefined {
  const inJson = Object.keys(responses).filter(
    (status) => status.startsWith('2') && responses[status]?.content?.['application/json'] !== undefined,
  );
  return inJson.find((status) => status === '201') ?? inJson[0];
}

/** Whether a creation can be tried first, and responds otherwise then. */
function isTriedFirst({ method, operation }: Call): boolean {
  return method === 'POST' && operation.responses['200'] !== undefined && operation.responses['201'] !== undefined;
}

/** First what makes documents, then what reads them, then what changes them. */
function turnOf({ method, path }: Call): number {
  if (method === 'GET') return 1;
  return path.includes('{') ? 2 : 0;
}

function addressOf({ path, operation }: Call): string {
  const optional = OPTIONAL[operation.operationId] ?? [];
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: where, required, example } of operation.parameters) {
    const value = String(example);
    if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(idOfExample.get(value) ?? value));
    if (where === 'query' && (required || optional.includes(name))) query.set(name, value);
  }
  return query.size === 0 ? address : `${address}?${query.toString()}`;
}

async function send(call: Call, query = ''): Promise<Response> {
  const { method, operation } = call;
  const role = operation['x-roles'][0] as Role | undefined;
  const address = `${addressOf(call)}${query}`;
  const body = bodyOf(operation);
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': body.type };
  if (operation.parameters.some(({ name }) => name === 'If-Match')) {
    // The document that is changed: /v1/kind/id, whatever comes after.
    const document = await api.send(role, 'GET', address.split('/').slice(0, 4).join('/'));
    headers['If-Match'] = document.headers.get('etag') ?? '';
  }
  return api.send(role, method, address, {
    headers,
    ...(body !== undefined && { body: (await FILES[operation.operationId]?.(address)) ?? body.example }),
  });
}

/** Files that no description can show, by what they are sent to. */
const FILES: Readonly<Record<string, (address: string) => Promise<Uint8Array>>> = {
  importWorkbook: async (address) => new Uint8Array(await (await api.send('auditor', 'GET', address)).arrayBuffer()),
};

async function finishJob(): Promise<void> {
  const address = `/v1/jobs/${idOfExample.get('example-job') ?? ''}`;
  await expect
    .poll(async () => ((await (await api.send('planner', 'GET', address)).json()) as { state: string }).state, {
      timeout: 20_000,
    })
    .toBe('done');
}

describe('the responses that the description of the API shows', () => {
  it('are what the service says to the requests that it shows', async () => {
    const examples: Record<string, unknown> = {};
    for (const call of calls.toSorted((a, b) => turnOf(a) - turnOf(b))) {
      const { operationId } = call.operation;
      if (LIKE_START_OF_JOB[operationId] !== undefined) continue;
      if (isTriedFirst(call))
        examples[`${operationId} 200`] = settle(await (await send(call, '?dryRun=true')).text(), idOfExample);
      const response = await send(call);
      const text = await response.text();
      expect([operationId, response.status, response.ok ? '' : text]).toEqual([
        operationId,
        Number(jsonStatus(call.operation)),
        '',
      ]);
      const made = MADE[call.path];
      if (call.method === 'POST' && made !== undefined)
        idOfExample.set(made, response.headers.get('location')?.split('/').at(-1) ?? '');
      if (operationId === 'startJob') await finishJob();
      examples[operationId] = settle(text, idOfExample);
    }
    for (const [name, changed] of Object.entries(LIKE_START_OF_JOB))
      examples[name] = { ...(examples['startJob'] as object), ...changed };
    const sorted = Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
    await expect(`${JSON.stringify(sorted, null, 1)}\n`).toMatchFileSnapshot(file);
  }, 60_000);
});

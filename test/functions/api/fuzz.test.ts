import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../../functions/api/http/refusals.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { bodyOf, type Call, callsOf, type OpenapiDocument, readOpenapi } from '../../support/openapi.ts';
import { campaign } from '../../support/campaign.ts';
import { countShares } from './fuzz/count-shares.ts';
import { rememberDocuments } from './fuzz/known-documents.ts';
import { generateRequest } from './fuzz/generate-request.ts';
import { type Random, seededRandom } from './fuzz/random.ts';

// Requests generated from the OpenAPI document, the same in every run: a run that fails can be repeated.
// RULE153_FUZZ_SEED gives others ("random" draws one), RULE153_FUZZ_COUNT more.

const chosen = process.env['RULE153_FUZZ_SEED'] ?? '1499747239';
const seed = chosen === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(chosen);
const count = campaign({ short: 1_000, long: 10_000 }, 'RULE153_FUZZ_COUNT');
/** No request of a few kilobytes may take longer, on the slowest machine. */
const longest_ms = 10_000;

/**
 * Nobody signs in where tokens are made on the machine itself, the secret of a feed is told once and not guessed, and no
 * text is a workbook.
 */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'findSignIn',
  'findCalendarFeed',
  'subscribeCalendar',
  'importWorkbook',
]);

const known = rememberDocuments();
let api: TestApi;
let document: OpenapiDocument;
let calls: readonly Call[];

beforeAll(async () => {
  api = await startTestApi();
  document = await readOpenapi(api);
  calls = callsOf(document).filter(({ path }) => !path.startsWith('/docs'));
  await seedL53(api);
  for (const path of ['/v1/statements/A-C.3-79-L.53', '/v1/rate-cards/l53-identified'])
    known.learn({ method: 'GET', path, body: undefined }, await api.send('budget-officer', 'GET', path));
  for (const { method, path, operation } of calls) {
    const body = bodyOf(operation)?.example;
    if (method !== 'POST' || path.split('/').length !== 3 || body === undefined) continue;
    const response = await api.send('budget-officer', method, path, { body });
    known.learn({ method, path, body: JSON.stringify(body) }, response);
  }
});
afterAll(async () => api.stop());

/** What is wrong with a response; undefined if nothing is. */
async function complaint(response: Response): Promise<string | undefined> {
  const text = await response.text();
  if (response.status >= 500) return `status ${response.status}: ${text} ${api.records.at(-1)?.failure ?? ''}`;
  if (response.headers.get('x-content-type-options') !== 'nosniff') return 'no security headers';
  if (response.status < 400 || response.headers.get('content-type') === null || text === '') return undefined;
  if (response.headers.get('content-type') !== 'application/problem+json')
    return `a refusal of type ${String(response.headers.get('content-type'))}: ${text}`;
  const problem = JSON.parse(text) as { status: number; code: string; problems: { code: string; message: string }[] };
  if (
    problem.status !== response.status ||
    !REFUSAL_CODES.some((code) => code === problem.code) ||
    problem.problems.length === 0
  )
    return `not a problem document: ${text}`;
  return undefined;
}

/** What takes long by its nature is asked less often. */
const heavy = /\/(?:evidence|paragraphs|risks|forecasts|sweeps|sensitivities|comparisons|openapi\.json)$/;

/** Picks calls as cards are dealt: every one comes before any comes again, save what takes long. */
function dealCalls(random: Random): () => Call {
  let deck: Call[] = [];
  return () => {
    for (;;) {
      if (deck.length === 0) deck = [...calls];
      const call = random.pick(deck);
      deck.splice(deck.indexOf(call), 1);
      if (!heavy.test(call.path) || random.chance(0.4)) return call;
    }
  };
}

describe('generated requests', () => {
  it(`all get a response: ${count} from seed ${seed}`, { timeout: 1_800_000 }, async () => {
    const random = seededRandom(seed);
    const pickCall = dealCalls(random);
    const shares = countShares(calls.map(({ operation }) => operation.operationId));
    const statuses = new Map<number, number>();
    for (let index = 0; index < count; index += 1) {
      const call = pickCall();
      const generated = generateRequest(call, document.components.schemas, known, random);
      const { as, method, path, ...options } = generated;
      if (!URL.canParse(`http://service.test${path}`)) continue;
      const headers = Object.fromEntries(
        Object.entries(options.headers).filter(([, value]) => !/[\r\n\0]/.test(value)),
      );
      const start = performance.now();
      const response = await api.send(as, method, path, { ...options, headers }).catch((error: unknown) => {
        throw new Error(`seed ${seed}, request ${index}: ${method} ${path}: ${String(error)}`);
      });
      const took_ms = performance.now() - start;
      known.learn(generated, response);
      shares.count(call.operation.operationId, generated.isWellMeant, response.status);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      const wrong = took_ms > longest_ms ? `took ${took_ms} ms` : await complaint(response);
      if (wrong !== undefined)
        expect.fail(
          `seed ${seed}, request ${index}: ${as ?? 'nobody'} ${method} ${path} ${JSON.stringify(options).slice(0, 2000)}: ${wrong}`,
        );
    }
    const { total, byOperation } = shares.report();
    process.stderr.write(count < 5_000 ? `${total}\n` : `${total}: ${byOperation}\n`);
    expect(shares.wellMeant(), 'the share of well-meant requests that were carried out').toBeGreaterThan(0.8);
    const never = shares.never().filter((name) => !UNREACHABLE.has(name));
    expect(never.length, `never carried out: ${never.join(', ')}`).toBeLessThanOrEqual(count < 5_000 ? 10 : 3);
    // A fuzz that never gets through, or is never refused, tests nothing.
    for (const status of [200, 201, 304, 400, 401, 403, 404, 405, 406, 409, 412, 415, 422, 428])
      expect(statuses.get(status) ?? 0, `responses with ${status}`).toBeGreaterThan(0);
    expect({}).not.toHaveProperty('polluted');
  });

  it('have left every document and its trail whole', async () => {
    for (const kind of ['statement', 'rate-card', 'scenario', 'estimate', 'decision'] as const) {
      const { items } = await api.ports.ledger.list({ organization: 'example', kind, limit: 1000 });
      for (const { id } of items.slice(0, 30)) await api.ports.ledger.verify({ organization: 'example', kind, id });
    }
  });
});

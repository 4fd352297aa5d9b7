import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRateCard } from '../../functions/documents/kinds/rate-card.ts';
import { exampleStatement } from '../../functions/documents/kinds/statement.ts';
import type { Role } from '../../functions/access/principal.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findExamples, fitsIn, pointerOf, reachedFrom, type Response as Shown } from '../support/find-examples.ts';
import { callsOf, type OpenapiDocument, readOpenapi } from '../support/openapi.ts';
import { NOW, settle } from '../support/settle-response.ts';

// Every schema of a result that has a name has an example: a whole response, which an operation shows, or a piece of
// one, which the schema itself shows. The pieces are cut out of what the service says, here, and written by
// `npm run update:expected`.

const file = fileURLToPath(new URL('../../functions/api/openapi/component-examples.json', import.meta.url));

/** A reader looks for what an example shows: of several, the fullest that is not longer than this. */
const CHARACTERS_MAX = 1_500;

let api: TestApi;
let document: OpenapiDocument;
beforeAll(async () => {
  api = await startTestApi();
  api.clock.now = new Date(NOW);
  document = await readOpenapi(api);
});
afterAll(async () => api.stop());

/** The responses in JSON that operations show. */
function shownResponses(): readonly Shown[] {
  return callsOf(document).flatMap(({ method, path, operation }) =>
    Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).flatMap(([type, { example }]) =>
        example === undefined || !type.endsWith('json')
          ? []
          : [{ pointer: pointerOf(method, path, status, type), body: example }],
      ),
    ),
  );
}

const STATEMENT = 'A-EXAMPLE-1';
const CARD = '/v1/rate-cards/example-card';

const cardAt = (value: string) => {
  const { rates, ...card } = exampleRateCard();
  return { ...card, rates: rates.map((rate) => ({ ...rate, value })) };
};

/** Responses with pieces that no operation's own example has: they come of a change that is tried, a fault, a seal. */
async function furtherResponses(): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  const ask = async (role: Role, method: string, path: string, body?: unknown, changes?: string) => {
    const etag = changes === undefined ? undefined : (await api.send(role, 'GET', changes)).headers.get('etag');
    const headers = {
      ...(typeof etag === 'string' && { 'if-match': etag }),
      ...(typeof body === 'string' && { 'content-type': 'text/csv' }),
    };
    const response = await api.send(role, method, path, { headers, ...(body !== undefined && { body }) });
    const text = await response.text();
    expect([path, response.ok ? '' : text]).toEqual([path, '']);
    const [address = ''] = path.split('?');
    const pattern = address.replace('example-card', '{id}').replace(STATEMENT, '{id}');
    shown.push({ pointer: pointerOf(method, pattern, response.status), body: settle(text) });
  };
  const example = exampleStatement();
  const rate = { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } };
  const requirements = example.requirements.map((one) => ({ ...one, rate }));
  const statement = { ...example, rateCards: ['example-card'], requirements };
  const elsewhere = {
    ...cardAt('8000'),
    rates: cardAt('8000').rates.map((one) => ({ ...one, for: { dutyStation: 'Geneva' } })),
  };
  await ask('budget-officer', 'POST', '/v1/rate-cards', cardAt('8000'));
  await ask('budget-officer', 'POST', '/v1/statements', statement);
  await ask('budget-officer', 'PUT', `${CARD}?dryRun=true`, cardAt('9000'), CARD);
  await ask('budget-officer', 'PUT', `${CARD}?dryRun=true`, elsewhere, CARD);
  for (const to of ['under-review', 'submitted'])
    await ask('administrator', 'POST', `/v1/statements/${STATEMENT}/moves`, { to }, `/v1/statements/${STATEMENT}`);
  await ask('budget-officer', 'GET', `/v1/statements/${STATEMENT}/estimate?explain=full`);
  await ask('planner', 'POST', '/v1/checks', 'Object,2026\nConsultants,84 000\nExperts,23 900\nTotal,109 700\n');
  for (const name of ['funds', 'post-tables']) {
    const text = readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8');
    await ask('planner', 'POST', '/v1/compute', { statement: JSON.parse(text) as unknown, rateCards: [] });
  }
  return shown;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** The fullest that is short enough, or else the shortest. */
function choose(values: readonly unknown[]): unknown {
  const byLength = [...values].sort((a, b) => lengthOf(a) - lengthOf(b));
  return byLength.findLast((one) => lengthOf(one) <= CHARACTERS_MAX) ?? byLength[0];
}

/** Components that responses alone have, without those whose example an operation shows whole. */
function namedPieces(): readonly string[] {
  const operations = callsOf(document).map(({ operation }) => operation);
  const given = reachedFrom(
    document,
    operations.map(({ parameters, requestBody }) => ({ parameters, requestBody })),
  );
  const whole = new Set(
    operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content = {} }) =>
        Object.values(content).flatMap(({ schema, example }) =>
          example === undefined ? [] : [String(schema['$ref']).split('/').at(-1) ?? ''],
        ),
      ),
    ),
  );
  return [
    ...reachedFrom(
      document,
      operations.map(({ responses }) => responses),
    ),
  ].filter((id) => !given.has(id) && !whole.has(id));
}

describe('every named schema of a result', () => {
  it('has an example: a response that an operation shows, or a piece of one', async () => {
    const found = findExamples(document, [...shownResponses(), ...(await furtherResponses())]);
    const pieces = namedPieces().toSorted();
    expect(pieces.filter((id) => found.get(id) === undefined)).toEqual([]);
    const examples = Object.fromEntries(pieces.map((id) => [id, choose(found.get(id) ?? [])]));
    await expect(`${JSON.stringify(examples, null, 1)}\n`).toMatchFileSnapshot(file);
  }, 30_000);

  it('shows an example that fits it', () => {
    const fits = fitsIn(document);
    const shown = Object.entries(document.components.schemas).flatMap(([id, { examples = [] }]) =>
      (examples as readonly unknown[]).map((example) => ({ id, fits: fits(`/components/schemas/${id}`, example) })),
    );
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter((one) => !one.fits)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, l53Text, seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

type Placed = { code: string; path: string; message: string; line?: number; requirement?: string };

async function problemsOf(method: string, path: string, body: unknown): Promise<Placed[]> {
  const response = await api.send('budget-officer', method, path, { body });
  expect(response.status).toBeGreaterThanOrEqual(400);
  return ((await response.json()) as { problems: Placed[] }).problems;
}

const lineOf = (text: string, found: string) => text.slice(0, text.indexOf(found)).split('\n').length;

describe('What is refused of a body', () => {
  it('has its line and the requirement that holds it, below the document and below what holds the document', async () => {
    const { requirements, ...rest } = JSON.parse(l53Text()) as { requirements: { id: string; title: string }[] };
    const [first, second, ...others] = requirements;
    const wrong = { ...rest, requirements: [first, { ...second, colour: 'blue' }, ...others] };
    for (const body of [JSON.stringify(wrong, null, 2), JSON.stringify({ statement: wrong }, null, 2)]) {
      const isInside = body.includes('"statement": {');
      const [problem] = await problemsOf('POST', isInside ? '/v1/compute' : '/v1/statements', body);
      expect(problem?.path).toBe(`${isInside ? 'statement.' : ''}requirements[1].colour`);
      expect(problem).toMatchObject({ line: lineOf(body, '"colour"'), requirement: second?.id });
    }
  });

  it('has the line at which a text is no JSON, with what to do', async () => {
    const [problem] = await problemsOf('POST', '/v1/rate-cards', cardText().replace(/\n}\s*$/, ',\n}\n'));
    expect(problem).toMatchObject({ code: 'not-json', line: cardText().trimEnd().split('\n').length });
    expect(problem?.message).toContain('delete the comma');
  });

  it('has the lines of keys that are given twice', async () => {
    const body = '{\n  "statement": "A-C.3-79-L.53",\n  "title": "a",\n  "title": "b"\n}';
    const [problem] = await problemsOf('POST', '/v1/estimates', body);
    expect(problem).toMatchObject({ path: 'title', line: 4 });
  });

  it('has them for a rate that is missing, too, and none where the problem lies in what the body only names', async () => {
    const statement = JSON.parse(l53Text()) as { requirements: { id: string }[] };
    const body = JSON.stringify({ statement, rateCards: [] }, null, 2);
    const missing = await problemsOf('POST', '/v1/compute', body);
    expect(missing.length).toBeGreaterThan(0);
    for (const { code, path, line, requirement } of missing) {
      const index = Number(/^statement\.requirements\[(\d+)\]/.exec(path)?.[1]);
      expect([code, requirement]).toEqual(['missing-rate', statement.requirements[index]?.id]);
      expect(line).toBeGreaterThanOrEqual(lineOf(body, `"id": "${String(requirement)}"`) - 1);
    }
    const card = { schema: 'rule153/rate-card/3', id: 'empty', title: 'No rates', rates: [] };
    const [first] = await problemsOf('POST', '/v1/rate-cards', card);
    expect(first?.line).toBe(1);
    for (const { line } of await problemsOf('POST', '/v1/risks', { statement: 'A-C.3-79-L.53', milestone: 'no-such' }))
      expect(line ?? 1).toBe(1);
  });
});

describe('The estimate of a stored statement', () => {
  it('is not sent again to who has it, in the same format, until anything that it is made from changes', async () => {
    const read = (headers: Record<string, string> = {}, query = '') =>
      api.send('planner', 'GET', `/v1/statements/A-C.3-79-L.53/estimate${query}`, { headers });
    const tag = (await read()).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const again = await read({ 'if-none-match': tag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    expect((await read({ 'if-none-match': tag }, '?format=csv')).status).toBe(200);
    expect((await read({ 'if-none-match': tag }, '?explain=full')).status).toBe(200);
    const card = await api.send('budget-officer', 'GET', '/v1/rate-cards/l53-identified');
    const changed = { ...(JSON.parse(cardText()) as object), title: 'Another title of the card' };
    const saved = await api.send('budget-officer', 'PUT', '/v1/rate-cards/l53-identified', {
      body: changed,
      headers: { 'if-match': card.headers.get('etag') ?? '' },
    });
    expect(saved.status).toBe(200);
    expect((await read({ 'if-none-match': tag })).status).toBe(200);
  });
});

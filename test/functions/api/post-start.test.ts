import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, l53Text, seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  const changes = [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { on: '2028-09-15' } }];
  const scenario = {
    schema: 'rule153/scenario/1',
    id: 'mid-september',
    title: 'Entry into force on 15 September 2028',
    base: { statement: 'A/C.3/79/L.53' },
    changes,
  };
  expect((await api.send('planner', 'POST', '/v1/scenarios', { body: scenario })).status).toBe(201);
  const byMonths = {
    ...scenario,
    id: 'by-months',
    changes: [
      { kind: 'set-post-start-rule', id: 'rule', rule: 'months' },
      {
        kind: 'set-vacancy',
        id: 'vacancy',
        category: 'professional',
        yearOfPost: 1,
        factor: '0.25',
        requirement: 'posts-secretariat-head',
      },
    ],
  };
  expect((await api.send('planner', 'POST', '/v1/scenarios', { body: byMonths })).status).toBe(201);
});
afterAll(async () => api.stop());

type Body = {
  rules: {
    rule: string;
    isChosen: boolean;
    presence?: { value: string; over: string };
    categories: { vacancyFactor: string; budgetedShare: string; origin: { change?: string } }[];
  }[];
};
const path = '/v1/statements/A-C.3-79-L.53/post-start';
const ask = (query: string) => api.send('auditor', 'GET', `${path}?requirement=${query}`);
const figures = ({ rules }: Body) =>
  rules.map(({ rule, isChosen, presence, categories }) => [
    rule,
    isChosen,
    presence === undefined ? 'all' : `${presence.value}/${presence.over}`,
    categories[0]?.vacancyFactor,
    categories[0]?.budgetedShare,
  ]);

describe('GET /v1/statements/{id}/post-start', () => {
  it('gives half of the yearly cost under every rule where entry into force is assumed in 2027 and no day is known', async () => {
    const response = await ask('posts-secretariat-head');
    expect(response.status).toBe(200);
    const body = (await response.json()) as Body;
    expect(body).toMatchObject({
      symbol: 'A/C.3/79/L.53',
      effective: '2027-01-01',
      precision: 'year',
      firstYear: 2027,
      rule: 'whole-year',
    });
    expect(figures(body)).toEqual([
      ['whole-year', true, 'all', '0.5', '0.5'],
      ['months', false, 'all', '0.5', '0.5'],
      ['days', false, 'all', '0.5', '0.5'],
    ]);
  });

  it('gives months and days where a scenario moves the start into the middle of a year', async () => {
    const body = (await (await ask('posts-secretariat-head&scenarios=mid-september')).json()) as Body;
    expect(body).toMatchObject({ effective: '2028-09-15', precision: 'day', firstYear: 2028 });
    // September to December: 4/12 of a half. 16 days of September, 31 + 30 + 31: 108 of the 366 of a leap year, of a
    // half.
    expect(figures(body)).toEqual([
      ['whole-year', true, 'all', '0.5', '0.5'],
      ['months', false, '4/12', '0.5', '0.166667'],
      ['days', false, '108/366', '0.5', '0.147541'],
    ]);
  });

  it('takes the rule and the vacancy factor of a scenario, and names the change that set it', async () => {
    const body = (await (await ask('posts-secretariat-head&scenarios=mid-september,by-months')).json()) as Body;
    // 4/12 of three quarters.
    expect(figures(body)[1]).toEqual(['months', true, '4/12', '0.25', '0.25']);
    expect(body.rules[1]?.categories[0]?.origin.change).toBe('by-months/vacancy');
  });

  it('comes as text, which can be calculated again by hand', async () => {
    const response = await ask('posts-secretariat-head&scenarios=mid-september&format=text');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('  days        108 days of the year  Professional  108/366 × (1 − 0.5) = 0.147541\n');
    expect(text).toContain('Vacancy factor 0.5, Professional: A/C.3/79/L.53, Table 2, section 16, Posts');
  });

  it.each([
    [
      'no-such-posts',
      422,
      'unknown-reference',
      'there is no requirement "no-such-posts" in A/C.3/79/L.53; its posts are posts-vienna',
    ],
    ['constructor', 422, 'unknown-reference', 'there is no requirement "constructor"'],
    ['conference', 422, 'unknown-reference', '"conference" is of kind "session", not posts'],
    ['posts-vienna', 422, 'missing-vacancy-factor', 'No vacancy factor for the General Service category'],
    ['posts-secretariat-head&scenarios=nothing', 422, 'unknown-reference', 'there is no scenario "nothing"'],
    ['posts-secretariat-head&rateCards=nothing', 422, 'missing-rate-card', 'there is no rate card "nothing"'],
    ['posts-secretariat-head&revision=9', 404, 'not-found', ''],
    ['__proto__', 422, 'invalid', ''],
    ['', 422, 'invalid', ''],
  ])('refuses %j', async (query, status, code, message) => {
    const response = await ask(query);
    const body = (await response.json()) as { code: string; problems: { message: string }[] };
    expect([response.status, body.code]).toEqual([status, code]);
    expect(body.problems.map(({ message }) => message).join()).toContain(message);
  });

  it('says nothing of rates past their expiry until an officer extends them', async () => {
    const expiring = { ...(JSON.parse(cardText()) as object), id: 'expiring', expiresOn: '2025-01-01' };
    const statement = { ...(JSON.parse(l53Text()) as object), symbol: 'A/EXPIRING/1', rateCards: ['expiring'] };
    for (const [to, body] of [
      ['/v1/rate-cards', expiring],
      ['/v1/statements', statement],
    ] as const)
      expect((await api.send('budget-officer', 'POST', to, { body })).status).toBe(201);
    const asked = () =>
      api.send('planner', 'GET', '/v1/statements/A-EXPIRING-1/post-start?requirement=posts-secretariat-head');
    expect(await (await asked()).json()).toMatchObject({ status: 422, code: 'expired-rate-card' });
    const decision = { rateCard: 'expiring', extendedUntil: '2099-01-01', reason: 'Until the new card is there' };
    expect((await api.send('budget-officer', 'POST', '/v1/decisions', { body: decision })).status).toBe(201);
    expect((await asked()).status).toBe(200);
  });
});

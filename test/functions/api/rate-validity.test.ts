import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRateCard } from '../../../functions/documents/kinds/rate-card.ts';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

type Warning = { code: string; severity: string; message: string };

/** Stores a card and a statement that is costed with it, at prices of 1 January 2026. */
async function store(name: string, card: object): Promise<string> {
  const example = exampleStatement();
  const [item] = example.requirements;
  const statement = {
    ...example,
    symbol: `A/${name.toUpperCase()}/1`,
    rateCards: [name],
    requirements: [{ ...item, rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } } }],
  };
  for (const [path, body] of [
    ['/v1/rate-cards', { ...exampleRateCard(), id: name, ...card }],
    ['/v1/statements', statement],
  ] as const) {
    const response = await api.send('budget-officer', 'POST', path, { body });
    expect(response.status, await response.text()).toBe(201);
  }
  return `A-${name.toUpperCase()}-1`;
}

const estimate = (id: string) => api.send('planner', 'GET', `/v1/statements/${id}/estimate`);
const decide = (body: object) => api.send('budget-officer', 'POST', '/v1/decisions', { body, name: 'Ada Officer' });
const warningsOf = async (response: Response) =>
  ((await response.json()) as { warnings: Warning[] }).warnings.filter(
    ({ code }) => code.endsWith('-rates') && code !== 'illustrative-rates',
  );
const rates = exampleRateCard().rates;

describe('a rate card past its expiry', () => {
  it('refuses the estimate until a named officer decides to extend it, and the estimate names the decision', async () => {
    const id = await store('expired', { expiresOn: '2025-12-01' });
    const refused = await estimate(id);
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { code: 'expired-rate-card', problems: [{ path: 'rateCards[0]' }] },
    ]);
    expect(
      (await decide({ rateCard: 'expired', extendedUntil: '2026-01-01', reason: 'One day too short' })).status,
    ).toBe(201);
    expect((await estimate(id)).status).toBe(422);
    expect(
      (
        await decide({
          rateCard: 'expired',
          extendedUntil: '2026-07-01',
          reason: 'New card expected in June',
          statement: id,
        })
      ).status,
    ).toBe(201);
    const warnings = await warningsOf(await estimate(id));
    expect(warnings).toMatchObject([{ code: 'expired-rates', severity: 'query' }]);
    expect(warnings[0]?.message).toContain('Ada Officer');
    expect(warnings[0]?.message).toContain('New card expected in June');
  });

  it('is extended for the statement that the decision names and for no other, and no longer once it is withdrawn', async () => {
    const id = await store('withdrawn', { expiresOn: '2025-12-01' });
    await decide({
      rateCard: 'withdrawn',
      extendedUntil: '2027-01-01',
      reason: 'For another',
      statement: 'A-EXPIRED-1',
    });
    expect((await estimate(id)).status).toBe(422);
    const decision = await decide({ rateCard: 'withdrawn', extendedUntil: '2027-01-01', reason: 'For all' });
    expect((await estimate(id)).status).toBe(200);
    const withdrawal = { body: { reason: 'Too long' }, headers: { 'if-match': decision.headers.get('etag') ?? '' } };
    const path = `${decision.headers.get('location') ?? ''}/withdrawal`;
    const withdrawn = await api.send('budget-officer', 'POST', path, withdrawal);
    expect(withdrawn.status).toBe(200);
    expect((await estimate(id)).status).toBe(422);
    const again = await api.send('budget-officer', 'POST', path, {
      ...withdrawal,
      headers: { 'if-match': withdrawn.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(409);
  });

  it('is only noted where the prices are of a day before', async () => {
    const id = await store('past', { expiresOn: '2026-02-01' });
    expect(await warningsOf(await estimate(id))).toMatchObject([{ code: 'expired-rates', severity: 'note' }]);
  });
});

describe('a rate past its own validity', () => {
  it('is missing, unless a decision extends it, and then is named with the decision', async () => {
    const [rate] = rates;
    const id = await store('ended', { rates: [{ ...rate, validTo: '2025-12-31' }] });
    expect(await (await estimate(id)).json()).toMatchObject({ code: 'missing-rate' });
    await decide({ rateCard: 'ended', code: 'another-rate', extendedUntil: '2027-01-01', reason: 'Of another rate' });
    expect((await estimate(id)).status).toBe(422);
    await decide({
      rateCard: 'ended',
      code: 'interpretation-meeting',
      extendedUntil: '2027-01-01',
      reason: 'Until the new rates',
    });
    expect(await warningsOf(await estimate(id))).toMatchObject([{ code: 'extended-rates', severity: 'query' }]);
  });
});

describe('stale and superseded rates', () => {
  it('are used and named', async () => {
    const id = await store('stale', { verifiedOn: '2024-01-01' });
    await store('newer', { supersedes: ['stale'] });
    const warnings = await warningsOf(await estimate(id));
    expect(warnings.map(({ code }) => code)).toEqual(['stale-rates', 'superseded-rates']);
    expect(warnings[1]?.message).toContain('"newer"');
  });

  it('are said of those alone that an estimate used', async () => {
    const id = await store('fresh', {});
    expect(await warningsOf(await estimate(id))).toEqual([]);
  });
});

describe('a decision', () => {
  it('is in the name of who holds the token, whatever the request says', async () => {
    await store('named', {});
    expect(
      (
        await decide({
          rateCard: 'named',
          extendedUntil: '2027-01-01',
          reason: 'x',
          officer: { id: 'x', name: 'Someone Else' },
        })
      ).status,
    ).toBe(422);
    const made = await decide({ rateCard: 'named', extendedUntil: '2027-01-01', reason: 'x' });
    expect(await (await api.send('auditor', 'GET', made.headers.get('location') ?? '')).json()).toMatchObject({
      officer: { id: 'example/Ada Officer', name: 'Ada Officer' },
    });
  });

  it('is the officer’s alone: not even an administrator records one', async () => {
    for (const role of ['planner', 'auditor', 'administrator'] as const) {
      expect(
        (
          await api.send(role, 'POST', '/v1/decisions', {
            body: { rateCard: 'named', extendedUntil: '2027-01-01', reason: 'x' },
          })
        ).status,
      ).toBe(403);
    }
  });

  it('about what does not exist is refused with everything that does not', async () => {
    const response = await decide({
      rateCard: 'nowhere',
      statement: 'A-NOWHERE-1',
      extendedUntil: '2027-01-01',
      reason: 'x',
    });
    expect(await response.json()).toMatchObject({ problems: [{ path: 'rateCard' }, { path: 'statement' }] });
  });
});

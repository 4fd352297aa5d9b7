import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

const statementPath = '/v1/statements/A-C.3-79-L.53';
const cardPath = '/v1/rate-cards/l53-identified';
type EstimateBody = {
  tables: { rows: { section: string; values: number[] }[] }[];
  from: { statement: { revision: number }; rateCards: { revision: number }[]; madeOn: string };
};

async function estimate(): Promise<EstimateBody> {
  const response = await api.send('planner', 'GET', `${statementPath}/estimate`);
  expect(response.status).toBe(200);
  return (await response.json()) as EstimateBody;
}

/** The office space of section 29F in 2025, which is ten posts at the card's rate. */
const officeSpace = ({ tables }: EstimateBody) => tables[1]?.rows.find(({ section }) => section === '29F')?.values[0];

async function change(path: string, edit: (document: unknown) => void): Promise<void> {
  const response = await api.send('budget-officer', 'GET', path);
  const document: unknown = await response.json();
  edit(document);
  const saved = await api.send('budget-officer', 'PUT', `${path}?reason=test`, {
    body: document,
    headers: { 'if-match': response.headers.get('etag') ?? '' },
  });
  expect(saved.status, await saved.clone().text()).toBe(200);
}

const setOfficeSpace = (value: string) => (card: unknown) => {
  for (const rate of (card as RateCard).rates) if (rate.code === 'office-space-post') rate.value = value;
};

describe('an estimate that is asked for again', () => {
  it('is the same, to the byte, while nothing moves', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => (await api.send('planner', 'GET', `${statementPath}/estimate`)).text()),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('follows its rate card and its statement as soon as their change is acknowledged', async () => {
    expect(officeSpace(await estimate())).toBe(44_000);
    await change(cardPath, setOfficeSpace('5000'));
    expect(officeSpace(await estimate())).toBe(50_000);
    await change(statementPath, (statement) => {
      for (const requirement of (statement as Statement).requirements)
        if (requirement.id === 'posts-vienna' && requirement.kind === 'post' && requirement.posts[0] !== undefined)
          requirement.posts[0].number = '3';
    });
    const moved = await estimate();
    expect(officeSpace(moved)).toBe(60_000);
    expect([moved.from.statement.revision, moved.from.rateCards[0]?.revision]).toEqual([2, 2]);
  });

  it('under readers and a writer at once never shows less than what was acknowledged before the question', async () => {
    let acknowledged = 5000;
    const writer = async () => {
      for (let value = 5100; value <= 6000; value += 100) {
        await change(cardPath, setOfficeSpace(String(value)));
        acknowledged = value;
      }
    };
    const reader = async () => {
      for (let round = 0; round < 15; round += 1) {
        const least = acknowledged * 12;
        expect(officeSpace(await estimate())).toBeGreaterThanOrEqual(least);
      }
    };
    await Promise.all([writer(), ...Array.from({ length: 5 }, reader)]);
    expect(officeSpace(await estimate())).toBe(72_000);
  });

  it('is judged anew on another day', async () => {
    const { madeOn } = (await estimate()).from;
    api.clock.now = new Date(Date.parse(`${madeOn}T12:00:00Z`) + 24 * 3600 * 1000);
    expect((await estimate()).from.madeOn > madeOn).toBe(true);
    api.clock.now = undefined;
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Proof, ProofNode } from '../../../shared/results/proof.ts';
import { referenceCard } from '../../support/reference.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

const at = '/v1/statements/A-C.3-79-L.53';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

async function prove(query: string): Promise<Proof> {
  const response = await api.send('auditor', 'GET', `${at}/proof?${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as Proof;
}

function steps(node: ProofNode): readonly ProofNode[] {
  return [node, ...node.children.flatMap(steps)];
}

/** Revises the card: interpretation in Vienna costs another amount, by the same source. */
async function revise(value: string, reason: string): Promise<void> {
  const card = '/v1/rate-cards/l53-identified';
  const { headers } = await api.send('budget-officer', 'GET', card);
  const document = referenceCard('l53-identified');
  const rates = document.rates.map((rate) =>
    rate.code === 'interpretation-meeting' && rate.for?.dutyStation === 'Vienna' ? { ...rate, value } : rate,
  );
  const saved = await api.send('budget-officer', 'PUT', `${card}?reason=${encodeURIComponent(reason)}`, {
    body: { ...document, rates },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  expect(saved.status, await saved.clone().text()).toBe(200);
}

describe('the proof of a stored figure', () => {
  it('is given for words, for a line and for a cell, as JSON and as text', async () => {
    const [words, named] = [
      await prove('question=interpretation%202028'),
      await prove('section=2&line=Interpretation%20services&year=2028'),
    ];
    expect(named.root).toEqual(words.root);
    expect((await prove('table=3&year=2025&net=true')).root.amount).toBe(2_569_000);
    const text = await api.send('planner', 'GET', `${at}/proof?question=80500&format=text`);
    expect(await text.text()).toContain('1.1.1. 5 days: days (volume), source A/C.3/79/L.53');
  });

  it.each([
    ['', 422],
    ['section=2', 422],
    ['question=a&table=1', 422],
    ['question=999999', 404],
    ['question=80500&from=yesterday', 422],
    ['question=80500&from=99', 404],
    [`question=${'a'.repeat(501)}`, 422],
  ])('is refused for "%s"', async (query, status) => {
    const response = await api.send('auditor', 'GET', `${at}/proof?${query}`);
    expect(response.status, await response.clone().text()).toBe(status);
  });

  it('shows both values, who changed it and why, where a revision of a card changed a rate and kept its source', async () => {
    await revise('8100', 'contract of 2027');
    await revise('8200', 'second amendment');
    const proof = await prove('question=interpretation%202026');
    const rate = steps(proof.root).find(({ kind, rate: own }) => kind === 'rate' && own !== undefined);
    expect(rate?.rate?.changed.map(({ revision, from, to, reason }) => [revision, from, to, reason])).toEqual([
      [3, '8100', '8200', 'second amendment'],
      [2, '8050', '8100', 'contract of 2027'],
    ]);
    expect(rate?.rate?.changed[0]?.role).toBe('budget-officer');
    expect(rate?.sentence).toContain('was cited for 8 050');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/model/statement.ts';
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

  it('shows the same of a quantity and of a rate that the statement states itself', async () => {
    const { headers, document } = await statementNow();
    const patch = async (etag: string, reason: string, change: (statement: Statement) => Statement) => {
      const saved = await api.send('budget-officer', 'PUT', `${at}?reason=${encodeURIComponent(reason)}`, {
        body: change(document),
        headers: { 'if-match': etag },
      });
      expect(saved.status, await saved.clone().text()).toBe(200);
      return saved.headers.get('etag') ?? '';
    };
    const withDays =
      (days: string, over: object = {}) =>
      (statement: Statement): Statement => ({
        ...statement,
        requirements: statement.requirements.map((one) =>
          one.id === 'rules-session' ? ({ ...one, days, ...over } as typeof one) : one,
        ),
      });
    const second = await patch(headers.get('etag') ?? '', 'a day more', withDays('6'));
    const third = await patch(second, 'and another', withDays('7'));
    const days = (proof: Proof) => steps(proof.root).find(({ kind, driver }) => kind === 'factor' && driver === 'days');
    const step = days(await prove('question=interpretation%202026'));
    expect(step?.changed?.map(({ revision, from, to, role, reason }) => [revision, from, to, role, reason])).toEqual([
      [3, '6', '7', 'budget-officer', 'and another'],
      [2, '5', '6', 'budget-officer', 'a day more'],
    ]);
    expect(step?.sentence).toMatch(
      /changed it from 5 to 6 .* left the source as it was: A\/C\.3\/79\/L\.53.* was cited for 5\./,
    );
    // Whoever gives another source with another value says by which document it is.
    await patch(third, 'by the amended text', withDays('8', { source: [{ symbol: 'A/RES/79/243', paragraph: '5' }] }));
    expect(days(await prove('question=interpretation%202026'))?.changed).toBeUndefined();
    const earlier = await prove('question=interpretation%202026&revision=2');
    expect(days(earlier)?.changed?.map(({ revision }) => revision)).toEqual([2]);
  });

  it('says what the statement has where a scenario sets a quantity', async () => {
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'nine-days',
      title: 'Nine days',
      base: { statement: 'A/C.3/79/L.53' },
      changes: [
        { kind: 'set-quantity', id: 'days', target: { requirement: 'rules-session', quantity: 'days' }, to: '9' },
      ],
    };
    expect((await api.send('planner', 'POST', '/v1/scenarios', { body: scenario })).status).toBe(201);
    const proof = await prove('question=interpretation%202026&scenarios=nine-days');
    const step = steps(proof.root).find(({ kind, driver }) => kind === 'factor' && driver === 'days');
    expect(step?.sentence).toContain('set by change "nine-days/days"');
    expect(step?.sentence).toMatch(/The statement has \d, by A\//);
  });

  async function statementNow() {
    const response = await api.send('budget-officer', 'GET', at);
    return { headers: response.headers, document: (await response.json()) as Statement };
  }
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../support/reference.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { runHere } from './run-cli.ts';

const file = 'examples/recosting.json';
const id = 'A-EXAMPLE-1';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const body: unknown = JSON.parse(readText(file));
  expect((await api.send('budget-officer', 'POST', '/v1/statements', { body })).status).toBe(201);
});
afterAll(() => api.stop());

describe('a statement before and after recosting', () => {
  it('is the same by the command line and by the API, as JSON and as CSV', async () => {
    const [json, csv] = await Promise.all(
      ['json', 'csv'].map((format) => api.send('auditor', 'GET', `/v1/statements/${id}/recosting?format=${format}`)),
    );
    expect(JSON.parse((await runHere(['recosting', file, '--format', 'json'])).stdout)).toEqual(await json?.json());
    expect((await runHere(['recosting', file, '--format', 'csv'])).stdout).toBe(await csv?.text());
  });

  it('names the factors with their sources, and prints tables in a stage', async () => {
    const { stdout } = await runHere(['recosting', file]);
    expect(stdout).toContain('after recosting                      84 800    84 800               84 800');
    expect(stdout).toContain('× 36 / 35 = 1 + 0.6 × (1.1 / 1.05 − 1), from 2027 on, as of 2026-12-01: paid in Vienna.');
    const { stdout: tables } = await runHere(['recosting', file, '--tables', 'after']);
    expect(tables).toContain('Conference servicing (after recosting)');
    expect(tables).toMatch(/Total +107 000/);
    expect((await runHere(['recosting', file, '--tables', 'later'])).stderr).toContain('--tables takes before');
    const { stdout: arabic } = await runHere(['recosting', file, '--tables', 'after', '--language', 'ar']);
    expect(arabic).toContain('بعد إعادة تقدير التكاليف');
    expect((await runHere(['recosting', file, '--language', 'ar'])).stderr).toContain('--language goes with --tables');
  });

  it('is the same in both stages for a statement without factors, which is said', async () => {
    const { stdout, code } = await runHere(['recosting', 'examples/item.json']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('No factors: both stages are the same.')]);
    const { warnings } = JSON.parse((await runHere(['recosting', 'examples/item.json', '-f', 'json'])).stdout) as {
      warnings: { code: string }[];
    };
    expect(warnings[0]?.code).toBe('recosting-of-nothing');
  });

  it('keeps its factors in the stored statement', async () => {
    const stored = await api.send('auditor', 'GET', `/v1/statements/${id}`);
    expect(await stored.json()).toMatchObject({ recosting: { factors: [{ id: 'inflation' }, {}, {}] } });
  });

  it('has components with their factors in full detail of the estimate, beside the amount after recosting', async () => {
    const estimate = await api.send('auditor', 'GET', `/v1/statements/${id}/estimate?explain=full`);
    const { lines } = (await estimate.json()) as { lines: { amounts: { amount: number; recosted: number }[] }[] };
    expect(lines.map(({ amounts: [first] }) => [first?.amount, first?.recosted])).toEqual([
      [80_000, 84_800],
      [21_000, 22_200],
      [9600, 10_200],
    ]);
  });
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../shared/model/problem.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

// For each problem of a statement the smallest statement that has it, and beside it what the service says. `npm run update:expected` writes
// the messages anew, for whoever has decided that they should change.

const folder = fileURLToPath(new URL('./', import.meta.url));
const codes = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

/** These come from what is asked about a statement, or from its size: no small statement has them. */
const notOfAStatement = ['too-large', 'no-such-line', 'conflicting-changes', 'expired-rate-card'];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

describe('the catalogue of problems', () => {
  it('has a statement for each code that a statement can give', () => {
    expect([...codes, ...notOfAStatement].sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it.each(codes)('%s is what the statement of that name is refused with, in the words beside it', async (code) => {
    const statement = readFileSync(`${folder}${code}.json`, 'utf8');
    const response = await api.send('planner', 'POST', '/v1/compute', { body: `{"statement": ${statement}}` });
    const refusal = (await response.json()) as {
      code: string;
      problems: { code: string; path: string; message: string }[];
    };
    expect(refusal.problems.map((problem) => problem.code)).toContain(code);
    const text = refusal.problems.map(({ path, message }) => `${path === '' ? '' : `${path}: `}${message}\n`).join('');
    const file = `${folder}${code}.txt`;
    if (process.env['RULE153_UPDATE'] !== 'yes') expect(existsSync(file)).toBe(true);
    await expect(`${response.status} ${refusal.code}\n${text}`).toMatchFileSnapshot(file);
  });
});

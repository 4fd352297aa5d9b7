import { defined } from '../../shared/canonical/defined.ts';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../functions/access/principal.ts';
import { PROBLEM_CODES } from '../../shared/model/problem.ts';
import { seedL53, startTestApi, type TestApi } from '../support/api.ts';

// For each code the smallest input that is refused with it, and beside it what the service says: a statement, which is
// sent to be computed, or a whole request. `npm run update:expected` writes the messages anew, for whoever has decided
// that they should change.

const folder = fileURLToPath(new URL('./', import.meta.url));
const examplesFile = fileURLToPath(
  new URL('../../functions/api/routes/service/problem-examples.json', import.meta.url),
);
const codes = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .sort();

/** It says that the service itself is at fault: no input gives it. */
const ofNoInput = ['computed-otherwise'];

type Sent = {
  as?: Role | null;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
};
type Problem = { code: string; path: string; message: string };

/** What is sent: bodies of statements as their files have them, since some of those are not JSON. */
function sentFor(code: string): Sent {
  const text = readFileSync(`${folder}${code}.json`, 'utf8');
  if (/^\s*\{\s*"request"/.test(text)) return (JSON.parse(text) as { request: Sent }).request;
  return { as: 'planner', method: 'POST', path: '/v1/compute', body: `{"statement": ${text}}` };
}

let api: TestApi;
const said = new Map<string, { request: Omit<Sent, 'as'>; problems: readonly Omit<Problem, 'code'>[] }>();
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

describe('the catalogue of problems', () => {
  it('has an input for each code that an input can give', () => {
    expect(PROBLEM_CODES.filter((code) => !codes.includes(code))).toEqual(ofNoInput);
  });

  it.each(codes)('%s is what the input of that name is refused with, in the words beside it', async (code) => {
    const { as, method, path, headers, body } = sentFor(code);
    const response = await api.send(as ?? undefined, method, path, {
      ...defined({ headers, body }),
    });
    const refusal = (await response.json()) as { code: string; problems: readonly Problem[] };
    expect(refusal.problems.map((problem) => problem.code)).toContain(code);
    const text = refusal.problems.map((one) => `${one.path === '' ? '' : `${one.path}: `}${one.message}\n`).join('');
    const file = `${folder}${code}.txt`;
    if (process.env['RULE153_UPDATE'] !== 'yes') expect(existsSync(file)).toBe(true);
    await expect(`${response.status} ${refusal.code}\n${text}`).toMatchFileSnapshot(file);
    said.set(code, {
      request: {
        method,
        path,
        ...defined({ headers }),
        ...(body !== undefined && { body: typeof body === 'string' ? readable(body) : body }),
      },
      problems: refusal.problems.map(({ path: where, message }) => ({ path: where, message })),
    });
  });

  it('is what /problems/{code} shows', async () => {
    const examples = Object.fromEntries(codes.map((code) => [code, said.get(code)]));
    await expect(`${JSON.stringify(examples, null, 1)}\n`).toMatchFileSnapshot(examplesFile);
    const shown = (await (await api.send(undefined, 'GET', '/problems/horizon')).json()) as { example: unknown };
    expect(shown.example).toEqual(examples['horizon']);
    expect(await (await api.send(undefined, 'GET', '/problems/computed-otherwise')).json()).not.toHaveProperty(
      'example',
    );
  });
});

function readable(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

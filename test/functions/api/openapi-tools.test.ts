import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOpenapi } from '../../../functions/api/openapi/make-openapi.ts';
import { ROUTES } from '../../../functions/api/routes.ts';

// The published document before tools that nobody here wrote.

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-openapi-'));
  file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(await makeOpenapi(ROUTES, 'test')));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(tool: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), options, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  return { status, output: `${stdout}${stderr}` };
}

describe('The published document', () => {
  it("passes Redocly's linter", { timeout: 60_000 }, () => {
    const { status, output } = run('redocly', 'lint', file, '--config', join(root, 'redocly.yaml'));
    expect(status, output).toBe(0);
  });

  it('gives openapi-typescript the types of a client', { timeout: 60_000 }, () => {
    const { status, output } = run('openapi-typescript', file, '--output', `${file}.ts`);
    expect(status, output).toBe(0);
    expect(readFileSync(`${file}.ts`, 'utf8')).toContain('Statement: {');
  });
});

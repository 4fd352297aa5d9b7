import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/access/principal.ts';
import { makeOpenapi } from '../../../functions/api/openapi/make-openapi.ts';
import { allRoutes } from '../../../functions/api/packing.ts';
import { cardText, l53Text, startTestApi } from '../../support/api.ts';

// The published document before tools that nobody here wrote.

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-openapi-'));
  file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(await makeOpenapi(allRoutes(), 'test')));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(tool: string, ...options: string[]) {
  return runAny(join(root, 'node_modules/.bin', tool), ...options);
}

function runAny(command: string, ...options: string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, options, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  return { status, output: error === undefined ? `${stdout}${stderr}` : error.message };
}

describe('The published document', () => {
  it("passes Redocly's linter", { timeout: 60_000 }, () => {
    const { status, output } = run('redocly', 'lint', file, '--config', join(root, 'redocly.yaml'));
    expect(status, output).toBe(0);
  });

  it('passes a second validator, in Python, where that is installed', { timeout: 60_000 }, () => {
    const python = process.env['RULE153_OPENAPI_PYTHON'] ?? 'python3';
    const { status, output } = runAny(python, '-m', 'openapi_spec_validator', file);
    // CI installs it; anywhere else there may be no Python, or no such package.
    if (process.env['RULE153_OPENAPI_PYTHON'] === undefined && /No module named|ENOENT/.test(output)) return;
    expect(status, output).toBe(0);
  });

  it(
    'gives openapi-typescript the types of a client, with which the journey of a statement type-checks',
    {
      timeout: 120_000,
    },
    () => {
      const { status, output } = run('openapi-typescript', file, '--output', join(folder, 'paths.ts'));
      expect(status, output).toBe(0);
      expect(readFileSync(join(folder, 'paths.ts'), 'utf8')).toContain('Statement: {');
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      copyFileSync(join(root, 'test/client/journey.ts'), join(folder, 'journey.ts'));
      const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
        compilerOptions: object;
      };
      const options = { ...compilerOptions, lib: ['ES2023', 'DOM'], types: [] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['journey.ts'] }));
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const checked = run('tsc', '--project', folder);
      expect(checked.status, checked.output).toBe(0);
    },
  );

  it('gives a client that takes a statement from its creation to its submission', { timeout: 120_000 }, async () => {
    const api = await startTestApi();
    const journey = pathToFileURL(join(root, 'test/client/journey.ts')).href;
    const { makeJourney } = (await import(/* @vite-ignore */ journey)) as { makeJourney: MakeJourney };
    const clientFor = (role: Role) => ({
      fetch: async (request: Request) => {
        const { pathname, search } = new URL(request.url);
        const headers = Object.fromEntries(request.headers);
        const body = request.method === 'GET' ? undefined : await request.text();
        return api.send(role, request.method, `${pathname}${search}`, { body, headers });
      },
    });
    const documents = { statement: JSON.parse(l53Text()) as unknown, card: JSON.parse(cardText()) as unknown };
    const made = await makeJourney(clientFor, documents);
    expect(made).toMatchObject({
      statuses: [201, 201, 200, 200, 201, 200, 200, 201, 200, 200, 200, 200],
      points: 12,
      progress: 12,
      state: 'submitted',
      refusal: 'forbidden',
    });
    expect(made['total']).toEqual(expect.arrayContaining([expect.any(Number)]));
    expect(made['difference']).not.toBe(0);
    expect(made['actions']).toEqual(expect.arrayContaining(['create']));
    await api.stop();
  });
});

type MakeJourney = (
  clientFor: (role: Role) => { fetch: (request: Request) => Promise<Response> },
  documents: { statement: unknown; card: unknown },
) => Promise<Record<string, unknown>>;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDevelopmentIssuer } from '../../functions/access/create-development-issuer.ts';
import { type Role, ROLES } from '../../functions/access/principal.ts';
import type { OpenapiDocument } from '../support/openapi.ts';
import { runServer } from '../functions/local/run-server.ts';

// The published document held against a service of this machine, once with each role, by Schemathesis, which shares
// nothing with this project: `npm run test:schemathesis`. Python 3 with the package is needed, as in
//   python3 -m venv .venv && .venv/bin/pip install schemathesis==4.32.5 && RULE153_SCHEMATHESIS=.venv/bin/schemathesis
//   npm run test:schemathesis

const program = process.env['RULE153_SCHEMATHESIS'] ?? 'schemathesis';
const settings = readFileSync(new URL('schemathesis.toml', import.meta.url), 'utf8');
const hooks = fileURLToPath(new URL('media_types.py', import.meta.url));
/** For each role: Schemathesis goes on generating until they are over. */
const seconds = process.env['RULE153_SCHEMATHESIS_SECONDS'] ?? '30';

/**
 * Every role tries the examples and some generated requests of every operation. The many boundary values of an
 * operation are tried by one of the roles that may use it, in turn: with four roles they would take four times as long
 * and show the same.
 */
async function settingsFor(role: Role, origin: string): Promise<string> {
  const { paths } = (await (await fetch(`${origin}/openapi.json`)).json()) as OpenapiDocument;
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const ofOthers = operations.filter(({ 'x-roles': allowed }, place) => {
    const may = allowed.length === 0 ? ROLES : allowed;
    return may[place % may.length] !== role;
  });
  const ids = JSON.stringify(ofOthers.map(({ operationId }) => operationId));
  return `${settings}\n[[operations]]\ninclude-operation-id = ${ids}\nphases.coverage.enabled = false\n`;
}

/** Runs Schemathesis as somebody of a role. Whether it found nothing. */
async function check(origin: string, folder: string, role: Role, token: string): Promise<boolean> {
  const file = join(folder, `${role}.toml`);
  writeFileSync(file, await settingsFor(role, origin));
  const options = ['--phases', 'examples,coverage,fuzzing', '--max-examples', '5', '--max-time', seconds, '--no-color'];
  const child = spawn(program, ['--config-file', file, 'run', `${origin}/openapi.json`, ...options], {
    // It keeps files of its own where it runs.
    cwd: folder,
    env: { ...process.env, RULE153_TOKEN: token, SCHEMATHESIS_HOOKS: hooks },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

const folder = mkdtempSync(join(tmpdir(), 'rule153-schemathesis-'));
const issuer = await createDevelopmentIssuer(folder);
const server = await runServer(folder, ['--rate-limit', '100000']);
const failed: Role[] = [];
try {
  for (const role of ROLES) {
    console.log(`\n${role}`);
    if (!(await check(server.origin, folder, role, await issuer.sign({ role, organization: 'local', name: role }))))
      failed.push(role);
  }
} finally {
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed.length === 0 ? 'Nothing found with any role.' : `Found something as ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

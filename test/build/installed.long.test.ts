import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../functions/cli/run-cli.ts';

// Asks the registry for the packages that are not built in, as whoever installs the file does.

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the packed file, installed for everybody of a machine', () => {
  let folder = '';
  let command = '';
  const environment = (): NodeJS.ProcessEnv => ({ ...cleanEnvironment(), XDG_DATA_HOME: join(folder, 'data') });
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'rule153-installed-')));
    const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }).trim();
    execFileSync(
      'npm',
      [
        'install',
        '--global',
        '--prefix',
        join(folder, 'prefix'),
        '--silent',
        join(folder, packed.split('\n').at(-1) ?? ''),
      ],
      { cwd: folder },
    );
    command = join(folder, 'prefix', 'bin', 'rule153');
  }, 600_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function run(...args: readonly string[]): string {
    return execFileSync(command, args, { cwd: folder, env: environment(), encoding: 'utf8' });
  }

  it('computes in any folder', () => {
    expect(run('estimate', 'A/C.3/79/L.53', '--table', '1', '--quiet')).toContain('69 800    798 600');
  });

  it('serves, keeps its data in the folder of the person, and computes a sweep on its threads', async () => {
    const server = spawn(command, ['serve', '--port', '0'], { cwd: folder, env: environment() });
    try {
      let printed = '';
      const origin = await new Promise<string>((resolve, reject) => {
        server.stdout.on('data', (text: Buffer) => {
          printed += text.toString();
          const found = /listens on (\S+)[\s\S]*data {11}in (\S+)/.exec(printed);
          if (found?.[1] !== undefined && found[2] !== undefined) {
            expect(found[2]).toBe(join(folder, 'data', 'rule153'));
            resolve(found[1]);
          }
        });
        server.once('exit', () => {
          reject(new Error(`It ended: ${printed}`));
        });
      });
      const authorization = `Bearer ${run('token', '--role', 'planner').trim()}`;
      const axes = [
        { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'month' },
      ];
      const body = JSON.stringify({ kind: 'sweep', statement: 'A-C.3-79-L.53', request: { axes } });
      const headers = { authorization, 'content-type': 'application/json' };
      const started = await fetch(`${origin}/v1/jobs`, { method: 'POST', headers, body });
      expect([201, 202], await started.clone().text()).toContain(started.status);
      const job = new URL(started.headers.get('location') ?? '', origin).href;
      await expect
        .poll(async () => ((await (await fetch(job, { headers })).json()) as { state: string }).state, {
          timeout: 60_000,
        })
        .not.toBe('running');
      const { rows } = (await (await fetch(`${job}/result`, { headers })).json()) as { rows: unknown[] };
      expect(rows).toHaveLength(60);
      expect((await fetch(`${origin}/docs/swagger-ui.css`)).status).toBe(200);
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
  }, 120_000);
});

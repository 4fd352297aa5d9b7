import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../../support/reference.ts';
import { type RunningServer, runServer } from '../../local/run-server.ts';
import { type Outcome, runHere } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-jobs-'));
const dataFolder = join(folder, 'data');
const symbol = 'A/C.3/79/L.53';
let server: RunningServer;

const environments = new Map<string, NodeJS.ProcessEnv>();
async function environmentOf(role: string): Promise<NodeJS.ProcessEnv> {
  const known = environments.get(role);
  if (known !== undefined) return known;
  const token = (await runHere(['token', '--role', role, '--data', dataFolder])).stdout.trim();
  const environment = { RULE153_SERVER: server.origin, RULE153_TOKEN: token, RULE153_DATA: dataFolder };
  environments.set(role, environment);
  return environment;
}
async function run(args: readonly string[], role = 'planner'): Promise<Outcome> {
  return runHere(args, await environmentOf(role));
}
async function printed(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  expect(code, stderr).toBe(0);
  return stdout;
}
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  server = await runServer(dataFolder);
  const { RULE153_TOKEN: token = '' } = await environmentOf('planner');
  const created = await fetch(`${server.origin}/v1/workshop-programmes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: readText('shared/reference/workshops/l53-programme.json'),
  });
  expect(created.status, await created.text()).toBe(201);
}, 60_000);
afterAll(async () => {
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

describe('a job from the command line', { timeout: 60_000 }, () => {
  it.each([
    { args: ['sensitivity', symbol, '--range', '25', '--year', '2028'] },
    { args: ['risk', symbol, '--as-of', '2026-12-31', '--deposits', '9', '--years', '2026-2029'] },
    {
      args: ['workshops', 'ratification-programme', '--plan', '--budget', '150000', '--as-of', '2026-06-01'].concat(
        ...['--from', '2026-07-01', '--until', '2028-01-01'],
      ),
    },
  ])('prints what the same command prints without: $args', async ({ args }) => {
    expect(await printed(...args, '--job')).toBe(await printed(...args));
  });

  it('writes the very file, and is listed, read and fetched again', async () => {
    await printed('export', symbol, '--format', 'docx', '--out', file('direct.docx'));
    const { code, stderr } = await run(['export', symbol, '--format', 'docx', '--job', '--out', file('job.docx')]);
    expect(code, stderr).toBe(0);
    const direct = readFileSync(file('direct.docx'));
    expect(readFileSync(file('job.docx')).equals(direct)).toBe(true);
    const [, id = ''] = /^Job (\S+) runs on http/.exec(stderr) ?? [];
    expect(await printed('jobs')).toMatch(new RegExp(`${id} .*rendering`));
    expect(await printed('jobs', id)).toBe(`Job ${id} is done: 1 of 1 files. Every batch is stored.\n`);
    await printed('jobs', id, '--out', file('again.docx'));
    expect(readFileSync(file('again.docx')).equals(direct)).toBe(true);
    const refused = await run(['jobs', id, '--cancel', '--reason', 'too late']);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('only one that runs can be cancelled')]);
  });

  it('is refused with what to do: no service, a file, no right, no such job, options that have no effect', async () => {
    const alone = await runHere(['export', symbol, '--format', 'pdf', '--job', '--out', file('x.pdf')]);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('"--job" needs a service')]);
    await printed('export', symbol, '--plain', '--out', file('own.json'));
    const ofFile = await run(['sensitivity', file('own.json'), '--job']);
    expect([ofFile.code, ofFile.stderr]).toEqual([2, expect.stringContaining('is a file. Send it there first')]);
    const auditor = await run(['sensitivity', symbol, '--job'], 'auditor');
    expect([auditor.code, auditor.stderr]).toEqual([1, expect.stringContaining('needs planner or budget-officer')]);
    const lifted = await run(['risk', symbol, '--job', '--no-limits']);
    expect([lifted.code, lifted.stderr]).toEqual([2, expect.stringContaining('--no-limits has no effect on a job')]);
    const stranger = await run(['jobs', 'no-such-job', '--follow']);
    expect([stranger.code, stranger.stderr]).toEqual([1, expect.stringContaining('There is no job "no-such-job"')]);
    for (const args of [
      ['jobs', '--cancel'],
      ['jobs', 'x', '--cancel', '--follow'],
      ['jobs', 'x', '--reason', 'y'],
      ['jobs', 'x', '--format', 'csv'],
      ['export', symbol, '--job'],
      ['workshops', 'ratification-programme', '--job'],
    ])
      expect((await run(args)).code, args.join(' ')).toBe(2);
  });
});

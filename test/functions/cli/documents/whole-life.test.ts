import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../../functions/cli/main.ts';
import { readText } from '../../../support/reference.ts';
import { type RunningServer, runServer } from '../../local/run-server.ts';
import { type Outcome, runHere } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-life-'));
const dataFolder = join(folder, 'data');
const symbol = 'A/C.3/80/L.1';
let server: RunningServer;
let officer: NodeJS.ProcessEnv;
let planner: NodeJS.ProcessEnv;

async function environmentOf(role: string): Promise<NodeJS.ProcessEnv> {
  const token = (await runHere(['token', '--role', role, '--data', dataFolder])).stdout.trim();
  return { RULE153_SERVER: server.origin, RULE153_TOKEN: token, RULE153_DATA: dataFolder };
}

/** Runs a command as the budget officer, which must succeed. */
async function run(...args: readonly string[]): Promise<Outcome> {
  const outcome = await runHere(args, officer);
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome;
}

/** Runs a command that must be refused: what it says. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(args, officer);
  expect([code, stdout]).toEqual([1, '']);
  return stderr;
}

/** The estimate of the statement with its queries, as a command line prints it whose clock stands at a day. */
async function estimateOn(day: string | undefined): Promise<unknown> {
  let stdout = '';
  const terminal = {
    environment: officer,
    print: (text: string) => {
      stdout += text;
    },
    tell: () => undefined,
    ...(day !== undefined && { now: () => new Date(`${day}T12:00:00.000Z`) }),
  };
  expect(await main(['estimate', symbol, '--format', 'json'], terminal)).toBe(0);
  return JSON.parse(stdout);
}

function file(name: string): string {
  return join(folder, name);
}

function edit(path: string, date: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"date": "[^"]*"/, `"date": "${date}"`));
}

beforeAll(async () => {
  server = await runServer(dataFolder);
  officer = await environmentOf('budget-officer');
  planner = await environmentOf('planner');
  const text = readText('shared/reference/statements/A-C.3-79-L.53.json').replace('"A/C.3/79/L.53"', `"${symbol}"`);
  writeFileSync(file('first.json'), text);
  await run('import', file('first.json'));
});
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('what is edited is pushed onto the revision that it was taken from', () => {
  it('also from standard output, and again and again', async () => {
    writeFileSync(file('mine.json'), (await run('export', symbol)).stdout);
    edit(file('mine.json'), '2026-02-01');
    expect((await run('push', file('mine.json'), '--reason', 'A date')).stdout).toContain('at revision 2');
    edit(file('mine.json'), '2026-02-02');
    const again = await run('push', file('mine.json'), '--reason', 'Another date');
    expect([again.stdout, again.stderr]).toEqual([
      expect.stringContaining('at revision 3'),
      expect.stringContaining('of revision 3'),
    ]);
  });

  it('and refused field by field where somebody else was first', async () => {
    for (const name of ['mine.json', 'theirs.json']) await run('export', symbol, '--out', file(name));
    edit(file('theirs.json'), '2026-03-01');
    edit(file('mine.json'), '2026-04-01');
    await run('push', file('theirs.json'), '--reason', 'Theirs');
    const before = readFileSync(file('mine.json'), 'utf8');
    expect(await refusal('push', file('mine.json'), '--reason', 'Mine')).toMatch(
      /date: base "2026-02-02"; theirs "2026-03-01"; mine "2026-04-01"/,
    );
    expect(readFileSync(file('mine.json'), 'utf8')).toBe(before);
  });

  it('never onto the present one because a file says nothing', async () => {
    await run('export', symbol, '--plain', '--out', file('plain.json'));
    expect(await refusal('push', file('plain.json'), '--reason', 'Mine')).toContain('--onto <number>');
    expect(await refusal('push', file('plain.json'), '--onto', '1', '--reason', 'Mine')).toContain('refused with 412');
    expect((await run('push', file('plain.json'), '--onto', '4', '--reason', 'Same')).stdout).toMatch(
      /^Nothing changed: .* at revision 4/,
    );
  });

  it('as YAML too, with comments, its decimals digit by digit', async () => {
    const { stdout } = await run('export', symbol, '--plain');
    const head = 4;
    const written = stringify({ ...(JSON.parse(stdout) as object), date: '2026-03-15' });
    writeFileSync(file('mine.yaml'), `# As edited by hand\n${written}`);
    const pushed = await run('push', file('mine.yaml'), '--onto', String(head), '--reason', 'As YAML');
    expect(pushed.stdout).toContain(`at revision ${head + 1}`);
    const after = JSON.parse((await run('export', symbol, '--plain')).stdout) as object;
    expect(after).toEqual({ ...(JSON.parse(stdout) as object), date: '2026-03-15' });
    writeFileSync(file('mine.yaml'), written.replace(/date: .*/, 'date: 15 March 2026'));
    expect(await refusal('push', file('mine.yaml'), '--onto', String(head + 1), '--reason', 'No')).toMatch(/line \d+/);
    writeFileSync(file('mine.yaml'), stringify(JSON.parse(stdout)));
    await run('push', file('mine.yaml'), '--onto', String(head + 1), '--reason', 'As it was');
  });

  it('or only tried, which needs no reason and saves nothing', async () => {
    await run('export', symbol, '--out', file('tried.json'));
    edit(file('tried.json'), '2026-05-01');
    const { stdout } = await run('push', file('tried.json'), '--dry-run');
    expect(stdout).toContain('nothing was saved');
    expect(stdout).toMatch(/date: "2026-\d\d-\d\d" → "2026-05-01"/);
    expect(stdout).toContain('no figure would move');
    expect((await run('history', symbol)).stdout).not.toContain('2026-05-01');
  });

  it('with a reason alone', async () => {
    expect(await runHere(['push', file('mine.json')], officer)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('needs a reason') as string,
    });
  });
});

describe('the history of a document', () => {
  it('is listed, newest first, and compared field by field', async () => {
    const { stdout } = await run('history', symbol, '--format', 'json');
    const revisions = JSON.parse(stdout) as readonly { revision: number; reason: string }[];
    expect(revisions.map(({ reason }) => reason).slice(-4)).toEqual([
      'Theirs',
      'Another date',
      'A date',
      expect.any(String),
    ]);
    expect((await run('history', symbol)).stdout).toMatch(/^revision {2}time/);
    expect((await run('diff', symbol, '--from', '3', '--to', '4')).stdout).toContain(
      'date: "2026-02-02" → "2026-03-01"',
    );
    expect(await refusal('diff', symbol, '--from', '3', '--to', '400')).toContain('has revisions 1 to');
  });

  it('is gone back in by restore, and by undo, which undone does it again', async () => {
    const dateOf = async () => /"date": "([^"]*)"/.exec((await run('export', symbol, '--plain')).stdout)?.[1];
    await run('restore', symbol, '--revision', '2', '--reason', 'As it was');
    expect(await dateOf()).toBe('2026-02-01');
    await run('undo', symbol, '--reason', 'Not so');
    expect(await dateOf()).toBe('2026-03-01');
    await run('undo', symbol, '--reason', 'Yes, so');
    expect(await dateOf()).toBe('2026-02-01');
    expect((await runHere(['undo', symbol], officer)).code).toBe(2);
    expect((await runHere(['undo', symbol, '--reason', 'Mine'], planner)).stderr).toContain('403');
  });

  it('is that of other kinds too', async () => {
    expect((await run('history', 'l53-identified', '--kind', 'rate-card')).stdout).toContain('seed');
    expect((await runHere(['history', 'x', '--kind', 'rate-crad'], officer)).stderr).toContain('Did you mean');
    expect(await refusal('history', 'A/C.3/80/L.2')).toContain('There is no statement');
  });
});

describe('the workflow', () => {
  it('goes step by step, with the refusals of the service', async () => {
    expect(await refusal('submit', symbol)).toContain('does not go from "draft" to "submitted"');
    await run('review', symbol);
    expect(await refusal('undo', symbol, '--reason', 'No')).toContain('is a step of the workflow');
    expect(await refusal('recall', symbol, '--reason', 'No')).toContain('is "under-review"');
    await run('return', symbol, '--reason', 'A source is missing');
    await run('review', symbol);
    // Until it is sealed, its rates are judged by the day on which it is asked for.
    expect(await estimateOn('2036-01-01')).not.toEqual(await estimateOn(undefined));
    expect((await run('submit', symbol)).stdout).toContain('Its figures are sealed');
    expect(await estimateOn('2036-01-01')).toEqual(await estimateOn(undefined));
    await run('export', symbol, '--out', file('sealed.json'));
    expect(await refusal('push', file('sealed.json'), '--reason', 'No')).toContain('its figures are sealed');
    expect((await runHere(['recall', symbol], officer)).code).toBe(2);
    await run('recall', symbol, '--reason', 'Paragraph 4 was amended');
    await run('review', symbol);
    await run('submit', symbol);
    expect((await run('close', symbol)).stdout).toContain('is closed');
  });
});

describe('what is kept beside statements', () => {
  it('saves estimates and shows them', async () => {
    const [, id = ''] = /Saved as (\S+)/.exec((await run('save', symbol, '--title', 'As agreed')).stdout) ?? [];
    expect((await run('estimates')).stdout).toMatch(new RegExp(`${id}.*As agreed`));
    expect((await run('estimates', id)).stdout).toContain('Section 2, General Assembly');
    expect((await run('estimates', id, '--language', 'fr')).stdout).toContain('Chapitre du budget');
    expect((await run('estimates', id, '--format', 'csv')).stdout).toContain('3,,,,total,2025,2807300\r\n');
  });

  it('stores scenarios, records decisions and takes them back', async () => {
    writeFileSync(
      file('later.json'),
      (await run('scenario', 'new', '--entry-into-force', '2028', '--id', 'later')).stdout,
    );
    await run('scenarios', 'store', file('later.json'));
    expect((await run('scenarios')).stdout).toContain('later');
    expect(await refusal('scenarios', 'store', file('later.json'))).toContain('already');
    const recorded = await run(
      'decisions',
      'record',
      '--card',
      'l53-identified',
      '--until',
      '2028-01-01',
      '--reason',
      'Late',
    );
    const [, id = ''] = /Decision (\S+)/.exec(recorded.stdout) ?? [];
    await run('decisions', 'withdraw', id, '--reason', 'Issued');
    expect((await run('decisions', '--format', 'csv')).stdout).toContain(`${id},2,withdrawn`);
  });

  it('prints the audit trail', async () => {
    const audit = await runHere(
      ['audit', symbol, '--action', 'submit', '--format', 'csv'],
      await environmentOf('auditor'),
    );
    expect(audit.stdout.split('\r\n').filter((line) => line.includes(',submit,'))).toHaveLength(2);
    expect(
      (await runHere(['audit', symbol, '--most', '1'], await environmentOf('auditor'))).stdout.trim().split('\n'),
    ).toHaveLength(2);
  });
});

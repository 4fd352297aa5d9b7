import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { processIdentity } from '../../../functions/local/engine/process-identity.ts';
import { readText } from '../../support/reference.ts';
import { runCli, runHere } from '../cli/run-cli.ts';
import { enginePid, type RunningServer, runServer } from './run-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'rule153-serve-'));
const dataFolder = join(folder, 'data');
const statementFile = 'shared/reference/statements/A-C.3-79-L.53.json';
let server: RunningServer;
let environment: NodeJS.ProcessEnv;

async function tokenOf(role: string): Promise<string> {
  return (await runHere(['token', '--role', role, '--data', dataFolder])).stdout.trim();
}

beforeAll(async () => {
  server = await runServer(dataFolder);
  environment = { RULE153_SERVER: server.origin, RULE153_TOKEN: await tokenOf('planner'), RULE153_DATA: dataFolder };
});
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('rule153 serve', () => {
  it('says where it listens and what to try, and what it says to try works', async () => {
    expect(server.stdout()).toMatch(/4 statements and 3 rate cards of reference, 7 loaded now/);
    const [, url = ''] = /curl -H "Authorization: Bearer \$TOKEN" "(\S+)"/.exec(server.stdout()) ?? [];
    const response = await fetch(url, { headers: { authorization: `Bearer ${environment['RULE153_TOKEN'] ?? ''}` } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('3,,,,total,2025,2807300\r\n');
    expect((await fetch(url)).status).toBe(401);
  });

  it('wrote one audit entry for each reference document that it loaded', async () => {
    const response = await fetch(`${server.origin}/v1/audit?limit=100`, {
      headers: { authorization: `Bearer ${await tokenOf('auditor')}` },
    });
    const { items } = (await response.json()) as {
      items: { kind: string; id: string; action: string; author: string }[];
    };
    expect(items.map(({ kind, id, action, author }) => [kind, id, action, author].join(' ')).sort()).toEqual([
      'rate-card illustrative-standard-costs seed rule153',
      'rate-card l53-identified seed rule153',
      'rate-card reference-statements seed rule153',
      'statement A-C.1-79-L.83 seed rule153',
      'statement A-C.2-78-L.70 seed rule153',
      'statement A-C.3-79-L.53 seed rule153',
      'statement FCCC-CP-2023-11-Add.2 seed rule153',
    ]);
  });

  it('refuses a second instance on the same data in one sentence', async () => {
    const { code, stdout, stderr } = await runCli(['serve', '--port', '0', '--data', dataFolder]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^rule153: The data file \S+ is in use by process \d+\. .*\n$/);
  });

  it('refuses a busy port and a data folder that cannot be made, in one sentence each with the way out', async () => {
    const port = new URL(server.origin).port;
    const busy = await runHere(['serve', '--port', port, '--data', join(folder, 'other')]);
    expect(busy).toMatchObject({ code: 3, stdout: '' });
    expect(busy.stderr).toMatch(
      new RegExp(`^rule153: Port ${port} is in use by another program\\. .*npm start -- --port \\d+\\n$`),
    );
    writeFileSync(join(folder, 'file'), '');
    const unwritable = await runHere(['serve', '--port', '0', '--data', join(folder, 'file', 'data')]);
    expect(unwritable).toMatchObject({ code: 3, stdout: '' });
    expect(unwritable.stderr).toMatch(/^rule153: The data folder \S+ cannot be written \(ENOTDIR\)\. .*\n$/);
  });

  it('refuses an endpoint in the environment where no DynamoDB responds', async () => {
    const { code, stderr } = await runHere(['serve', '--port', '0', '--data', join(folder, 'other')], {
      ...environment,
      RULE153_DYNAMODB_ENDPOINT: 'nonsense',
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^rule153: RULE153_DYNAMODB_ENDPOINT is "nonsense"/);
  });

  it.each([
    ['--port', '70000'],
    ['--port', 'web'],
    ['--rate-limit', '-5'],
  ])('refuses %s %s as wrong usage', async (option, value) => {
    expect(await runHere(['serve', `${option}=${value}`])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the command line with a service', () => {
  it('estimates, lists and exports what the service has', async () => {
    const estimated = await runHere(['estimate', 'A/C.3/79/L.53', '-q', '--table', '3'], environment);
    expect(estimated.stdout).toContain('Total, net of staff assessment                                  2 569 000');
    expect((await runHere(['statements'], environment)).stdout).toContain('A/C.3/79/L.53');
    expect((await runHere(['rates'], environment)).stdout).toContain('l53-identified');
    expect((await runHere(['export', 'A/C.3/79/L.53', '--plain'], environment)).stdout).toBe(readText(statementFile));
  });

  it('imports a file that comes out again with the same bytes, as a new revision only when asked', async () => {
    const path = join(folder, 'import.json');
    const text = readText(statementFile).replace(
      '"A/C.3/79/L.53",\n  "title": "United',
      '"A/C.3/80/L.1",\n  "title": "United',
    );
    writeFileSync(path, text);
    const officer = { ...environment, RULE153_TOKEN: await tokenOf('budget-officer') };
    expect((await runHere(['import', path], officer)).stdout).toBe(
      `Statement A-C.3-80-L.1 is at revision 1 on ${server.origin}.\n`,
    );
    expect(await runHere(['import', path], officer)).toMatchObject({ code: 1, stdout: '' });
    expect((await runHere(['import', path, '--replace', '--reason', 'Again'], officer)).stdout).toContain(
      'says the same already, at revision 1',
    );
    const changed = text.replace('"title": "United', '"title": "The United');
    writeFileSync(path, changed);
    expect((await runHere(['import', path, '--replace', '--reason', 'Its name'], officer)).stdout).toContain(
      'at revision 2',
    );
    expect((await runHere(['export', 'A/C.3/80/L.1', '--plain'], officer)).stdout).toBe(changed);
    expect(await runHere(['import', path, '--replace'], officer)).toMatchObject({ code: 2, stdout: '' });
    const planner = await runHere(['import', path, '--replace', '--reason', 'Mine'], environment);
    expect(planner.code).toBe(1);
    expect(planner.stderr).toContain('refused with 403');
  });

  it('replaces no later revision than the one that a file was exported from, and shows the conflict by field', async () => {
    const officer = { ...environment, RULE153_TOKEN: await tokenOf('budget-officer') };
    const [mine, theirs] = [join(folder, 'mine.json'), join(folder, 'theirs.json')];
    const write = (path: string, date: string) => {
      writeFileSync(path, readText(path).replace(/"date": "[^"]*"/, `"date": "${date}"`));
    };
    for (const path of [mine, theirs])
      expect((await runHere(['export', 'A/C.3/80/L.1', '--out', path], officer)).stderr).toContain('It is revision 2.');
    write(theirs, '2026-03-01');
    write(mine, '2026-04-01');
    expect((await runHere(['check', mine], officer)).code).toBe(0);
    const first = await runHere(['import', theirs, '--replace', '--reason', 'A later date'], officer);
    expect(first.stdout).toContain('at revision 3');
    const second = await runHere(['import', mine, '--replace', '--reason', 'Another date'], officer);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/date: base "[^"]*"; theirs "2026-03-01"; mine "2026-04-01"/);
  });

  it('opens a submitted statement again by a verb of its own, and never by an import', async () => {
    const officer = { ...environment, RULE153_TOKEN: await tokenOf('budget-officer') };
    const path = join(folder, 'submitted.json');
    const address = `${server.origin}/v1/statements/A-C.3-80-L.1`;
    for (const to of ['under-review', 'submitted']) {
      const headers = { authorization: `Bearer ${officer.RULE153_TOKEN}`, 'content-type': 'application/json' };
      const etag = (await fetch(address, { headers })).headers.get('etag') ?? '';
      const body = JSON.stringify({ to });
      const moved = await fetch(`${address}/moves`, {
        method: 'POST',
        headers: { ...headers, 'if-match': etag },
        body,
      });
      expect(moved.status).toBe(200);
    }
    const card = await fetch(`${server.origin}/v1/rate-cards/l53-identified`, {
      headers: { authorization: `Bearer ${officer.RULE153_TOKEN}` },
    });
    const etag = card.headers.get('etag') ?? '';
    const before = await runHere(['estimate', 'A/C.3/80/L.1', '-q'], officer);
    const rates = (await card.text()).replaceAll('"value": "8050"', '"value": "9050"');
    const replaced = await fetch(`${server.origin}/v1/rate-cards/l53-identified`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${officer.RULE153_TOKEN}`,
        'content-type': 'application/json',
        'if-match': etag,
      },
      body: rates,
    });
    expect([replaced.status, before.code]).toEqual([200, 0]);
    expect((await runHere(['estimate', 'A/C.3/80/L.1', '-q'], officer)).stdout).toBe(before.stdout);
    expect((await runHere(['estimate', 'A/C.3/79/L.53', '-q'], officer)).stdout).not.toBe(before.stdout);
    await runHere(['export', 'A/C.3/80/L.1', '--out', path], officer);
    const refused = await runHere(['import', path, '--replace', '--reason', 'Because'], officer);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('reopen A-C.3-80-L.1')]);
    expect((await runHere(['reopen', 'A/C.3/80/L.1'], officer)).code).toBe(2);
    expect((await runHere(['reopen', 'A/C.3/80/L.1', '--reason', 'Mine'], environment)).stderr).toContain('403');
    const reopened = await runHere(['reopen', 'A/C.3/80/L.1', '--reason', 'Paragraph 4 was amended'], officer);
    expect(reopened.stdout).toContain('is a draft again, at revision 6');
  });

  it('signs checkpoints, and proves that a later pack extends an earlier one', async () => {
    const auditor = { ...environment, RULE153_TOKEN: await tokenOf('auditor') };
    const officer = { ...environment, RULE153_TOKEN: await tokenOf('budget-officer') };
    const [older, newer] = [join(folder, 'older.zip'), join(folder, 'newer.zip')];
    await runHere(['evidence', 'A/C.3/80/L.1', '--out', older], auditor);
    const { stderr, stdout } = await runHere(['checkpoint'], auditor);
    expect(stdout).toMatch(/^rule153\/local\/\w{8}\n\d+\n\S{44}\n\n— rule153\/local\/\w{8} \S+\n$/);
    const key = /Key (\S+)/.exec(stderr)?.[1] ?? '';
    const path = join(folder, 'later.json');
    await runHere(['export', 'A/C.3/80/L.1', '--out', path], officer);
    writeFileSync(path, readText(path).replace('"title": "The United', '"title": "United'));
    expect((await runHere(['import', path, '--replace', '--reason', 'Back again'], officer)).code).toBe(0);
    await runHere(['evidence', 'A/C.3/80/L.1', '--out', newer], auditor);
    const proved = await runHere(['verify', newer, '--since', older, '--key', key], environment);
    expect(proved.stdout).toMatch(/the log grew from \d+ to \d+ entries and was not rewritten; documents in both \d+/);
    const reversed = await runHere(['verify', older, '--since', newer], environment);
    expect([reversed.code, reversed.stderr]).toEqual([1, expect.stringContaining('wrong order')]);
  });

  it('fetches an evidence pack for an auditor, which verifies offline', async () => {
    const path = join(folder, 'pack.zip');
    const auditor = { ...environment, RULE153_TOKEN: await tokenOf('auditor') };
    const fetched = await runHere(['evidence', 'A/C.3/79/L.53', '--out', path], auditor);
    const fingerprint = /Fingerprint (\S+)/.exec(fetched.stderr)?.[1] ?? '';
    const verified = await runCli(['verify', path, '--expect', fingerprint]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('is whole: statement A-C.3-79-L.53 of "local"');
    expect(await runHere(['verify', path, '--expect', 'another'])).toMatchObject({ code: 1 });
    expect(await runHere(['verify', statementFile])).toMatchObject({ code: 1, stdout: '' });
    expect(await runHere(['verify', join(folder, 'none.zip')])).toMatchObject({ code: 3, stdout: '' });
    expect(await runHere(['evidence', 'A/C.3/79/L.53', '--out', path], environment)).toMatchObject({ code: 1 });
  });

  it('says so when no service responds, or no token is given', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    const gone = await runHere(['statements'], { ...environment, RULE153_SERVER: `http://127.0.0.1:${port}` });
    expect(gone.code).toBe(3);
    expect(gone.stderr).toContain('Start one with npm start');
    expect(await runHere(['statements'], { ...environment, RULE153_TOKEN: '' })).toMatchObject({ code: 3 });
    expect(await runHere(['statements'], { ...environment, RULE153_TOKEN: 'forged' })).toMatchObject({ code: 1 });
  });
});

describe('rule153 token', () => {
  it.each([
    [['--role', 'planer'], 'Did you mean planner?'],
    [[], 'needs a role'],
    [['--role', 'planner', '--hours', '0'], '--hours'],
    [['--role', 'planner', '--name', ''], '--name'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await runHere(['token', ...args, '--data', dataFolder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

// The last: they end the server.
describe('the end of a server', () => {
  it('lets a request under way finish on Ctrl-C, stops the engine, and ends with 0', async () => {
    const engine = enginePid(dataFolder);
    const body = readText(statementFile).replace(
      '"A/C.3/79/L.53",\n  "title": "United',
      '"A/C.3/80/L.2",\n  "title": "United',
    );
    const sending = request(`${server.origin}/v1/statements`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf('budget-officer')}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    const arriving = once(sending, 'response') as Promise<[{ statusCode?: number }]>;
    sending.write(body.slice(0, 1000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ended = server.end('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${server.origin}/health`)).rejects.toThrow();
    sending.end(body.slice(1000));
    expect((await arriving)[0].statusCode).toBe(201);
    expect(await ended).toBe(0);
    expect(server.stderr()).toContain('stopped. The data stays.');
    expect(processIdentity(engine)).toBeUndefined();
  });

  it('finds the data again at the next start, and starts its engine again when it dies, until it dies too often', async () => {
    server = await runServer(dataFolder);
    expect(server.stdout()).toContain('found again');
    const there = await runHere(['statements'], { ...environment, RULE153_SERVER: server.origin });
    expect(there.stdout).toContain('A/C.3/80/L.2');
    const ended = once(server.child, 'exit') as Promise<[number | null]>;
    for (let death = 1; death <= 3; death += 1) {
      const before = enginePid(dataFolder);
      process.kill(before, 'SIGKILL');
      await vi.waitFor(() => {
        expect(server.stderr().match(/was started again/g)).toHaveLength(death);
      }, 20_000);
      expect(enginePid(dataFolder)).not.toBe(before);
      const again = await runHere(['statements'], { ...environment, RULE153_SERVER: server.origin });
      expect(again.stdout).toContain('A/C.3/80/L.2');
    }
    process.kill(enginePid(dataFolder), 'SIGKILL');
    expect((await ended)[0]).toBe(3);
    expect(server.stderr()).toMatch(
      /rule153: The DynamoDB engine ended unexpectedly \(ended by SIGKILL.*4 times within a minute\)\. Start again: .*\n$/,
    );
  });
});

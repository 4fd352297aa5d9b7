import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTable } from '../../../../functions/ledger/writing/create-table.ts';
import { openStore } from '../../../../functions/ledger/writing/create-ledger.ts';
import type { Engine } from '../../../../functions/local/engine/engine.ts';
import { findDynoxide } from '../../../../functions/local/engine/find-dynoxide.ts';
import { canConfine } from '../../../../functions/local/engine/place.ts';
import { processIdentity } from '../../../../functions/local/engine/process-identity.ts';
import { type EngineRequest, startEngine } from '../../../../functions/local/engine/start-engine.ts';
import { expectOneAddressOnly, listTables } from './ask-engine.ts';

describe('startEngine', () => {
  let folder = '';
  let running: Engine[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rule153-engine-'));
    running = [];
  });
  afterEach(async () => {
    for (const engine of running) await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(changes: Partial<EngineRequest> = {}): Promise<Engine> {
    const environment = { ...process.env, RULE153_DYNAMODB_ENDPOINT: '' };
    const engine = await startEngine({ dataFile: join(folder, 'ledger.db'), environment, ...changes });
    running.push(engine);
    return engine;
  }
  const lockFile = (): string => join(folder, 'ledger.db.lock');
  const pidOf = (engine: Engine): number => engine.pid() ?? 0;

  it('starts the embedded engine on a data file, and stops it without a trace but the data', async () => {
    const engine = await start();
    expect(engine.kind).toBe('dynoxide');
    expect(await listTables(engine)).toMatchObject({ status: 200, body: '{"TableNames":[]}' });
    const pid = pidOf(engine);
    await engine.stop();
    await engine.stop();
    expect(processIdentity(pid)).toBeUndefined();
    expect(await engine.exited).toEqual({ expected: true, message: 'The engine was stopped.' });
    expect(existsSync(join(folder, 'ledger.db'))).toBe(true);
    expect(existsSync(lockFile())).toBe(false);
  });

  it('uses the endpoint of the environment, and starts nothing', async () => {
    const engine = await start({ environment: { RULE153_DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' } });
    expect([engine.kind, engine.endpoint, engine.pid()]).toEqual(['endpoint', 'http://127.0.0.1:8000', undefined]);
    expect(existsSync(join(folder, 'ledger.db'))).toBe(false);
    const wrong = start({ environment: { RULE153_DYNAMODB_ENDPOINT: 'localhost:8000' } });
    await expect(wrong).rejects.toThrow('is "localhost:8000", which is not an address');
  });

  it('starts many at once, each at its own place', async () => {
    const engines = await Promise.all(
      Array.from({ length: 6 }, (_, index) => start({ dataFile: join(folder, `${index}.db`) })),
    );
    expect(new Set(engines.map(({ endpoint }) => endpoint)).size).toBe(6);
  });

  it('refuses a data file that a living process has open', async () => {
    await start();
    await expect(start()).rejects.toThrow(
      `is in use by process ${process.pid}. Stop that process, or choose another data file.`,
    );
  });

  it('lets one of several starts on one data file through, also where the lock is stale', async () => {
    writeFileSync(
      lockFile(),
      JSON.stringify({ owner: { pid: process.pid, identity: 'the process that had this id before' } }),
    );
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => start()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes over the lock of a process that is dead, and one that is damaged', async () => {
    const stale = { owner: { pid: process.pid, identity: 'the process that had this id before' } };
    for (const text of [JSON.stringify(stale), '{"owner":', '']) {
      writeFileSync(lockFile(), text);
      await (await start()).stop();
    }
  });

  it('starts an engine that dies again, at the same place, with all that it had acknowledged', async () => {
    const heard: string[] = [];
    const engine = await start({ onRestart: (message) => heard.push(message) });
    const { endpoint } = engine;
    const store = openStore('kept', endpoint);
    await createTable(await store.writes(), 'kept');
    const before = pidOf(engine);
    process.kill(before, 'SIGKILL');
    await vi.waitFor(() => {
      expect(heard).toHaveLength(1);
    }, 20_000);
    expect(heard[0]).toContain('ended unexpectedly (ended by SIGKILL');
    expect([engine.endpoint, pidOf(engine) === before]).toEqual([endpoint, false]);
    expect((await listTables(engine)).body).toBe('{"TableNames":["kept"]}');
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ engine: { pid: pidOf(engine) } });
    await store.close();
  });

  it('gives up on an engine that dies again and again, and frees the data file', { timeout: 60_000 }, async () => {
    const heard: string[] = [];
    const engine = await start({ onRestart: (message) => heard.push(message) });
    for (let death = 1; death <= 4; death += 1) {
      process.kill(pidOf(engine), 'SIGKILL');
      if (death < 4)
        await vi.waitFor(() => {
          expect(heard).toHaveLength(death);
        }, 20_000);
    }
    const exit = await engine.exited;
    expect(exit.expected).toBe(false);
    expect(exit.message).toContain('4 times within a minute');
    await start();
  });

  it('lets no second engine open the file under another name, whose lock is another one', async () => {
    await start();
    mkdirSync(join(folder, 'other'));
    linkSync(join(folder, 'ledger.db'), join(folder, 'other', 'ledger.db'));
    await expect(start({ dataFile: join(folder, 'other', 'ledger.db') })).rejects.toThrow(
      'is in use by an engine that is not seen from here: under another name of the file (a hard link), or in another container.',
    );
  });

  it('lets no second engine open the file from a container in which the first is not seen', async () => {
    await start();
    // In a container ids of processes are counted anew: the lock names one that does not exist there.
    writeFileSync(lockFile(), JSON.stringify({ owner: { pid: 1, identity: 'a process of another container' } }));
    await expect(start()).rejects.toThrow('in use by an engine that is not seen from here');
  });

  it.each(canConfine() ? (['socket', 'address'] as const) : (['address'] as const))(
    'keeps folder and files from other accounts, at a place of kind %s',
    async (place) => {
      const data = join(folder, 'data');
      mkdirSync(data, { mode: 0o755 });
      writeFileSync(join(data, 'ledger.db'), '', { mode: 0o644 });
      chmodSync(data, 0o755);
      const engine = await start({ dataFile: join(data, 'ledger.db'), place });
      const store = openStore('kept', engine.endpoint);
      await createTable(await store.writes(), 'kept');
      const modes = [data, ...readdirSync(data).map((name) => join(data, name))].map((path) => [
        path,
        statSync(path).mode & 0o077,
      ]);
      expect(modes.length).toBeGreaterThan(2);
      for (const [path, others] of modes) expect([path, others]).toEqual([path, 0]);
      await store.close();
    },
  );

  it('leaves the mode of a folder alone that holds other things too, but not that of the ledger', async () => {
    writeFileSync(join(folder, 'notes.txt'), '');
    chmodSync(folder, 0o755);
    await start();
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'ledger.db')).mode & 0o777).toBe(0o600);
  });

  it.each(canConfine() ? (['socket', 'address'] as const) : (['address'] as const))(
    'ends with the process that started it, although that is killed, at a place of kind %s',
    { timeout: 90_000 },
    async (place) => {
      const { parent, orphan } = await startElsewhere(place);
      await expect(start()).rejects.toThrow(`is in use by process ${String(parent.pid)}`);
      parent.kill('SIGKILL');
      await new Promise((resolve) => parent.once('exit', resolve));
      await vi.waitFor(() => {
        expect(processIdentity(orphan)).toBeUndefined();
      }, 20_000);
      const engine = await start();
      expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({
        owner: { pid: process.pid },
        engine: { pid: engine.pid() },
      });
    },
  );

  it(
    'stops an engine that is left behind all the same, before it opens the data file again',
    { timeout: 90_000 },
    async () => {
      const { parent, orphan } = await startElsewhere('address');
      // Without its guard nobody tells the engine that its starter has gone.
      for (const child of childrenOf(orphan)) process.kill(child, 'SIGKILL');
      parent.kill('SIGKILL');
      await new Promise((resolve) => parent.once('exit', resolve));
      expect(processIdentity(orphan)).toBeDefined();
      await start();
      expect(processIdentity(orphan)).toBeUndefined();
    },
  );

  /** An engine that another process started on the data file, and that process. */
  async function startElsewhere(place: string): Promise<{ parent: ChildProcess; orphan: number }> {
    const script = `
      import { startEngine } from './functions/local/engine/start-engine.ts';
      const engine = await startEngine({ dataFile: process.argv[1], place: process.argv[2], environment: {} });
      console.log(engine.pid());
      setInterval(() => undefined, 1000);`;
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, join(folder, 'ledger.db'), place],
      { cwd: fileURLToPath(new URL('../../../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const orphan = await new Promise<number>((resolve) => {
      parent.stdout.once('data', (line: Buffer) => {
        resolve(Number(line.toString()));
      });
    });
    return { parent, orphan };
  }

  it('says which folder or file cannot be written, and what to do', async () => {
    writeFileSync(join(folder, 'file'), '');
    const inFile = start({ dataFile: join(folder, 'file', 'ledger.db') });
    await expect(inFile).rejects.toThrow(
      /^The data folder .*file cannot be written \(\w+\)\. Make it writable for you, or choose another data file\.$/,
    );
    mkdirSync(join(folder, 'ledger.db'));
    await expect(start()).rejects.toThrow('is a folder. Choose a file in it.');
  });

  it('says what the engine said when it does not start on a damaged file', async () => {
    writeFileSync(join(folder, 'ledger.db'), 'not a database, but long enough to be taken for one'.repeat(100));
    await expect(start()).rejects.toThrow(
      /did not start \(exit code 1; error: .*\)\. If the data file is damaged, move it away and start again\.$/,
    );
    expect(existsSync(lockFile())).toBe(false);
  });

  it('knows no embedded engine for a platform without a package', () => {
    expect(findDynoxide('sunos', 'sparc')).toBeUndefined();
  });

  it('names every way out where neither the engine nor Java is there', async () => {
    const call = start({ choice: 'dynamodb-local', environment: { PATH: folder } });
    await expect(call).rejects.toThrow(/npm ci .*install a JDK 17 or newer, or set RULE153_DYNAMODB_ENDPOINT/);
  });

  it('takes no Java without a compiler, which could not keep DynamoDB Local to this machine', async () => {
    writeFileSync(join(folder, 'java'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(folder, 'java'), 0o755);
    await expect(start({ choice: 'dynamodb-local', environment: { PATH: folder } })).rejects.toThrow(
      'no Java development kit (JDK) with DynamoDB Local',
    );
  });

  it('says what Java said when it is too old', async () => {
    for (const name of ['java', 'javac']) {
      writeFileSync(
        join(folder, name),
        '#!/bin/sh\necho "Error: UnsupportedClassVersionError: class file version 61.0" >&2\nexit 1\n',
      );
      chmodSync(join(folder, name), 0o755);
    }
    const call = start({ choice: 'dynamodb-local', environment: { PATH: folder } });
    await expect(call).rejects.toThrow(
      /UnsupportedClassVersionError.*It needs a Java development kit \(JDK\) 17 or newer: install one, or set JAVA_HOME to it\.$/,
    );
  });

  it.skipIf(!canConfine())('listens nowhere on this machine where it can be shut off', async () => {
    const engine = await start({ place: 'socket' });
    expect(engine.endpoint).toMatch(/^unix:/);
    expect(statSync(dirname(engine.endpoint.slice('unix:'.length))).mode & 0o777).toBe(0o700);
    // The table of the engine's network namespace is not the one of this process.
    const ours = listeningPorts('/proc/self/net/tcp');
    const theirs = listeningPorts(`/proc/${pidOf(engine)}/net/tcp`);
    expect(theirs).toEqual(['0100007F:1F40']);
    expect(readlinkSync(`/proc/${pidOf(engine)}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'));
    expect(ours).not.toContain('0100007F:1F40');
  });

  it('listens at one address of the loopback network that nobody can guess, where it cannot', async () => {
    const engines = [
      await start({ place: 'address' }),
      await start({ dataFile: join(folder, '2.db'), place: 'address' }),
    ];
    const hosts = engines.map(({ endpoint }) => new URL(endpoint).hostname);
    expect(new Set(hosts).size).toBe(2);
    expect(hosts).not.toContain('127.0.0.1');
    for (const engine of engines) await expectOneAddressOnly(engine);
  });
});

function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

/** Addresses and ports, as the kernel writes them, at which something listens. */
function listeningPorts(table: string): readonly string[] {
  const lines = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, local = '']) => local);
}

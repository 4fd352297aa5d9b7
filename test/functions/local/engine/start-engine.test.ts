import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../functions/local/engine/engine.ts';
import { findDynoxide } from '../../../../functions/local/engine/find-dynoxide.ts';
import { processIdentity } from '../../../../functions/local/engine/process-identity.ts';
import { type EngineRequest, startEngine } from '../../../../functions/local/engine/start-engine.ts';
import { hasDynamodbLocal } from '../../../support/dynamo-engine.ts';

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
  const pidOf = (engine: Engine): number => engine.pid ?? 0;

  it('starts the embedded engine on a data file, and stops it without a trace but the data', async () => {
    const engine = await start();
    expect(engine.kind).toBe('dynoxide');
    expect(engine.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(engine.endpoint)).status).toBe(200);
    await engine.stop();
    await engine.stop();
    expect(processIdentity(pidOf(engine))).toBeUndefined();
    expect(await engine.exited).toEqual({ expected: true, message: 'The engine was stopped.' });
    expect(existsSync(join(folder, 'ledger.db'))).toBe(true);
    expect(existsSync(lockFile())).toBe(false);
  });

  it('uses the endpoint of the environment, and starts nothing', async () => {
    const engine = await start({ environment: { RULE153_DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' } });
    expect([engine.kind, engine.endpoint, engine.pid]).toEqual(['endpoint', 'http://127.0.0.1:8000', undefined]);
    expect(existsSync(join(folder, 'ledger.db'))).toBe(false);
    const wrong = start({ environment: { RULE153_DYNAMODB_ENDPOINT: 'localhost:8000' } });
    await expect(wrong).rejects.toThrow('is "localhost:8000", which is not an address');
  });

  it('starts many at once, each on its own port', async () => {
    const engines = await Promise.all(
      Array.from({ length: 6 }, (_, index) => start({ dataFile: join(folder, `${index}.db`) })),
    );
    expect(new Set(engines.map(({ endpoint }) => endpoint)).size).toBe(6);
  });

  it('says so when the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(start({ port })).rejects.toThrow(`Port ${port} is in use by another program.`);
    server.close();
    expect(existsSync(lockFile())).toBe(false);
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

  it('tells when the engine dies, and can be started again', async () => {
    const engine = await start();
    process.kill(pidOf(engine), 'SIGKILL');
    const exit = await engine.exited;
    expect(exit.expected).toBe(false);
    expect(exit.message).toContain('ended unexpectedly (ended by SIGKILL');
    await start();
  });

  it('stops the engine that a killed process left behind, before it opens the data file again', async () => {
    const script = `
      import { startEngine } from './functions/local/engine/start-engine.ts';
      const engine = await startEngine({ dataFile: process.argv[1], environment: {} });
      console.log(engine.pid);
      setInterval(() => undefined, 1000);`;
    const root = fileURLToPath(new URL('../../../..', import.meta.url));
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, join(folder, 'ledger.db')],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const orphan = await new Promise<number>((resolve) => {
      parent.stdout.once('data', (line: Buffer) => {
        resolve(Number(line.toString()));
      });
    });
    await expect(start()).rejects.toThrow(`is in use by process ${String(parent.pid)}`);
    parent.kill('SIGKILL');
    await new Promise((resolve) => parent.once('exit', resolve));
    expect(processIdentity(orphan)).toBeDefined();
    const engine = await start();
    expect(processIdentity(orphan)).toBeUndefined();
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({
      owner: { pid: process.pid },
      engine: { pid: engine.pid },
    });
  });

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

  it.skipIf(!hasDynamodbLocal)(
    `runs DynamoDB Local instead${hasDynamodbLocal ? '' : ' (left out: there is no Java here)'}`,
    async () => {
      const engine = await start({ choice: 'dynamodb-local' });
      expect(engine.kind).toBe('dynamodb-local');
      expect((await fetch(engine.endpoint)).status).toBe(400);
      expect(await listTables(engine.endpoint, {})).toMatchObject({ status: 200, body: '{"TableNames":[]}' });
      // Without leave by this header no page of a browser reads an answer, or may send what a change needs.
      expect((await listTables(engine.endpoint, { origin: 'https://example.org' })).allowed).toBeNull();
      await expectLoopbackOnly(engine);
      await engine.stop();
      expect(processIdentity(pidOf(engine))).toBeUndefined();
    },
  );

  it('listens on this machine alone', async () => {
    await expectLoopbackOnly(await start());
  });
});

/** Asks as anybody can who reaches the engine: it looks at no signature. */
async function listTables(
  endpoint: string,
  more: Record<string, string>,
): Promise<{ status: number; body: string; allowed: string | null }> {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=anybody/20300101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none';
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    authorization,
    ...more,
  };
  const answer = await fetch(endpoint, { method: 'POST', headers, body: '{}' });
  return {
    status: answer.status,
    body: await answer.text(),
    allowed: answer.headers.get('access-control-allow-origin'),
  };
}

/** Every other address of this machine refuses a connection to the port of the engine, which takes one on 127.0.0.1. */
async function expectLoopbackOnly({ endpoint }: Engine): Promise<void> {
  const port = Number(new URL(endpoint).port);
  // A machine without a network has none of its own; 127.0.0.2 is another address of the loopback interface on Linux.
  const others = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
      .map(({ address }) => address),
  );
  if (process.platform === 'linux') others.push('127.0.0.2');
  expect(await connects('127.0.0.1', port)).toBe('connected');
  for (const address of others) expect([address, await connects(address, port)]).toEqual([address, 'ECONNREFUSED']);
}

async function connects(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5_000 });
    const end = (how: string) => {
      socket.destroy();
      resolve(how);
    };
    socket.once('connect', () => {
      end('connected');
    });
    socket.once('timeout', () => {
      end('silent');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end(error.code ?? error.message);
    });
  });
}

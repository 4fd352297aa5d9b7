import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { awaitReady } from './await-ready.ts';
import type { DataFileLock } from './data-file-lock.ts';
import { endProcess } from './end-process.ts';
import { type Engine, EngineError, type EngineExit } from './engine.ts';
import type { Launch } from './launch.ts';
import { processIdentity } from './process-identity.ts';

/**
 * Starts an engine on a port and waits for it to answer. The engine releases the lock when it ends.
 *
 * @throws EngineError if it does not come up; it is gone then, and the lock is still held.
 */
export async function runLaunch(launch: Launch, port: number, dataFile: string, lock: DataFileLock): Promise<Engine> {
  const child = spawn(launch.command, launch.arguments(port, dataFile), {
    // Its own process group: Ctrl-C reaches the server only, which ends its requests first and the engine last.
    detached: true,
    // DynamoDB Local leaves a file where it is started.
    cwd: dirname(dataFile),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words = lastWords(child);
  const ended = endOf(child);
  if (child.pid === undefined)
    throw new EngineError(`The engine ${launch.command} cannot be run (${await ended}). ${launch.advice}`);
  lock.nameEngine(child.pid);
  const stopChild = stopper(child, child.pid);
  const endpoint = `http://127.0.0.1:${port}`;
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const isUp =
    (await awaitAnnouncement(launch, words, isOver)) && (await awaitReady(endpoint, launch.patience_ms, isOver));
  if (!isUp) {
    await stopChild();
    throw new EngineError(
      `The engine ${launch.command} did not start (${await ended}; ${words.last()}). ${launch.advice}`,
    );
  }
  return guard({ kind: launch.kind, endpoint, pid: child.pid }, ended, stopChild, lock, words);
}

type Words = { all(): string; last(): string };

/** Kept short: an engine may talk for days. It must be read all the same, since a full pipe would stop it. */
function lastWords(child: ChildProcess): Words {
  let heard = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      heard = (heard + chunk).slice(-20_000);
    });
  }
  const lines = (): string[] =>
    heard
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('at '));
  return {
    all: () => heard,
    last: () => lines().find((line) => /error|exception/i.test(line)) ?? lines().at(-1) ?? 'it said nothing',
  };
}

/** Resolves when the child has ended and all that it said has been read. */
async function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(signal === null ? `exit code ${String(code)}` : `ended by ${signal}`);
    });
  });
}

function stopper(child: ChildProcess, pid: number): () => Promise<void> {
  const identity = processIdentity(pid);
  // A process that exits without stopping its engine takes it along; one that is killed leaves it to the next start.
  const takeAlong = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', takeAlong);
  child.once('exit', () => process.removeListener('exit', takeAlong));
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null || identity === undefined) return;
    const gone = once(child, 'exit');
    await endProcess({ pid, identity });
    await gone;
  };
}

async function awaitAnnouncement(
  { announcement, patience_ms }: Launch,
  words: Words,
  isOver: () => boolean,
): Promise<boolean> {
  const end = Date.now() + patience_ms;
  while (announcement !== undefined && !words.all().includes(announcement)) {
    if (isOver() || Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}

function guard(
  facts: Pick<Engine, 'kind' | 'endpoint' | 'pid'>,
  ended: Promise<string>,
  stopChild: () => Promise<void>,
  lock: DataFileLock,
  words: Words,
): Engine {
  let expected = false;
  const exited = ended.then((how): EngineExit => {
    lock.release();
    if (expected) return { expected, message: 'The engine was stopped.' };
    return {
      expected,
      message: `The DynamoDB engine ended unexpectedly (${how}; ${words.last()}). Start again: every acknowledged write is kept.`,
    };
  });
  return {
    ...facts,
    exited,
    stop: async () => {
      expected = true;
      await stopChild();
      await exited;
    },
  };
}

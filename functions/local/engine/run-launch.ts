import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { awaitReady } from './await-ready.ts';
import { endProcess } from './end-process.ts';
import { EngineError, type Launch } from './engine.ts';
import { lockedElsewhere, type Place } from './place.ts';
import { processIdentity } from './process-identity.ts';

/** One process of an engine. */
export type EngineProcess = {
  pid: number;
  /** Resolves with how it ended, and what it said last. Never rejects. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/**
 * Starts an engine at a place and waits for it to respond.
 *
 * @param onSpawn hears the id of the process before it can open the data file.
 * @throws EngineError if it does not come up; it is gone then.
 */
export async function runLaunch(
  launch: Launch,
  place: Place,
  dataFile: string,
  onSpawn: (pid: number) => void,
): Promise<EngineProcess> {
  const { command, args } = place.wrap(dataFile, launch.command, launch.arguments(place.host, place.port, dataFile));
  const child = spawn(command, args, {
    // Its own process group: Ctrl-C reaches the server only, which ends its requests first and the engine last.
    detached: true,
    // DynamoDB Local leaves a file where it is started.
    cwd: dirname(dataFile),
    // The fourth tells what runs beside the engine when this process ends, or the engine.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  child.once('exit', () => child.stdio[3]?.destroy());
  const output = lastOutput(child);
  const ended = endOf(child);
  if (child.pid === undefined)
    throw new EngineError(`The engine ${launch.command} cannot be run (${await ended}). ${launch.advice}`);
  onSpawn(child.pid);
  const stop = stopper(child, child.pid);
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const isUp =
    (await awaitAnnouncement(launch, output, isOver)) && (await awaitReady(place.endpoint, launch.patience_ms, isOver));
  if (!isUp) {
    await stop();
    if (child.exitCode === lockedElsewhere) throw new EngineError(describeLock(dataFile));
    throw new EngineError(
      `The engine ${launch.command} did not start (${await ended}; ${output.last()}). ${launch.advice}`,
    );
  }
  return { pid: child.pid, ended: ended.then((how) => `${how}; ${output.last()}`), stop };
}

function describeLock(dataFile: string): string {
  return (
    `The data file ${dataFile} is in use by an engine that is not seen from here: under another name of the file (a ` +
    'hard link), or in another container. Stop it, or choose another data file.'
  );
}

type Output = { all(): string; last(): string };

/** Kept short: an engine may talk for days. It must be read all the same, since a full pipe would stop it. */
function lastOutput(child: ChildProcess): Output {
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
  // A process that exits without stopping its engine takes it along; one that is killed is missed by what runs beside
  // the engine, which ends it then.
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
  output: Output,
  isOver: () => boolean,
): Promise<boolean> {
  const end = Date.now() + patience_ms;
  while (announcement !== undefined && !output.all().includes(announcement)) {
    if (isOver() || Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}

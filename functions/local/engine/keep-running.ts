import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFileLock } from './data-file-lock.ts';
import type { Engine, EngineExit, Launch } from './engine.ts';
import type { Place } from './place.ts';
import { type EngineProcess, runLaunch } from './run-launch.ts';

/** An engine that dies more often than this within the span has a reason that starting again does not remove. */
const restartsMax = 3;
const span_ms = 60_000;
const pause_ms = 50;

export type KeepRunningRequest = {
  launch: Launch;
  place: Place;
  dataFile: string;
  lock: DataFileLock;
  /** Hears, in a sentence, that the engine died and was started again. */
  onRestart: (message: string) => void;
};

/**
 * Starts an engine, and starts it again at the same place when it dies: every acknowledged write is in the data file,
 * and clients repeat what was cut off. The lock is released when it has ended for good.
 *
 * @throws EngineError if it does not come up the first time; the lock is still held then.
 */
export async function keepRunning(request: KeepRunningRequest): Promise<Engine> {
  const { launch, place, dataFile, lock } = request;
  const run = (): Promise<EngineProcess> =>
    runLaunch(launch, place, dataFile, (pid) => {
      lock.nameEngine(pid);
    });
  const state: State = { process: await run(), isWanted: true };
  const exited = superviseUntilEnd(state, run, request.onRestart).then((exit) => {
    place.remove();
    lock.release();
    return exit;
  });
  return {
    kind: launch.kind,
    endpoint: place.endpoint,
    place: place.kind,
    pid: () => state.process?.pid,
    exited,
    stop: async () => {
      state.isWanted = false;
      await state.process?.stop();
      await exited;
    },
  };
}

const stopped: EngineExit = { expected: true, message: 'The engine was stopped.' };

type State = { process: EngineProcess | undefined; isWanted: boolean };

async function superviseUntilEnd(
  state: State,
  run: () => Promise<EngineProcess>,
  onRestart: (message: string) => void,
): Promise<EngineExit> {
  const deaths: number[] = [];
  for (;;) {
    const how = (await state.process?.ended) ?? 'it did not start';
    state.process = undefined;
    if (!state.isWanted) return stopped;
    deaths.push(Date.now());
    const recent = deaths.filter((time) => time > Date.now() - span_ms).length;
    if (recent > restartsMax) return unexpected(`${how}; ${recent} times within a minute`);
    await sleep(pause_ms);
    if (!isWanted(state)) return stopped;
    try {
      state.process = await run();
    } catch (error) {
      return unexpected(`${how}; then ${error instanceof Error ? error.message : String(error)}`);
    }
    // Someone asked for the end while it was being started.
    if (isWanted(state)) onRestart(`The DynamoDB engine ended unexpectedly (${how}) and was started again.`);
    else await state.process.stop();
  }
}

/** Asked anew each time: it changes while the engine is awaited. */
const isWanted = (state: State): boolean => state.isWanted;

function unexpected(how: string): EngineExit {
  return {
    expected: false,
    message: `The DynamoDB engine ended unexpectedly (${how}). Start again: every acknowledged write is kept.`,
  };
}

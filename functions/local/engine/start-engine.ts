import { chooseLaunch, type EngineChoice } from './choose-launch.ts';
import { type DataFileLock, lockDataFile } from './data-file-lock.ts';
import { type Engine, EngineError } from './engine.ts';
import { findFreePort, isPortFree } from './free-port.ts';
import type { Launch } from './launch.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import { runLaunch } from './run-launch.ts';

export type EngineRequest = {
  /** Where the documents are kept. The folder is created. */
  dataFile: string;
  /** A certain port; any free one if left out. */
  port?: number | undefined;
  choice?: EngineChoice | undefined;
  environment?: NodeJS.ProcessEnv | undefined;
};

/** The variable that names a DynamoDB to use instead of starting one. */
export const endpointVariable = 'RULE153_DYNAMODB_ENDPOINT';

const attemptsMax = 5;

/**
 * Starts a DynamoDB engine on a data file and waits until it answers. An endpoint from the environment wins, and nothing is started then;
 * else the embedded engine; else DynamoDB Local where there is Java.
 *
 * @throws EngineError with one sentence and the way out: no engine, a folder that cannot be written, a data file in use, a busy port.
 */
export async function startEngine({
  dataFile,
  port,
  choice = 'auto',
  environment = process.env,
}: EngineRequest): Promise<Engine> {
  const endpoint = environment[endpointVariable];
  if (endpoint !== undefined && endpoint !== '') return borrowEngine(endpoint);
  const launch = chooseLaunch(choice, environment);
  const path = prepareDataFolder(dataFile);
  const lock = await lockDataFile(path);
  try {
    return port === undefined ? await runOnFreePort(launch, path, lock) : await runOnPort(launch, port, path, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function runOnPort(launch: Launch, port: number, dataFile: string, lock: DataFileLock): Promise<Engine> {
  if (!(await isPortFree(port))) {
    throw new EngineError(
      `Port ${port} is in use by another program. Stop that program, or choose another port for the engine.`,
    );
  }
  return runLaunch(launch, port, dataFile, lock);
}

/** Someone may take the free port before the engine does; then another one is tried. */
async function runOnFreePort(launch: Launch, dataFile: string, lock: DataFileLock): Promise<Engine> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      return await runLaunch(launch, port, dataFile, lock);
    } catch (error) {
      const wasClash = error instanceof EngineError && (!(await isPortFree(port)) || /in use/i.test(error.message));
      if (!wasClash || attempt === attemptsMax) throw error;
    }
  }
}

/** An engine that someone else runs is used, never stopped. */
function borrowEngine(endpoint: string): Engine {
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    throw new EngineError(
      `${endpointVariable} is "${endpoint}", which is not an address such as http://127.0.0.1:8000. Correct it, or unset it to start the embedded engine.`,
    );
  }
  return {
    kind: 'endpoint',
    endpoint,
    pid: undefined,
    exited: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

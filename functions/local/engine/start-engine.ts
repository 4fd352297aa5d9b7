import { chooseLaunch, type EngineChoice } from './choose-launch.ts';
import { lockDataFile } from './data-file-lock.ts';
import { type Engine, EngineError } from './engine.ts';
import { keepRunning } from './keep-running.ts';
import { choosePlace, type Place, type PlaceKind } from './place.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';

export type EngineRequest = {
  /** Where the documents are kept. The folder is created. */
  dataFile: string;
  choice?: EngineChoice | undefined;
  /**
   * Where it listens: the most private place that there is here if left out, a kind of place, or the very place of an
   * engine before it.
   */
  place?: PlaceKind | Place | undefined;
  /** Hears, in a sentence, that the engine died and was started again. */
  onRestart?: ((message: string) => void) | undefined;
  environment?: NodeJS.ProcessEnv | undefined;
};

/** The variable that names a DynamoDB to use instead of starting one. */
export const endpointVariable = 'RULE153_DYNAMODB_ENDPOINT';

/**
 * Starts a DynamoDB engine on a data file and waits until it responds. An endpoint from the environment wins, and
 * nothing is started then; else the embedded engine; else DynamoDB Local where there is Java. Only this process can
 * talk to it, as far as its place goes.
 *
 * @throws EngineError with one sentence and the way out: no engine, a folder that cannot be written, a data file in
 *   use.
 */
export async function startEngine({
  dataFile,
  choice = 'auto',
  place: wanted,
  onRestart = () => undefined,
  environment = process.env,
}: EngineRequest): Promise<Engine> {
  const endpoint = environment[endpointVariable];
  if (endpoint !== undefined && endpoint !== '') return borrowEngine(endpoint);
  const launch = chooseLaunch(choice, environment);
  const path = prepareDataFolder(dataFile);
  const lock = await lockDataFile(path);
  const place = typeof wanted === 'object' ? wanted : await choosePlace(wanted);
  try {
    return await keepRunning({ launch, place, dataFile: path, lock, onRestart });
  } catch (error) {
    place.remove();
    lock.release();
    throw error;
  }
}

/** An engine that someone else runs is used, never stopped. */
function borrowEngine(endpoint: string): Engine {
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    throw new EngineError(
      `${endpointVariable} is "${endpoint}", which is not an address such as http://127.0.0.1:8000. Correct it, or ` +
        'unset it to start the embedded engine.',
    );
  }
  return {
    kind: 'endpoint',
    endpoint,
    place: undefined,
    pid: () => undefined,
    exited: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

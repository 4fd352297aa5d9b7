import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EngineError } from './engine.ts';

/**
 * Makes sure that a data file can be written, creating its folder.
 *
 * @returns the path of the file with all links resolved, so that one file has one lock whatever it is called.
 * @throws EngineError if the folder or the file cannot be written.
 */
export function prepareDataFolder(dataFile: string): string {
  const path = resolve(dataFile);
  const wayOut = 'Make it writable for you, or choose another data file.';
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EngineError(`The data folder ${dirname(path)} cannot be written (${reasonOf(error)}). ${wayOut}`, {
      cause: error,
    });
  }
  if (!existsSync(path)) return join(realpathSync(dirname(path)), basename(path));
  if (statSync(path).isDirectory()) throw new EngineError(`The data file ${path} is a folder. Choose a file in it.`);
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new EngineError(`The data file ${path} cannot be written (${reasonOf(error)}). ${wayOut}`, { cause: error });
  }
  return realpathSync(path);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EngineError } from './engine.ts';

const ownerOnly = { folder: 0o700, file: 0o600 };

/** What this program and its engines write into a data folder. */
const ourFiles = /^(?:ledger\.db|development-)/;

/**
 * Makes sure that a data file can be written, and that its owner alone can read it: creates both its folder and the
 * file, and takes other accounts' rights from those that are there already. A folder that holds more than the local
 * data keeps its mode, as it is not only ours.
 *
 * @returns the path of the file with all links resolved, so that one file has one lock whatever it is called.
 * @throws EngineError if the folder or the file cannot be written.
 */
export function prepareDataFolder(dataFile: string): string {
  const path = resolve(dataFile);
  const wayOut = 'Make it writable for you, or choose another data file.';
  try {
    mkdirSync(dirname(path), { recursive: true, mode: ownerOnly.folder });
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EngineError(`The data folder ${dirname(path)} cannot be written (${reasonOf(error)}). ${wayOut}`, {
      cause: error,
    });
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new EngineError(`The data file ${path} is a folder. Choose a file in it.`);
  try {
    closeSync(openSync(path, 'a', ownerOnly.file));
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new EngineError(`The data file ${path} cannot be written (${reasonOf(error)}). ${wayOut}`, { cause: error });
  }
  const real = realpathSync(path);
  closeToOthers(dirname(real), basename(real));
  return real;
}

/** Files first: they are closed wherever they lie. */
function closeToOthers(folder: string, file: string): void {
  const names = readdirSync(folder);
  const isOurs = (name: string): boolean => name.startsWith(file) || ourFiles.test(name);
  for (const name of names.filter((one) => one.startsWith(file))) closeOne(join(folder, name));
  if (names.every(isOurs)) closeOne(folder);
}

function closeOne(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  const mode = stat.isDirectory() ? ownerOnly.folder : ownerOnly.file;
  // Another account's file, which this one may write, is that account's to close.
  if ((stat.mode & 0o077) !== 0 && stat.uid === process.getuid?.()) chmodSync(path, mode);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isCheckout, packageFolder } from '../package-folder.ts';

/** The variable that names the folder of the local data. */
const dataVariable = 'RULE153_DATA';

/**
 * The folder of the local data: the one given, else the one from the environment. Else `.rule153` in a checkout, where
 * git passes over it; where the package is installed, a folder of the person, so that `serve` and `token` find the same
 * one wherever they are called.
 */
export function chooseDataFolder(given: string | undefined, environment: NodeJS.ProcessEnv): string {
  const named = given ?? environment[dataVariable] ?? '';
  if (named !== '') return resolve(named);
  return isCheckout ? join(packageFolder, '.rule153') : personalDataFolder(environment, process.platform);
}

/** Where each system keeps the data of a person's programs. */
function personalDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = platform === 'win32' ? environment['LOCALAPPDATA'] : environment['XDG_DATA_HOME'];
  if (named !== undefined && named !== '') return join(named, 'rule153');
  const ofPlatform: Partial<Record<NodeJS.Platform, string>> = {
    win32: join('AppData', 'Local'),
    darwin: join('Library', 'Application Support'),
  };
  return join(environment['HOME'] ?? homedir(), ofPlatform[platform] ?? join('.local', 'share'), 'rule153');
}

/** The file of the embedded engine in a data folder. */
export function dataFileIn(folder: string): string {
  return join(folder, 'ledger.db');
}

/** The organization of everybody who works with a local service and names no other. */
export const localOrganization = 'local';

/** The one table of a local database, also of one that the environment names. */
export const localTable = 'rule153';

/** The local service cannot be started or kept up. The message is one sentence with the way out. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

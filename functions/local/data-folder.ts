import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The variable that names the folder of the local data. */
export const dataVariable = 'RULE153_DATA';

/** Where the local service keeps its data if nobody says otherwise: in the project, where git passes over it. */
const projectFolder = fileURLToPath(new URL('../../.rule153', import.meta.url));

/** The folder of the local data: the one given, else the one from the environment, else `.rule153` in the project. */
export function chooseDataFolder(given: string | undefined, environment: NodeJS.ProcessEnv): string {
  const named = given ?? environment[dataVariable] ?? '';
  return named === '' ? projectFolder : resolve(named);
}

/** The file of the embedded engine in a data folder. */
export function dataFileIn(folder: string): string {
  return join(folder, 'ledger.db');
}

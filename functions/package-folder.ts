import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod/mini';

/**
 * The folder of this package, which holds package.json and the documents that are shipped: found upwards, since the
 * code lies in another place when it is built. Nothing on Lambda asks for it.
 */
export const packageFolder: string = findPackageFolder(dirname(fileURLToPath(import.meta.url)));

/** Whether this is a checkout of the project, rather than the package installed somewhere. */
export const isCheckout: boolean = existsSync(join(packageFolder, 'functions', 'cli', 'main.ts'));

/** How a person who has this package calls its command line, for messages that name a further command. */
export const commandName: string = isCheckout ? './rule153' : 'rule153';

/** How a person who has this package starts a service. */
export const startsService: string = isCheckout ? 'npm start' : `${commandName} serve`;

/** A file or folder of the package, by its path with "/". A folder ends with "/". */
export function packageFile(path: string): URL {
  return new URL(path, pathToFileURL(join(packageFolder, '/')));
}

function findPackageFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('There is no package.json above the program.');
  return findPackageFolder(above);
}

const packageSchema = z.object({ version: z.string() });

/** The version of this program, as its package says. */
export function packageVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))).version;
}

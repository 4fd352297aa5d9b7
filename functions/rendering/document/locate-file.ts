import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the code that runs: of a Lambda bundle, where it has files beside it. */
const folder = dirname(fileURLToPath(import.meta.url));

/** Where a file is that is no code: in a Lambda bundle beside it, else in the package that it belongs to. */
export function locateFile(beside: string, module: string): string {
  const file = join(folder, beside);
  return existsSync(file) ? file : createRequire(import.meta.url).resolve(module);
}

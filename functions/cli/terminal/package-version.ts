import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { packageFile } from '../../package-folder.ts';

const packageSchema = z.object({ version: z.string() });

/** The version of this program, as its package says. */
export function packageVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))).version;
}

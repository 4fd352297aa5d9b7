import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const packageSchema = z.object({ version: z.string() });

/** The version of this program, as its package says. */
export function packageVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')))
    .version;
}

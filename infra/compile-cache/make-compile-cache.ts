import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node for which code is compiled: the program and its flags, as Lambda's own runs where the function does. */
export type CompilingNode = { program: string; flags: readonly string[] };

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Puts compiled code into a bundle beside its source, which is in `code.cjs`. The function that starts from it compiles
 * nothing of what an estimate runs, which is a quarter of its start. Where another Node runs it, or one with other
 * flags, it starts from its source and says so in its log.
 *
 * @throws Error if the function does not respond.
 */
export function makeCompileCache(folder: string, { program, flags }: CompilingNode): void {
  copyFileSync(beside('start-from-cache.mjs'), join(folder, 'index.mjs'));
  const tsx = createRequire(import.meta.url).resolve('tsx');
  execFileSync(program, [...flags, '--import', tsx, beside('warm-up.ts'), folder], {
    // What the function logs is nobody's here.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
}

/** The processor for which a Node compiles, as it calls it: `x64` or `arm64`. */
export function processorOf({ program }: CompilingNode): string {
  return execFileSync(program, ['-p', 'process.arch'], { encoding: 'utf8' }).trim();
}

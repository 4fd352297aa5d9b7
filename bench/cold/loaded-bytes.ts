import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('run-handler.mjs', import.meta.url));

/** Bytes of the files of a bundle that are loaded until the first response, as V8 saw them. */
export function loadedBytes(bundle: string, event: object, environment: Readonly<Record<string, string>>): number {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-loaded-'));
  try {
    execFileSync(process.execPath, [runner, bundle, JSON.stringify(event)], { env: { ...process.env, ...environment, NODE_OPTIONS: '', NODE_V8_COVERAGE: folder }, stdio: 'pipe' });
    const scripts = readdirSync(folder).flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { result: { url: string }[] }).result);
    const own = new Set(scripts.flatMap(({ url }) => (url.startsWith('file:') && url.endsWith('.mjs') && url !== `file://${runner}` ? fileURLToPath(url) : [])));
    return [...own].reduce((sum, file) => sum + statSync(file).size, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

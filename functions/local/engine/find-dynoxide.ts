import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Launch } from './engine.ts';

/**
 * Finds the embedded engine: a static binary in the optional package for this platform. Undefined where there is none.
 */
export function findDynoxide(
  platform: string = process.platform,
  architecture: string = process.arch,
): Launch | undefined {
  const folder = packageFolder(`@dynoxide/${platform}-${architecture}`);
  if (folder === undefined) return undefined;
  const command = join(folder, platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  if (!existsSync(command)) return undefined;
  return {
    kind: 'dynoxide',
    command,
    arguments: (host, port, dataFile) => ['--host', host, '--port', String(port), '--db-path', dataFile],
    announcement: 'listening on',
    patience_ms: 15_000,
    advice: 'If the data file is damaged, move it away and start again.',
  };
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

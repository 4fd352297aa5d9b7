import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skipped = new Set(['node_modules', '.git', 'cdk.out', 'coverage', '.rule153', 'dist']);

/** The project's files below a folder, by their paths from the root, with "/" on every platform. */
export function filesBelow(folder: string, ending: RegExp): readonly string[] {
  const walk = (directory: string): string[] =>
    readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const path = join(directory, entry.name);
      return entry.isDirectory()
        ? walk(path)
        : ending.test(entry.name)
          ? [relative(root, path).replaceAll('\\', '/')]
          : [];
    });
  return walk(join(root, folder)).sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

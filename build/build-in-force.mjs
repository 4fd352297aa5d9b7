// The build in force, and whether it is made from the sources as they are. Every start of the command line asks this,
// so it loads nothing that only a build needs.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dist = join(root, 'dist');

/** Names the folder of the build in force and the sources that it was made from, those of `figures.cjs` first. */
export const buildFile = join(dist, 'build.json');

/**
 * The folder of the build in force, where what is asked for is made from the sources as they are.
 *
 * @param {'figures' | 'all'} wanted `figures` asks for what computes figures alone, of which fewer sources are looked
 *   at.
 * @returns {string | undefined}
 */
export function folderInForce(wanted) {
  const build = readBuild();
  if (build === undefined) return undefined;
  const { folder, sources, figures } = build;
  const end = wanted === 'figures' ? figures : sources.length;
  for (let position = 0; position < end; position += 1) {
    const [path, state] = sources[position];
    if (stateOf(path) !== state) return undefined;
  }
  return folder;
}

function readBuild() {
  try {
    const build = JSON.parse(readFileSync(buildFile, 'utf8'));
    const isWhole = ['main.mjs', 'figures.cjs'].every((name) => existsSync(join(dist, build.folder, name)));
    return isWhole && build.figures > 0 ? build : undefined;
  } catch {
    return undefined;
  }
}

/** Changes whenever a file is written; the same for a file that is not there. */
export function stateOf(path) {
  const state = statSync(root + path, { throwIfNoEntry: false });
  return state === undefined ? 'missing' : `${state.mtimeMs}/${state.size}`;
}

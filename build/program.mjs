// Builds the command line and the local service: TypeScript and packages become a few files in `dist/`, of which a
// command loads what it needs. A build is a folder that never changes, named by its content, so that a running service
// keeps its own files when sources change below it; `dist/build.json` names the one in force and the sources that it
// was made from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFile, dist, folderInForce, root, stateOf } from './build-in-force.mjs';

/** A service that runs from an earlier build loads further files of it for at most as long as a working day. */
const kept_ms = 24 * 3_600_000;

/** npm rewrites this file whenever it changes what is installed. */
const installed = 'node_modules/.package-lock.json';

const settings = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Half of a short command's time is reading code.
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'error',
};

/** Everything, each command in files of its own. */
const everything = {
  ...settings,
  entryPoints: {
    main: 'functions/cli/main.ts',
    'shipped-documents': 'functions/documents/shipped-documents.ts',
    'batch-thread': 'functions/jobs/local/batch-thread.ts',
    'runner-thread': 'functions/jobs/local/runner-thread.ts',
    'request-thread': 'functions/local/request-threads/request-thread.ts',
    'relay-socket': 'functions/local/engine/relay-socket.mjs',
    'end-with-parent': 'functions/local/engine/end-with-parent.mjs',
  },
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunk-[hash]',
  splitting: true,
  format: 'esm',
  // Some packages are CommonJS and call `require`, which a module does not have.
  banner: {
    js: "import { createRequire as requireOfBuild } from 'node:module'; const require = requireOfBuild(import.meta.url);",
  },
};

/** What computes figures, in one file that Node can keep compiled (`functions/cli/rule153.mjs`). */
const figures = {
  ...settings,
  entryPoints: { figures: 'functions/cli/figures.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { 'import.meta.url': 'addressOfBuild' },
  banner: { js: "const addressOfBuild = require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * Builds, unless the build in force is made from the sources as they are.
 *
 * @returns {Promise<{ folder: string, made: boolean }>} the folder in `dist/`, and whether it was made by this call.
 * @throws Error if a package is missing or a source does not compile.
 */
export async function bringUpToDate() {
  const current = folderInForce('all');
  return current === undefined ? { folder: await buildProgram(), made: true } : { folder: current, made: false };
}

/**
 * Builds anew and puts the build in force.
 *
 * @returns {Promise<string>} its folder in `dist/`.
 */
export async function buildProgram() {
  const { build } = await import('esbuild');
  const builds = await Promise.all([build(figures), build(everything)]);
  const inputs = builds.map(({ metafile }) => Object.keys(metafile.inputs));
  const [ofFigures, ofAll] = inputs.map((paths) => paths.filter((path) => !path.startsWith('node_modules/')));
  const always = [installed, 'build/program.mjs', 'build/build-in-force.mjs', ...ofFigures];
  const sources = [...new Set([...always, ...ofAll])];
  const outputFiles = builds.flatMap((one) => one.outputFiles);
  const files = outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
  // The solver of plans reads its program from beside it.
  files.push({ name: 'highs.wasm', contents: readFileSync(join(root, 'node_modules/highs/build/highs.wasm')) });
  const licences = thirdPartyLicences(inputs.flat());
  files.push({ name: 'THIRD-PARTY-LICENCES.txt', contents: Buffer.from(licences) });
  const folder = putInForce(files, sources, always.length);
  removeOthers(folder, kept_ms);
  return folder;
}

/** Removes every build but one, for a package that is about to be packed. */
export function keepOnly(folder) {
  removeOthers(folder, 0);
}

/** Writes under a name of its own, then renames: whoever starts at the same moment meets a whole build or none. */
function putInForce(files, sources, figures) {
  const unfinished = join(dist, `unfinished-${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  for (const { name, contents } of files) writeFileSync(join(unfinished, name), contents);
  const checked = { name: 'checked-files.json', contents: listChecked(unfinished) };
  writeFileSync(join(unfinished, checked.name), checked.contents);
  const hash = createHash('sha256');
  for (const { name, contents } of [...files, checked]) hash.update(`${name}\0${contents.length}\0`).update(contents);
  const folder = hash.digest('hex').slice(0, 12);
  try {
    renameSync(unfinished, join(dist, folder));
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(join(dist, folder, 'main.mjs'))) throw error;
  }
  const description = `${buildFile}.${process.pid}`;
  writeFileSync(
    description,
    JSON.stringify({ folder, figures, sources: sources.map((path) => [path, stateOf(path)]) }),
  );
  renameSync(description, buildFile);
  return folder;
}

/** Has the built code check the shipped files, so that no start of it need check them again. */
function listChecked(folder) {
  const built = JSON.stringify(pathToFileURL(join(folder, 'shipped-documents.mjs')).href);
  const program = `const { listShippedAsChecked: list } = await import(${built}); console.log(JSON.stringify(list()));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}

function removeOthers(current, age_ms) {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name);
    if (name === current || path === buildFile || /^page\b/.test(name)) continue;
    const changed_ms = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - changed_ms >= age_ms) rmSync(path, { recursive: true, force: true });
  }
}

/** The licences of the packages that a build holds, which go wherever the build goes. */
function thirdPartyLicences(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const texts = readdirSync(join(root, folder))
        .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
        .map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}

#!/usr/bin/env node
// The entry of the command line. It runs the build in `dist/`, and in a checkout first brings that up to date: nobody
// runs old code unaware.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const root = new URL('../../', import.meta.url);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`needs Node 20.19 or later; this is ${process.versions.node}. Install a later Node.`);
// What computes figures is built into a file of its own (`figure-commands.ts`).
const isFigure = ['estimate', 'why', 'explain', 'breakdown', 'where-used', 'check', 'scenario', 'compare'].includes(
  process.argv[2],
);
const folder = new URL(`dist/${await buildFolder(isFigure ? 'figures' : 'all')}/`, root);
if (process.argv[2] === 'serve') await bringPageUpToDate();
const { main } = isFigure ? loadCompiled('figures.cjs') : await loadModules();
process.exitCode = await main(process.argv.slice(2));

/** Node 22 keeps what it compiles of modules, Node 20 does not. */
function loadModules() {
  nodeModule.enableCompileCache?.(fileURLToPath(compiledFolder()));
  return import(new URL('main.mjs', folder).href);
}

/** Compiled code is as trusted as the code beside which it lies; a folder that others may write would not be. */
function compiledFolder() {
  return new URL('compiled/', folder);
}

/**
 * Loads a file of CommonJS with the code that was compiled when its command ran before. V8 takes no code that another
 * version of it or another machine compiled, and the file never changes in its folder.
 */
function loadCompiled(name) {
  const file = fileURLToPath(new URL(name, folder));
  const kept = new URL(`${process.argv[2]}-${process.version}-${process.arch}`, compiledFolder());
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new vm.Script(`(function (exports, require, module, __filename) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  // By the end of a command that was done, what it needs is compiled; of help or a refusal it is not.
  const isHelp = process.argv.some((argument) => argument === '--help' || argument === '-h');
  if ((cachedData === undefined || script.cachedDataRejected) && !isHelp)
    process.once('exit', (code) => {
      if (code === 0) keepCompiled(script.createCachedData(), kept);
    });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, nodeModule.createRequire(file), module, file);
  return module.exports;
}

/** Writes under a name of its own, then renames. Where the folder may not be written, each start compiles anew. */
function keepCompiled(code, file) {
  const unfinished = new URL(`${file.href}.${process.pid}`);
  try {
    mkdirSync(compiledFolder(), { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
  } catch {
    // The command has done what it was asked for.
  }
}

/** The build to run. A package that was packed holds no builder: its build is the one that it came with. */
async function buildFolder(wanted) {
  const inForce = new URL('build/build-in-force.mjs', root);
  if (!existsSync(inForce)) return JSON.parse(readFileSync(new URL('dist/build.json', root), 'utf8')).folder;
  const { folderInForce } = await import(inForce.href);
  return folderInForce(wanted) ?? build();
}

/** Builds from the present sources. */
async function build() {
  const started_ms = performance.now();
  try {
    const { folder } = await (await import(new URL('build/program.mjs', root).href)).bringUpToDate();
    console.error(
      `rule153: built from the present sources in ${((performance.now() - started_ms) / 1000).toFixed(1)} s.`,
    );
    return folder;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') stop('its packages are not installed. Run npm ci in its folder first.');
    return stop(`its sources cannot be built. ${error.message}`);
  }
}

/** The page that the local service shows. Without its builder, a service shows the page that is there, or none. */
async function bringPageUpToDate() {
  const builder = new URL('build/page.mjs', root);
  if (!existsSync(builder)) return;
  try {
    if (await (await import(builder.href)).bringPageUpToDate())
      console.error('rule153: the page is built from the present sources.');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') stop(`its page cannot be built. ${error.message}`);
  }
}

function stop(message) {
  console.error(`rule153: ${message}`);
  process.exit(3);
}

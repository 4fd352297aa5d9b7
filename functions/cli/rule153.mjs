#!/usr/bin/env node
// The entry of the command line. It runs the build in `dist/`, and in a checkout first brings that up to date: nobody
// runs old code unaware.
import { existsSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`needs Node 20.19 or later; this is ${process.versions.node}. Install a later Node.`);
const folder = await buildFolder();
if (process.argv[2] === 'serve') await bringPageUpToDate();
// Compiled code is as trusted as the code beside which it lies; a folder that others may write would not be. Node 22
// has this, Node 20 has not.
nodeModule.enableCompileCache?.(fileURLToPath(new URL(`dist/${folder}/compiled/`, root)));
const { main } = await import(new URL(`dist/${folder}/main.mjs`, root).href);
process.exitCode = await main(process.argv.slice(2));

/** The build to run. A package that was packed holds no builder: its build is the one that it came with. */
async function buildFolder() {
  const builder = new URL('build/program.mjs', root);
  if (!existsSync(builder)) return JSON.parse(readFileSync(new URL('dist/build.json', root), 'utf8')).folder;
  const started_ms = performance.now();
  try {
    const { folder, made } = await (await import(builder.href)).bringUpToDate();
    if (made)
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

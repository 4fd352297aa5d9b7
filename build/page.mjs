// Builds the desk: `web/` becomes files in `dist/page/`, named by their content, which a browser may keep for ever, and
// one `index.html` that names them. The local server and CloudFront serve the folder as it is.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** The built page, and what it was made from. */
const page = join(dist, 'page');
const pageFile = join(dist, 'page.json');

/** npm rewrites this file whenever it changes what is installed. */
const installed = 'node_modules/.package-lock.json';

/**
 * Builds the page, unless the one that is there is made from the sources as they are.
 *
 * @returns {Promise<boolean>} whether it was made by this call.
 * @throws Error if a package is missing or a source does not compile.
 */
export async function bringPageUpToDate() {
  const state = stateOfSources();
  if (existsSync(join(page, 'index.html')) && existsSync(pageFile) && readFileSync(pageFile, 'utf8') === state)
    return false;
  await buildPage(state);
  return true;
}

/** Builds under a name of its own, then renames: whoever looks at the same moment meets a whole page or none. */
async function buildPage(state) {
  // Vite takes a NODE_ENV that is set already, as tests do, and would build the page for development.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await buildForProduction(state);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}

async function buildForProduction(state) {
  const [{ build }, { default: react }, { default: locales }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
    import('@react-aria/optimize-locales-plugin'),
  ]);
  mkdirSync(dist, { recursive: true });
  const unfinished = join(dist, `unfinished-page-${process.pid}`);
  // Tests build it too, and must try what is served: React has another build for development.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: join(root, 'web'),
    base: '/',
    publicDir: false,
    logLevel: 'error',
    // The desk speaks English: React Aria's sentences in other languages stay out.
    plugins: [{ ...locales.vite({ locales: ['en-US'] }), enforce: 'pre' }, react()],
    worker: { format: 'es' },
    // The same parser of CSV, with what Node.js has built in.
    resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      assetsDir: 'assets',
      // Nothing inline: the page's policy lets no script and no font in that this address does not serve.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
      reportCompressedSize: false,
      rollupOptions: {
        input: { index: join(root, 'web/index.html'), 'service-worker': join(root, 'web/offline/service-worker.ts') },
        // A browser lets a service worker look after the addresses beside and below its own alone.
        output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
      },
    },
  });
  if (environment === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = environment;
  const before = join(dist, `earlier-page-${process.pid}`);
  if (existsSync(page)) renameSync(page, before);
  try {
    renameSync(unfinished, page);
  } catch (error) {
    // Another process has put its page there in the meantime.
    if (!existsSync(page)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  rmSync(before, { recursive: true, force: true });
  const description = `${pageFile}.${process.pid}`;
  writeFileSync(description, state);
  renameSync(description, pageFile);
}

/** Changes whenever a file that the page may be made from is written. */
function stateOfSources() {
  const files = ['web', 'shared'].flatMap((folder) => filesBelow(folder));
  return JSON.stringify([...files, installed, 'build/page.mjs'].map((path) => [path, stateOf(path)]));
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}

function stateOf(path) {
  const state = statSync(join(root, path), { throwIfNoEntry: false });
  return state === undefined ? 'missing' : `${state.mtimeMs}/${state.size}`;
}

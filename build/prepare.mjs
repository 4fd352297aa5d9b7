// `npm ci` and `npm pack` run this: the command line and the page are built once, so that no command compiles anything
// when it starts.
import { bringPageUpToDate } from './page.mjs';
import { buildProgram, keepOnly } from './program.mjs';

try {
  keepOnly(await buildProgram());
  await bringPageUpToDate();
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('rule153 is not built: esbuild or vite is not installed. Run npm ci without --omit=dev.');
}

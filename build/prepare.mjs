// `npm ci` and `npm pack` run this: the command line is built once, so that no command compiles anything when it
// starts.
import { buildProgram, keepOnly } from './program.mjs';

try {
  keepOnly(await buildProgram());
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('rule153 is not built: esbuild is not installed. Run npm ci without --omit=dev.');
}

import { bringPageUpToDate } from '../../build/page.mjs';
import { bringUpToDate } from '../../build/program.mjs';

/**
 * Before all tests: those that start the command line as a process run a build of the present sources, and none has to
 * wait for it.
 */
export async function setup(): Promise<void> {
  await bringUpToDate();
  await bringPageUpToDate();
}

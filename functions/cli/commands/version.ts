import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ENGINE_VERSION } from '../../../shared/engine/estimate-form.ts';
import { defineCommand } from '../command.ts';

const packageSchema = z.object({ version: z.string() });

/** `rule153 --version` */
export const versionCommand = defineCommand({
  name: 'version',
  about: 'the version of the program and of its arithmetic',
  arguments: [],
  options: {},
  examples: [{ command: '--version', about: 'the same' }],
  run: (_given, terminal) => {
    const { version } = packageSchema.parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));
    terminal.print(`rule153 ${version} (engine ${ENGINE_VERSION}, node ${process.versions.node})\n`);
    return Promise.resolve(undefined);
  },
});

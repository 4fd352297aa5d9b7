import { defineCommand } from '../terminal/command.ts';
import { packageVersion } from '../../package-folder.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';

/** `rule153 --version` */
export const versionCommand = defineCommand({
  name: 'version',
  about: 'the version of the program and of its arithmetic',
  arguments: [],
  options: {},
  examples: [{ command: '--version', about: 'the same' }],
  run: (_given, terminal) => {
    terminal.print(`rule153 ${packageVersion()} (engine ${ENGINE_VERSION}, node ${process.versions.node})\n`);
    return Promise.resolve(undefined);
  },
});

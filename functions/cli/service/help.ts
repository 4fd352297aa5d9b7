import { defineCommand } from '../terminal/command.ts';
import { findCommand } from '../terminal/find-command.ts';
import { overview } from '../terminal/overview.ts';

/** `rule153 help [command]` */
export const helpCommand = defineCommand({
  name: 'help',
  about: 'what there is, or the help of one command',
  arguments: [{ name: 'command', about: 'the command to explain', optional: true }],
  options: {},
  examples: [
    { command: 'help', about: 'every command in a line' },
    { command: 'help estimate', about: 'what estimate takes, with examples' },
  ],
  run: async ({ positionals: [word] }, terminal) => {
    terminal.print(word === undefined ? overview() : (await findCommand(word).load()).help());
    return undefined;
  },
});

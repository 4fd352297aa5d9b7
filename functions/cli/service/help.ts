import { alignColumns } from '../../../shared/print/align-columns.ts';
import { commandName } from '../../package-folder.ts';
import { type Command, type CommandEntry, defineCommand, findCommand } from '../terminal/command.ts';

/** `rule153 help [command]`, of a table of commands. */
export function helpOf(commands: readonly CommandEntry[]): Command {
  return defineCommand({
    name: 'help',
    about: 'what there is, or the help of one command',
    arguments: [{ name: 'command', about: 'the command to explain', optional: true }],
    options: {},
    examples: [
      { command: 'help', about: 'every command in a line' },
      { command: 'help estimate', about: 'what estimate takes, with examples' },
    ],
    run: async ({ positionals: [name] }, terminal) => {
      terminal.print(name === undefined ? overview(commands) : (await findCommand(commands, name).load()).help());
      return undefined;
    },
  });
}

/** What the command line has, in a line a command. */
function overview(commands: readonly CommandEntry[]): string {
  return [
    'rule153 — programme budget implications, computed from sourced drivers and explained figure by figure',
    '',
    'Usage: rule153 <command> [options]',
    '',
    'Commands',
    ...alignColumns(commands.map(({ name, summary }) => [name, summary])).map((line) => `  ${line}`),
    '',
    'Start with',
    `  ${commandName} estimate A/C.3/79/L.53`,
    `  ${commandName} why A/C.3/79/L.53 "interpretation 2028"`,
    `  ${commandName} help <command>`,
    '',
    'Exit codes: 0 done; 1 refused, with every problem on standard error; 2 ' +
      'wrong usage; 3 a file, port, engine or service is missing;',
    '130 interrupted.',
    '',
  ].join('\n');
}

import type { Terminal } from './terminal.ts';
import { commandHelp, type CommandUsage, type Given, type OptionDefinitions } from './command-usage.ts';
import { markedTerminal, withByteOrderMark } from './byte-order-mark.ts';
import { parseArguments } from './parse-arguments.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { UsageError } from './failure.ts';

/** A command: its usage and what it does. `run` gives the exit code; none is 0. */
export type CommandDefinition<Options extends OptionDefinitions> = CommandUsage<Options> & {
  readonly run: (given: Given<Options>, terminal: Terminal) => Promise<number | undefined>;
};

/** A command in the table: its code is loaded when it runs, so that starting one costs nothing of the others. */
export type CommandEntry = { readonly name: string; readonly summary: string; load(): Promise<Command> };

/** A command without the types of its options, as the table of commands holds it. */
export type Command = {
  readonly name: string;
  help(): string;
  run(argv: readonly string[], terminal: Terminal): Promise<number | undefined>;
};

/**
 * Defines a command. Arguments are checked against what it takes before it runs, and refused with a `UsageError`;
 * `--help` is every command's.
 */
export function defineCommand<const Options extends OptionDefinitions>(
  definition: CommandDefinition<Options>,
): Command {
  const usage = { ...definition, options: withByteOrderMark(definition.options) };
  return {
    name: usage.name,
    help: () => commandHelp(usage),
    run: (argv, terminal) => {
      const given = parseArguments(usage, argv);
      // What is added is checked and taken here; the command is given its own options, as it defines them.
      return definition.run(given as Given<Options>, markedTerminal(given, terminal));
    },
  };
}

/** The command of a name. @throws UsageError where there is none. */
export function findCommand(commands: readonly CommandEntry[], wanted: string): CommandEntry {
  const entry = commands.find(({ name }) => name === wanted);
  if (entry !== undefined) return entry;
  const names = commands.map(({ name }) => name);
  throw new UsageError(`There is no command "${wanted}".`, didYouMean(wanted, names));
}

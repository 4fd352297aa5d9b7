import { figureCommands } from './figure-commands.ts';
import { runCommandLine } from './terminal/run-command-line.ts';

/** `main` of a build that holds the commands of figures alone. */
export function main(argv: readonly string[]): Promise<number> {
  return runCommandLine(figureCommands, argv);
}

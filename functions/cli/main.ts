import { commands } from './commands.ts';
import { runCommandLine } from './terminal/run-command-line.ts';
import type { Terminal } from './terminal/terminal.ts';

// What belongs in this folder: what a person at a terminal may ask for, and how it is printed. No computation of its
// own.

/** Runs one command of the command line and gives its exit code. Never rejects. */
export function main(argv: readonly string[], terminal?: Terminal): Promise<number> {
  return runCommandLine(commands, argv, terminal);
}

import { exitCodes } from './terminal/failure.ts';
import { findCommand } from './terminal/command.ts';
import { commands } from './commands.ts';
import { reportFailure } from './terminal/report-failure.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';

// What belongs in this folder: what a person at a terminal may ask for, and how it is printed. No computation of its
// own.

/**
 * Runs one command of the command line and gives its exit code. Never rejects. Ctrl-C is left to the system, which ends
 * a process also in the middle of a computation (130 in a shell); a command that has to end in order (`serve`) listens
 * for it itself.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name, ...rest] = spelledOut(argv);
  try {
    return (await runCommand(name, rest, terminal)) ?? exitCodes.ok;
  } catch (error) {
    return reportFailure(error, terminal, name);
  }
}

/** `--help` and `--version` may stand anywhere that a command may. */
function spelledOut(argv: readonly string[]): readonly [string, ...string[]] {
  const [first, ...rest] = argv;
  if (first === undefined || first === '-h' || first === '--help') return ['help', ...rest];
  if (first === '-V' || first === '--version' || first === '-v') return ['version', ...rest];
  return [first, ...rest];
}

async function runCommand(name: string, rest: readonly string[], terminal: Terminal): Promise<number | undefined> {
  const command = await findCommand(commands, name).load();
  const end = rest.indexOf('--');
  const isHelp = (end < 0 ? rest : rest.slice(0, end)).some((one) => one === '--help' || one === '-h');
  if (isHelp) {
    terminal.print(command.help());
    return exitCodes.ok;
  }
  return command.run(rest, terminal);
}

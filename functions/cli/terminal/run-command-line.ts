import { type CommandEntry, findCommand } from './command.ts';
import { exitCodes } from './failure.ts';
import { reportFailure } from './report-failure.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs one command of the command line and gives its exit code. Never rejects. Ctrl-C is left to the system, which ends
 * a process also in the middle of a computation (130 in a shell); a command that has to end in order (`serve`) listens
 * for it itself.
 */
export async function runCommandLine(
  commands: readonly CommandEntry[],
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const [name, ...rest] = spelledOut(argv);
  try {
    return (await runCommand(findCommand(commands, name), rest, terminal)) ?? exitCodes.ok;
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

async function runCommand(
  entry: CommandEntry,
  rest: readonly string[],
  terminal: Terminal,
): Promise<number | undefined> {
  const command = await entry.load();
  const end = rest.indexOf('--');
  const isHelp = (end < 0 ? rest : rest.slice(0, end)).some((one) => one === '--help' || one === '-h');
  if (isHelp) {
    terminal.print(command.help());
    return exitCodes.ok;
  }
  return command.run(rest, terminal);
}

import { EnvironmentError, exitCodes, type PlacedProblem, RefusedInput, UsageError } from './failure.ts';
import type { Terminal } from './terminal.ts';
import { commandName } from '../../package-folder.ts';

/**
 * Says what went wrong on standard error, and gives the exit code of its kind. What is not expected is a fault of the
 * program.
 */
export function reportFailure(error: unknown, terminal: Terminal, command: string): number {
  if (error instanceof UsageError) {
    terminal.tell(`rule153: ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`);
    terminal.tell(
      `See: ${commandName} help ${error.message.startsWith('There is no command') ? '' : command}`.trimEnd(),
    );
    return exitCodes.usage;
  }
  if (error instanceof EnvironmentError || isNamed(error, 'EngineError') || isNamed(error, 'ServiceError'))
    return tell(error.message, exitCodes.environment);
  if (error instanceof RefusedInput) return refuse(error.message, error.problems);
  if (isNamed(error, 'Refused') && hasProblems(error)) return refuse('Refused.', error.problems);
  if (isNamed(error, 'StoreError'))
    return tell(error.message, isOfTheStore(error) ? exitCodes.environment : exitCodes.refused);
  if (error instanceof Error && 'code' in error && 'syscall' in error)
    return tell(`${error.message}.`, exitCodes.environment);
  terminal.tell(
    'rule153: a fault of the program, not of what you gave it. ' +
      (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  return exitCodes.fault;

  function tell(message: string, code: number): number {
    terminal.tell(`rule153: ${message}`);
    return code;
  }

  function refuse(message: string, problems: readonly PlacedProblem[]): number {
    const [only] = problems;
    if (only !== undefined && problems.length === 1 && message === 'Refused.')
      return tell(problemText(only), exitCodes.refused);
    terminal.tell(`rule153: ${message}`);
    for (const problem of problems) terminal.tell(`  ${problemText(problem)}`);
    return exitCodes.refused;
  }
}

/** One problem in one line: `requirements[4].quantity.posts[0] (requirement "furniture", line 212): …`. */
function problemText({ path, message, line, requirement }: PlacedProblem): string {
  const where = [
    ...(requirement === undefined ? [] : [`requirement ${JSON.stringify(requirement)}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ].join(', ');
  const place = [...(path === '' ? [] : [path]), ...(where === '' ? [] : [`(${where})`])].join(' ');
  return place === '' ? message : `${place}: ${message}`;
}

/** Errors are told by name, so that reporting one loads none of the code that could have raised it. */
function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

function hasProblems(error: Error): error is Error & { problems: readonly PlacedProblem[] } {
  return 'problems' in error && Array.isArray(error.problems);
}

function isOfTheStore(error: Error): boolean {
  return 'code' in error && (error.code === 'unavailable' || error.code === 'integrity');
}

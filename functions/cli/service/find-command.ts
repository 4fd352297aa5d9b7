import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import type { CommandEntry } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';

/** The command of a name. @throws UsageError where there is none. */
export function findCommand(commands: readonly CommandEntry[], wanted: string): CommandEntry {
  const entry = commands.find(({ name }) => name === wanted);
  if (entry !== undefined) return entry;
  const names = commands.map(({ name }) => name);
  throw new UsageError(`There is no command "${wanted}".`, didYouMean(wanted, names));
}

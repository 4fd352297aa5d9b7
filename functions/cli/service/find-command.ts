import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import type { CommandEntry } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';

/** The command of a name. Raises `UsageError` for a word that is none. */
export function findCommand(commands: readonly CommandEntry[], word: string): CommandEntry {
  const entry = commands.find(({ name }) => name === word);
  if (entry !== undefined) return entry;
  const names = commands.map(({ name }) => name);
  throw new UsageError(`There is no command "${word}".`, didYouMean(word, names));
}

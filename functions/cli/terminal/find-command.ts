import { type CommandEntry, commands } from '../commands.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { UsageError } from './failure.ts';

/** The command of a name. Raises `UsageError` for a word that is none. */
export function findCommand(word: string): CommandEntry {
  const entry = commands.find(({ name }) => name === word);
  if (entry !== undefined) return entry;
  throw new UsageError(
    `There is no command "${word}".`,
    didYouMean(
      word,
      commands.map(({ name }) => name),
    ),
  );
}

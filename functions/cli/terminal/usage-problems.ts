import { UsageError } from './failure.ts';

/** Collects what is wrong with the options of a command, so that all of it is named at once. */
export type UsageProblems = {
  /** Notes a problem; reading goes on. */
  add(option: string, message: string): void;
  any(): boolean;
  /** @throws UsageError if there was any. */
  refuse(): void;
};

export function usageProblems(): UsageProblems {
  const found: string[] = [];
  return {
    add: (option, message) => {
      found.push(`--${option}: ${message.replace(/\.$/, '')}.`);
    },
    any: () => found.length > 0,
    refuse: () => {
      const [only] = found;
      if (only === undefined) return;
      throw new UsageError(
        found.length === 1
          ? only
          : `${found.length} options cannot be taken as they are:\n${found.map((one) => `  ${one}`).join('\n')}`,
      );
    },
  };
}

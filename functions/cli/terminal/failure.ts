/** What a command ends with. A shell adds 130 for one that Ctrl-C ended. */
export const exitCodes = { ok: 0, refused: 1, usage: 2, environment: 3, fault: 70 } as const;

/** The command was called in a way that it does not have. The message says what is wrong, the hint how to go on. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** A problem as it is printed: where it is in the document, and where in the file that it came from, if from one. */
export type PlacedProblem = { path: string; message: string; line?: number; requirement?: string };

/** The input is understood and refused; `problems` are all of them, each with its place. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput';
  readonly problems: readonly PlacedProblem[];

  constructor(message: string, problems: readonly PlacedProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** Something around the command is not as it must be: a file, a port, a service. One sentence with the way out. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

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

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

/** A sum of columns, each times a number. */
export type Terms = readonly (readonly [factor: number, column: string])[];

/**
 * A linear program: what is to be made as large as possible, under rows that a sum must not exceed. Columns in
 * `switches` are 0 or 1, those in `shares` lie between.
 */
export type WholeProgram = {
  maximize: Terms;
  rows: readonly { terms: Terms; atMost: number }[];
  switches: readonly string[];
  shares: readonly string[];
};

/** Which switches are on, and what no solution exceeds. */
type SolvedProgram = { on: ReadonlySet<string>; atMost: number };

/**
 * A solver of such programs, which comes from outside since it is large: the same program always gives the same
 * solution; undefined where it finds none in the steps that it may take, or is not there.
 */
export type SolveProgram = (program: WholeProgram) => SolvedProgram | undefined;

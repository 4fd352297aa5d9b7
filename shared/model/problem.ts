import type * as z from 'zod/mini';

/** The closed list of what can be wrong with an input. The API maps each code to one HTTP status. */
export const PROBLEM_CODES = [
  'invalid',
  'too-large',
  'too-deep',
  'not-json',
  'unknown-reference',
  'duplicate-id',
  'undated-milestone',
  'missing-rate',
  'missing-vacancy-factor',
  'missing-rate-card',
  'expired-rate-card',
  'mixed-vacancy',
  'no-such-line',
  'horizon',
  'amount-too-large',
  'computed-otherwise',
  'conflicting-changes',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * One thing that is wrong, where, and what to do about it. `path` reads `requirements[3].schedule.every`; where the
 * text that somebody wrote is at hand, `line` is its line, counted from 1, and `requirement` the id of the requirement
 * that holds the value.
 */
export type Problem = { code: ProblemCode; path: string; message: string; line?: number; requirement?: string };

/** A value with all that a schema found in it. */
export type RefusedValue = { value: unknown; issues: readonly z.core.$ZodIssue[] };

/** An expected refusal: all problems of an input at once. Nothing has been changed when it is raised. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  /** What the schema refused, for whoever looks for what was meant by it (`forgive`). */
  readonly refused: RefusedValue | undefined;

  constructor(problems: readonly Problem[], refused?: RefusedValue) {
    super(
      problems
        .map((problem) => (problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`))
        .join('\n'),
    );
    this.name = 'Refused';
    this.problems = problems;
    this.refused = refused;
  }
}

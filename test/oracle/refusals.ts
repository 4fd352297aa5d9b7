import type { ProblemCode } from '../../shared/model/problem.ts';

/** Why a statement has no figures, by the code that the service gives it. */
export class Refusal extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, what = '') {
    super(`${code} ${what}`);
    this.code = code;
  }
}

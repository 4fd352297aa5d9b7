import type { Refused } from '../../../shared/model/problem.ts';
import { forProblems } from '../documents/find-document.ts';
import { RefusedInput } from '../terminal/failure.ts';

/** Why no schedule can be proposed for a programme. */
export function refusedPlan(error: Refused, name: string): RefusedInput {
  const programme = name === '-' ? 'the programme on standard input' : name;
  return new RefusedInput(`No schedule can be proposed for ${programme}, ${forProblems(error)}:`, error.problems);
}

import type { Refused } from '../../../shared/model/problem.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import { RefusedInput } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { forProblems, shippedFile } from '../documents/find-document.ts';
import { programmeSource } from './programme-kind.ts';

/**
 * Why no schedule can be proposed for a programme; where its workshops lack something, also where that is to be stated.
 */
export function refusedPlan(error: Refused, name: string, choice: ServiceChoice, terminal: Terminal): RefusedInput {
  const programme = name === '-' ? 'the programme on standard input' : name;
  const shipped = error.problems.some(({ path }) => path.startsWith('workshops['))
    ? shippedFile(programmeSource, name, choice, terminal)
    : undefined;
  const how = forProblems(error);
  return new RefusedInput(
    shipped === undefined
      ? `No schedule can be proposed for ${programme}, ${how}:`
      : `No schedule can be proposed for ${programme} as it is shipped, ${how}; state what its workshops lack in a copy of ${shipped}, and plan the copy:`,
    error.problems,
  );
}

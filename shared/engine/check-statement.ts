import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { checkLayouts } from './check-layouts.ts';
import { recostingProblems } from './check-recosting.ts';
import { checkReferences } from './check-references.ts';
import { checkShares } from './check-shares.ts';
import { timingProblems } from './check-timing.ts';
import { divideCharges } from './divide-charges.ts';

/** Everything for which a statement is refused before anything of it is computed: all of it at once. */
export function checkStatement(given: Statement): readonly Problem[] {
  return [...checkReferences(divideCharges(given)), ...checkBeyondReferences(given)];
}

/** The same but for references to what there is not: a draft of it may be kept. */
export function checkBeyondReferences(given: Statement): readonly Problem[] {
  const statement = divideCharges(given);
  return [
    ...timingProblems(statement),
    ...recostingProblems(statement),
    ...checkLayouts(given),
    ...checkShares(statement),
  ];
}

import { defined } from '../canonical/defined.ts';
import { staffAssessmentSections } from '../model/net-of-staff-assessment.ts';
import type { Statement } from '../model/statement.ts';
import type { Estimate } from '../results/estimate.ts';

/** The sections of a statement, with those of staff assessment marked. */
export function listSections(statement: Statement): Estimate['sections'] {
  const netted = staffAssessmentSections(statement);
  return statement.sections.map(({ number, title, group }) => ({
    number,
    title,
    ...defined({ group }),
    ...(netted.has(number) && { netted: true as const }),
  }));
}

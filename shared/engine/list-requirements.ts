import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { kindOf } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import type { EstimatedRequirement } from '../results/estimate.ts';

/**
 * The requirements of a statement by id, title and duty station, so that a comparison knows what was dropped and what
 * only moved.
 */
export function listRequirements(statement: Statement): readonly EstimatedRequirement[] {
  return statement.requirements
    .map((requirement): EstimatedRequirement => {
      const venue = kindOf(requirement).dutyStation?.(requirement);
      return {
        id: requirement.id,
        title: requirement.title,
        ...defined({ venue, knownInSumIn: requirement.knownInSumIn }),
      };
    })
    .sort((a, b) => compareTexts(a.id, b.id));
}

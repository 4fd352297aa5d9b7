import type { Requirement } from '../requirements/requirement.ts';
import type { Statement } from '../model/statement.ts';
import type { EstimatedRequirement } from '../results/estimate.ts';
import { compareTexts } from './evaluate-lines.ts';

/** The requirements of a statement by id, title and place, so that a comparison knows what was dropped and what only moved. */
export function listRequirements(statement: Statement): readonly EstimatedRequirement[] {
  return statement.requirements
    .map((requirement): EstimatedRequirement => {
      const venue = venueOf(requirement);
      return {
        id: requirement.id,
        title: requirement.title,
        ...(venue === undefined ? {} : { venue }),
        ...(requirement.knownInSumIn === undefined ? {} : { knownInSumIn: requirement.knownInSumIn }),
      };
    })
    .sort((a, b) => compareTexts(a.id, b.id));
}

/** Where a requirement takes place: the duty station of a session, the hub of a workshop, the destination of a trip. */
function venueOf(requirement: Requirement): string | undefined {
  if (requirement.kind === 'session') return requirement.dutyStation;
  if (requirement.kind === 'workshop') return requirement.hub;
  return requirement.kind === 'trip' ? requirement.to : undefined;
}

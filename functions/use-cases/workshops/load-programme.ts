import { type Problem, Refused } from '../../../shared/model/problem.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { programmeStatement } from '../../../shared/workshops/programme-statement.ts';
import { programmeProblems } from '../../../shared/workshops/read-programme.ts';
import { loadDocument } from '../estimates/load-document.ts';
import { loadNamedCards } from '../estimates/load-named-cards.ts';
import { computeUnderScenarios } from '../estimates/compute-estimate.ts';
import { workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * A programme, stored (by its id) or sent along; rate cards likewise, those that the programme names if left out;
 * scenarios sent along.
 */
export type ProgrammeRequest = {
  programme: string | Programme;
  rateCards?: readonly (string | RateCard)[] | undefined;
  scenarios?: readonly Scenario[] | undefined;
};

/** What a programme is assessed with. The cards are extended by the decisions of the organization in force. */
export type ProgrammeInputs = { programme: Programme; cards: readonly RateCard[]; scenarios: readonly Scenario[] };

/** The stored revisions among them, and the decisions in force that may extend its rates. */
export type ProgrammeBasis = {
  programme?: BasisEntry;
  rateCards: readonly BasisEntry[];
  decisions: readonly BasisEntry[];
};

/**
 * Loads what a programme is assessed with, and estimates it once with the rates that its organization has in force: so
 * rate cards past their validity are refused, and programmes that are too much, as everywhere.
 *
 * @throws Refused with every problem; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadProgramme(
  ports: ComputePorts,
  organization: string,
  { programme: named, rateCards, scenarios = [] }: ProgrammeRequest,
): Promise<ProgrammeInputs & { basis: ProgrammeBasis }> {
  const stored =
    typeof named === 'string'
      ? await loadDocument<Programme>(ports, organization, workshopProgrammeKind, named)
      : undefined;
  const programme = stored?.document ?? (named as Programme);
  refuseProblems(typeof named === 'string' ? [] : programmeProblems(programme), scenarios);
  const { cards, extended, validity, entries, decisions } = await loadNamedCards(
    ports,
    organization,
    programme.symbol,
    rateCards ?? programme.rateCards,
  );
  await computeUnderScenarios(ports, programmeStatement(programme), cards, scenarios, validity);
  const basis = { ...(stored !== undefined && { programme: stored.entry }), rateCards: entries, decisions };
  return { programme, cards: extended, scenarios, basis };
}

function refuseProblems(own: readonly Problem[], scenarios: readonly Scenario[]): void {
  const problems = own.map((problem) => ({ ...problem, path: `programme.${problem.path}` }));
  scenarios.forEach(({ base }, position) => {
    if (base.revision !== undefined)
      problems.push({
        code: 'invalid',
        path: `scenarios[${position}].base.revision`,
        message: 'names a revision of a statement, and a programme has none of those; leave it out',
      });
  });
  if (problems.length > 0) throw new Refused(problems);
}

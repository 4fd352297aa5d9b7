import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { Programme } from '../../../shared/workshops/programme.ts';
import { programmeStatement } from '../../../shared/workshops/programme-statement.ts';
import { programmeProblems } from '../../../shared/workshops/read-programme.ts';
import { loadCards } from '../estimates/load-cards.ts';
import { loadValidity } from '../estimates/load-validity.ts';
import { loadDocument } from '../estimates/load-document.ts';
import { computeUnderScenarios } from '../estimates/compute-estimate.ts';
import { workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { statementId } from '../../../shared/model/statement-id.ts';

/** A programme, stored (by its id) or sent along; rate cards likewise, those that the programme names if left out; scenarios sent along. */
export type ProgrammeRequest = {
  programme: string | Programme;
  rateCards?: readonly (string | RateCard)[] | undefined;
  scenarios?: readonly Scenario[] | undefined;
};

/** What a programme is assessed with. The cards carry past their validity what a decision of the organization carries. */
export type ProgrammeInputs = { programme: Programme; cards: readonly RateCard[]; scenarios: readonly Scenario[] };

/**
 * Loads what a programme is assessed with, and estimates it once in the custody of its organization: so rate cards past their validity are
 * refused, and programmes that are too much, as everywhere.
 *
 * @throws Refused with every problem; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadProgramme(
  ports: ComputePorts,
  organization: string,
  { programme: named, rateCards, scenarios = [] }: ProgrammeRequest,
): Promise<ProgrammeInputs> {
  const programme =
    typeof named === 'string'
      ? (await loadDocument<Programme>(ports, organization, workshopProgrammeKind, named)).document
      : named;
  refuseProblems(typeof named === 'string' ? [] : programmeProblems(programme), scenarios);
  const { cards, carried, custody } = await loadNamedCards(
    ports,
    organization,
    programme.symbol,
    rateCards ?? programme.rateCards,
  );
  await computeUnderScenarios(ports, programmeStatement(programme), cards, scenarios, custody);
  return { programme, cards: carried, scenarios };
}

/** Rate cards by their ids, or as they were sent along, in their order; as they are, and as the custody of the organization carries them. */
export async function loadNamedCards(
  ports: ComputePorts,
  organization: string,
  symbol: string,
  named: readonly (string | RateCard)[],
) {
  const ids = named.map((card) => (typeof card === 'string' ? card : card.id));
  const [stored, { custody }] = await Promise.all([
    loadCards(
      ports,
      organization,
      named.filter((card) => typeof card === 'string'),
    ),
    loadValidity(ports, organization, statementId(symbol), ids),
  ]);
  const byId = new Map(stored.map(({ document }) => [document.id, document]));
  const cards = named.flatMap((card) => (typeof card === 'string' ? (byId.get(card) ?? []) : card));
  return { cards, carried: extendRates(cards, custody.decisions), custody };
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

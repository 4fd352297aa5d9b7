import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { UseCasePorts } from '../ports.ts';
import { pinProblems } from './load-scenarios.ts';
import { computeUnderScenarios } from './make-estimate.ts';

/** Documents that are at hand, from files or as shipped, and what is known of the validity of their rates. */
export type GivenDocuments = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  validity: RateValidity;
};

/** The documents with their estimate, which says that they can be computed and are not too much. `cards` hold rates as decisions extend them. */
export type GivenInputs = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  estimate: Estimate;
};

/**
 * Estimates documents that are at hand as `loadInputs` estimates stored ones: with the same figures, queries and refusals. A document that is
 * not stored has one revision, named by the hash of its content.
 *
 * @throws Refused with every problem.
 */
export async function estimateGiven(
  ports: Pick<UseCasePorts, 'limits'>,
  { statement, cards, scenarios, validity }: GivenDocuments,
): Promise<GivenInputs> {
  const content = contentHash(statement);
  const entry = { id: statementId(statement.symbol), revision: 1, hash: content, content };
  const problems = scenarios.flatMap((scenario, position) => pinProblems(scenario, position, entry));
  if (problems.length > 0) throw new Refused(problems);
  return {
    statement,
    cards: extendRates(cards, validity.decisions),
    scenarios,
    estimate: await computeUnderScenarios(ports, statement, cards, scenarios, validity),
  };
}

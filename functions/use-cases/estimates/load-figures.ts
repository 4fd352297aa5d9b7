import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadExactly, loadRatesOfBasis, loadScenariosOfBasis } from './load-basis.ts';
import { makeEstimate } from './make-estimate.ts';

/**
 * An estimate beside the statement and cards from which its figures are: as the scenarios leave them; the cards also as
 * they are stored.
 */
export type LoadedFigures = {
  statement: Statement;
  storedStatement: Statement;
  cards: readonly RateCard[];
  storedCards: readonly RateCard[];
  estimate: Estimate;
  basis: EstimateBasis;
};

/**
 * Loads the estimate that a statement is shown with, sealed where it is submitted, and the very revisions that it was
 * made from.
 *
 * @throws Refused with every problem; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadFigures(
  ports: ComputePorts,
  organization: string,
  request: EstimateRequest,
): Promise<LoadedFigures> {
  const { estimate, basis } = await makeEstimate(ports, organization, request);
  const [statement, { cards, validity }, scenarios] = await Promise.all([
    loadExactly<Statement>(ports, organization, statementKind, basis.statement),
    loadRatesOfBasis(ports, organization, basis),
    loadScenariosOfBasis(ports, organization, basis),
  ]);
  const applied = applyScenario(
    statement.document,
    extendRates(
      cards.map(({ document }) => document),
      validity.decisions,
    ),
    scenarios.map(({ document }) => document),
  );
  return {
    statement: applied.statement,
    storedStatement: statement.document,
    cards: applied.cards,
    storedCards: cards.map(({ document }) => document),
    estimate,
    basis,
  };
}

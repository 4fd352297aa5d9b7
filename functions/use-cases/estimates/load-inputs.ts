import { orderCards } from '../../../shared/model/order-cards.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { type LoadedRates, loadRatesOfBasis } from './load-basis.ts';
import { loadCards, loadDocument, type Loaded } from './load-document.ts';
import { loadValidity } from './load-validity.ts';
import { loadScenarios, pinProblems } from './load-scenarios.ts';
import { computeUnderScenarios } from './compute-estimate.ts';
import type { RatesChoice } from './seal.ts';
import { findSealingFor, withUnsealedQuery } from './seal.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

// What belongs in this folder: what planners ask of the clock, of stored statements: comparisons, sweeps,
// sensitivities, forecasts, risks.

/**
 * Which revision of which statement, with which rates, under which scenarios: ids of stored ones, or scenarios
 * themselves, in order.
 */
export type InputsRequest = {
  statement: string;
  revision?: number | undefined;
  rateCards?: readonly string[] | undefined;
  scenarios?: readonly (string | Scenario)[] | undefined;
  /** As in `EstimateRequest`. */
  rates?: RatesChoice | undefined;
};

/**
 * Inputs as their organization has them, and their estimate, which says that they can be computed and are not too much.
 * `cards` are extended by the decisions in force.
 */
export type LoadedInputs = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  estimate: Estimate;
  basis: InputsBasis;
};

/**
 * Loads inputs.
 *
 * @throws Refused with every problem; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function loadInputs(
  ports: ComputePorts,
  organization: string,
  request: InputsRequest,
): Promise<LoadedInputs> {
  const statement = await loadDocument<Statement>(
    ports,
    organization,
    statementKind,
    request.statement,
    request.revision,
  );
  const asked = request.scenarios ?? [];
  const [{ cards, validity, decisions, unsealed }, stored] = await Promise.all([
    loadRates(ports, organization, request, statement.document),
    loadStored(ports, organization, asked, statement.entry),
  ]);
  const problems = asked.flatMap((one, position) =>
    typeof one === 'string' ? [] : pinProblems(one, position, statement.entry),
  );
  if (problems.length > 0) throw new Refused(problems);
  const byId = new Map(stored.map(({ document }) => [document.id, document]));
  const scenarios = asked.flatMap((one) => (typeof one === 'string' ? (byId.get(one) ?? []) : one));
  const documents = cards.map(({ document }) => document);
  const estimate = await computeUnderScenarios(ports, statement.document, documents, scenarios, validity);
  return {
    statement: statement.document,
    cards: extendRates(documents, validity.decisions),
    scenarios,
    estimate: unsealed === undefined ? estimate : withUnsealedQuery(estimate, unsealed),
    basis: {
      statement: statement.entry,
      rateCards: cards.map(({ entry }) => entry),
      scenarios: stored.map(({ entry }) => entry),
      decisions,
    },
  };
}

type RatesOfInputs = LoadedRates & { unsealed?: Revision };

/**
 * The rates of a request: those of the seal where the statement is submitted, else the cards that it names as they are
 * now.
 */
async function loadRates(
  ports: ComputePorts,
  organization: string,
  request: InputsRequest,
  statement: Statement,
): Promise<RatesOfInputs> {
  const { items } = await ports.documents.history({ organization, kind: 'statement', id: request.statement, limit: 1 });
  const sealing = await findSealingFor(ports, request, items[0]);
  if (sealing !== undefined && 'seal' in sealing)
    return loadRatesOfBasis(ports, organization, sealing.seal.saved.basis);
  const ids = request.rateCards ?? statement.rateCards;
  const [given, { validity, entries }] = await Promise.all([
    loadCards(ports, organization, ids),
    loadValidity(ports, organization, request.statement, ids),
  ]);
  const cards = orderCards(statement.rateCards, given, ({ document }) => document.id);
  return { cards, validity, decisions: entries, ...sealing };
}

/** Loads the scenarios that are named by their ids. A problem has the place of the id among all that were asked for. */
async function loadStored(
  ports: ComputePorts,
  organization: string,
  asked: readonly (string | Scenario)[],
  statement: BasisEntry,
): Promise<readonly Loaded<Scenario>[]> {
  const named = asked.flatMap((one, position) => (typeof one === 'string' ? [{ id: one, position }] : []));
  try {
    return await loadScenarios(
      ports,
      organization,
      named.map(({ id }) => id),
      statement,
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(
          /^scenarios\[(\d+)\]/,
          (_, index: string) => `scenarios[${named[Number(index)]?.position ?? index}]`,
        ),
      })),
    );
  }
}

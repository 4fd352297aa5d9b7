import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import { estimateWithValidity } from '../../../shared/rate-validity/estimate-with-validity.ts';
import type { BasisEntry, EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Adjustment } from '../../../shared/engine/adjustment.ts';
import { checkReferences } from '../../../shared/engine/check-references.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { idFieldNames, idsInFields } from '../../documents/kinds/id-fields.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { type CurrentHeads, currentHeads } from './current-heads.ts';
import { recall, remember } from './estimate-memory.ts';
import { loadCards } from './load-cards.ts';
import { loadValidity } from './load-validity.ts';
import { type Loaded, loadDocument } from './load-document.ts';
import { findSealingFor, type Seal, withUnsealedQuery } from './seal.ts';
import { refuseTooMuch } from './refuse-too-much.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';

export type EstimateRequest = {
  /** Id of the statement. */
  statement: string;
  /** Number of its revision; the head if left out. */
  revision?: number | undefined;
  /** Ids of the rate cards in order of precedence, the last one first in rank; those that the statement names if left out. */
  rateCards?: readonly string[] | undefined;
  /** Ids of the scenarios stacked upon it; none if left out. */
  scenarios?: readonly string[] | undefined;
  /**
   * `sealed` (if left out): a submitted statement with the rates that it was sealed with, unless the request names cards of its own. `current`:
   * with the rates as they are now.
   */
  rates?: RatesChoice | undefined;
};
export type RatesChoice = 'sealed' | 'current';

/** An estimate, what it was made from, and the seal by which its figures no longer move. */
export type MadeEstimate = { estimate: Estimate; basis: EstimateBasis; seal?: Seal };

/**
 * Computes the estimate of a stored statement in the custody of its organization, or recalls it if nothing that it is made from has moved.
 *
 * @throws Refused with every problem; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function makeEstimate(
  ports: ComputePorts,
  organization: string,
  request: EstimateRequest,
): Promise<MadeEstimate> {
  const heads = await currentHeads(ports, organization, request.statement);
  const today = ports.now().toISOString().slice(0, 10);
  const name = estimateName(ports, organization, request, heads, today);
  const known = name === undefined ? undefined : recall(ports.documents, name);
  if (known !== undefined) return known;
  const made = await makeAnew(ports, organization, request, heads);
  if (name !== undefined && (made.seal !== undefined || made.basis.madeOn === today))
    remember(ports.documents, name, made);
  return made;
}

/** A name that is the same for the same inputs and for no others. Scenarios are not among the heads, so an estimate under them has none. */
function estimateName(
  { limits }: ComputePorts,
  organization: string,
  request: EstimateRequest,
  { statement, cards, decisions }: CurrentHeads,
  today: string,
): string | undefined {
  if ((request.scenarios ?? []).length > 0 || statement === undefined) return undefined;
  const hashes = (documents: CurrentHeads['cards']) => documents.map(({ id, hash, state }) => [id, hash, state]);
  const { componentsMax, staleAfter_d } = limits;
  return JSON.stringify([
    organization,
    request.statement,
    statement.hash,
    request.revision ?? null,
    request.rateCards ?? null,
    request.rates ?? 'sealed',
    hashes(cards),
    hashes(decisions),
    today,
    componentsMax,
    staleAfter_d,
  ]);
}

async function makeAnew(
  ports: ComputePorts,
  organization: string,
  request: EstimateRequest,
  heads: CurrentHeads,
): Promise<MadeEstimate> {
  const sealing = await findSealingFor(ports, request, heads.statement);
  if (sealing !== undefined && 'seal' in sealing) {
    const { makeSealedEstimate } = await import('./make-sealed-estimate.ts');
    return makeSealedEstimate(ports, organization, request, sealing.seal);
  }
  const made = await makeWithCurrentRates(ports, organization, request, heads);
  return sealing === undefined ? made : { ...made, estimate: withUnsealedQuery(made.estimate, sealing.unsealed) };
}

async function makeWithCurrentRates(
  ports: ComputePorts,
  organization: string,
  request: EstimateRequest,
  heads: CurrentHeads,
): Promise<MadeEstimate> {
  const load = (cards: readonly string[]): Promise<readonly Loaded<RateCard>[]> =>
    loadCards(ports, organization, cards, heads.cards);
  // The list entry names the cards of the head, so they are read beside the statement; what it says itself decides.
  const expected = request.rateCards ?? idsInFields(idFieldNames.rateCards, heads.statement?.fields ?? {});
  const [statement, [early]] = await Promise.all([
    loadDocument<Statement>(ports, organization, statementKind, request.statement, request.revision ?? heads.statement),
    Promise.allSettled([load(expected)]),
  ]);
  const ids = request.rateCards ?? statement.document.rateCards;
  const [cards, { custody, entries }, scenarios] = await Promise.all([
    isSameList(ids, expected) ? outcomeOf(early) : load(ids),
    loadValidity(ports, organization, request.statement, ids, heads),
    loadStack(ports, organization, request.scenarios ?? [], statement.entry),
  ]);
  const { today, staleAfter_d, superseded } = custody;
  return {
    estimate: await computeUnderScenarios(
      ports,
      statement.document,
      cards.map(({ document }) => document),
      scenarios.map(({ document }) => document),
      custody,
    ),
    basis: {
      engine: ENGINE_VERSION,
      statement: statement.entry,
      scenarios: scenarios.map(({ entry }) => entry),
      rateCards: cards.map(({ entry }) => entry),
      decisions: [...entries],
      superseded: [...superseded],
      madeOn: today,
      staleAfter_d,
    },
  };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, position) => entry === other[position]);
}

/** What came of something that was not waited for, where it is wanted. */
function outcomeOf<Result>(settled: PromiseSettledResult<Result>): Promise<Result> {
  return settled.status === 'fulfilled' ? Promise.resolve(settled.value) : Promise.reject(settled.reason as Error);
}

/** Most estimates stand under no scenario, and then nothing of scenarios is loaded. */
export async function loadStack(
  ports: ComputePorts,
  organization: string,
  ids: readonly string[],
  statement: BasisEntry,
): Promise<readonly Loaded<Scenario>[]> {
  if (ids.length === 0) return [];
  const { loadScenarios } = await import('./load-scenarios.ts');
  return loadScenarios(ports, organization, ids, statement);
}

/** Computes an estimate under a stack of scenarios, within the limits. Raises `Refused`. */
export async function computeUnderScenarios(
  ports: Pick<ComputePorts, 'limits'>,
  statement: Statement,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
  custody: RateValidity,
): Promise<Estimate> {
  if (scenarios.length === 0) return computeEstimate(ports, statement, cards, custody);
  const { applyScenario } = await import('../../../shared/scenarios/apply-scenario.ts');
  const applied = applyScenario(statement, cards, scenarios);
  return computeEstimate(ports, applied.statement, applied.cards, custody, applied.adjustment);
}

/** Computes an estimate whose inputs are at hand, within the limits. Raises `Refused`. */
export function computeEstimate(
  { limits }: Pick<ComputePorts, 'limits'>,
  statement: Statement,
  cards: readonly RateCard[],
  custody: RateValidity,
  adjustment?: Adjustment,
): Estimate {
  // Ids used twice or leading nowhere would make the measure below a guess.
  const problems = checkReferences(statement);
  if (problems.length > 0) throw new Refused(problems);
  refuseTooMuch(statement, cards, limits.componentsMax);
  return estimateWithValidity(statement, cards, custody, adjustment);
}

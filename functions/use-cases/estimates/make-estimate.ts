import { orderCards } from '../../../shared/model/order-cards.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { idFieldNames, idsInFields } from '../../documents/kinds/listed-fields.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { type CurrentHeads, currentHeads } from './current-heads.ts';
import { loadCards, loadDocument, type Loaded } from './load-document.ts';
import { loadValidity } from './load-validity.ts';
import { computeUnderScenarios, loadStack } from './compute-estimate.ts';
import type { EstimateRequest, MadeEstimate } from './estimate-request.ts';
import { findSealingFor, withUnsealedQuery } from './seal.ts';
import type { DocumentReader } from '../../documents/document-reader.ts';

/**
 * Computes the estimate of a stored statement with the rates that its organization has in force, or recalls it if
 * nothing that it is made from has moved.
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

/**
 * A name that is the same for the same inputs and for no others. Scenarios are not among the heads, so an estimate
 * under them has none.
 */
function estimateName(
  { limits }: ComputePorts,
  organization: string,
  request: EstimateRequest,
  { statement, cards, decisions }: CurrentHeads,
  today: string,
): string | undefined {
  if ((request.scenarios ?? []).length > 0 || statement === undefined) return undefined;
  const hashes = (documents: CurrentHeads['cards']) => documents.map(({ id, hash, state }) => [id, hash, state]);
  const { components, milestonesInChain, staleAfter_d } = limits;
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
    components,
    milestonesInChain,
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
  const [given, { validity, entries }, scenarios] = await Promise.all([
    isSameList(ids, expected) ? outcomeOf(early) : load(ids),
    loadValidity(ports, organization, request.statement, ids, heads),
    loadStack(ports, organization, request.scenarios ?? [], statement.entry),
  ]);
  const cards = orderCards(statement.document.rateCards, given, ({ document }) => document.id);
  const { today, staleAfter_d, superseded } = validity;
  return {
    estimate: await computeUnderScenarios(
      ports,
      statement.document,
      cards.map(({ document }) => document),
      scenarios.map(({ document }) => document),
      validity,
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

/**
 * Estimates made a moment ago. Whoever asks again is given the same one for as long as everything it was made from
 * stands where it stood: its name holds the hashes of all of it. Nothing here can be out of date, only forgotten,
 * oldest first.
 */
const componentsMost = 100_000;
const estimatesMost = 200;

type Remembered = { made: MadeEstimate; components: number };

const memoryByPlace = new WeakMap<DocumentReader, Map<string, Remembered>>();

/** The estimate of that name, if it is still remembered. */
function recall(documents: DocumentReader, name: string): MadeEstimate | undefined {
  const memory = memoryByPlace.get(documents);
  const found = memory?.get(name);
  if (memory === undefined || found === undefined) return undefined;
  // What is asked for moves to the end, since the first are forgotten.
  memory.delete(name);
  memory.set(name, found);
  return found.made;
}

function remember(documents: DocumentReader, name: string, made: MadeEstimate): void {
  const memory = memoryByPlace.get(documents) ?? new Map<string, Remembered>();
  memoryByPlace.set(documents, memory);
  memory.set(name, { made, components: countComponents(made) });
  let sum = [...memory.values()].reduce((total, { components }) => total + components, 0);
  for (const [oldest, { components }] of memory) {
    if (sum <= componentsMost && memory.size <= estimatesMost) return;
    memory.delete(oldest);
    sum -= components;
  }
}

function countComponents({ estimate }: MadeEstimate): number {
  return estimate.lines.reduce(
    (sum, { amounts }) => sum + amounts.reduce((inner, { components }) => inner + components.length, 0),
    0,
  );
}

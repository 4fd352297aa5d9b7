import type { BasisEntry, EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import type { ExtensionDecision } from '../../../shared/rate-validity/extension-decision.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { decisionKind } from '../../documents/kinds/kinds.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind } from '../../documents/kinds/kinds.ts';
import { scenarioKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { loadDocument, type Loaded } from './load-document.ts';

/** The rates of an estimate as they were when it was made: cards, and what was known of their validity. */
export type LoadedRates = {
  cards: readonly Loaded<RateCard>[];
  validity: RateValidity;
  decisions: readonly BasisEntry[];
};

/**
 * Loads the rates that a saved estimate names, whatever has been saved since.
 *
 * @throws StoreError `integrity` if a revision is not the one that was named; `not-found`, `unavailable`.
 */
export async function loadRatesOfBasis(
  ports: ComputePorts,
  organization: string,
  basis: EstimateBasis,
): Promise<LoadedRates> {
  const [cards, decisions] = await Promise.all([
    Promise.all(basis.rateCards.map((entry) => loadExactly<RateCard>(ports, organization, rateCardKind, entry))),
    Promise.all(
      basis.decisions.map((entry) => loadExactly<ExtensionDecision>(ports, organization, decisionKind, entry)),
    ),
  ]);
  const validity = {
    decisions: decisions.map(({ document }) => document),
    superseded: basis.superseded,
    today: basis.madeOn,
    staleAfter_d: basis.staleAfter_d,
  };
  return { cards, validity, decisions: decisions.map(({ entry }) => entry) };
}

/** Loads the scenarios that a saved estimate names. @throws as `loadRatesOfBasis`. */
export async function loadScenariosOfBasis(
  ports: ComputePorts,
  organization: string,
  { scenarios }: EstimateBasis,
): Promise<readonly Loaded<Scenario>[]> {
  return Promise.all(scenarios.map((entry) => loadExactly<Scenario>(ports, organization, scenarioKind, entry)));
}

/**
 * Loads the very revision that an estimate was made from.
 *
 * @throws StoreError `integrity` if its hashes are others; `not-found`, `unavailable`.
 */
export async function loadExactly<Document extends object>(
  ports: ComputePorts,
  organization: string,
  kind: Kind,
  { id, revision, hash, content }: BasisEntry,
): Promise<Loaded<Document>> {
  const loaded = await loadDocument<Document>(ports, organization, kind, id, revision);
  const isSameContent = loaded.entry.content === content || ports.documents.upgrades === true;
  if (loaded.entry.hash === hash && isSameContent) return loaded;
  throw new StoreError(
    'integrity',
    `Revision ${revision} of ${kind.kind} "${id}" is not the one that the estimate was made from.`,
  );
}

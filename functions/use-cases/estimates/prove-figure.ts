import type { CardRevision } from '../../../shared/proofs/changed-rates.ts';
import { changesOfRate } from '../../../shared/proofs/changed-rates.ts';
import { cardsIn, makeProof, PROOF_ROOM, type WhatToProve } from '../../../shared/proofs/make-proof.ts';
import type { ProofContext } from '../../../shared/proofs/proof-context.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Proof } from '../../../shared/results/proof.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { rateCardKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadDocument } from './load-document.ts';
import { type LoadedFigures, loadFigures } from './load-figures.ts';

/** Revisions of a rate card that are read back for what they changed. */
const CARD_REVISIONS_MOST = 25;

/**
 * What is proved. With `from` it is the difference: from an earlier revision of the statement, or, as "base", from the
 * same revision without the scenarios.
 */
export type ProofRequest = EstimateRequest & { what: WhatToProve; from?: number | 'base' | undefined };

/**
 * Proves a figure, a total or a difference of a stored statement down to its sources.
 *
 * @throws AccessError `forbidden`; Refused, with `no-such-line` where there is no such figure or several fit;
 *   StoreError.
 */
export async function proveStatementFigure(
  ports: ComputePorts,
  principal: Principal,
  { what, from, ...request }: ProofRequest,
): Promise<Proof> {
  authorize(principal, 'estimate:read');
  const { organization } = principal;
  const loaded = await loadFigures(ports, organization, request);
  const before = from === undefined ? undefined : await loadFigures(ports, organization, earlierRequest(request, from));
  const prove = (histories: Histories): Proof =>
    makeProof(
      contextOf(loaded, histories),
      what,
      basedOn(loaded.basis),
      before === undefined || from === undefined
        ? undefined
        : { context: contextOf(before, histories), ...sideNames(from, loaded.basis) },
    );
  // Which cards matter shows when the tree is there; their revisions are read then, and the tree is made with them.
  const first = prove(new Map());
  const histories = await loadHistories(ports, organization, cardsIn(first), loaded.basis);
  return histories.size === 0 ? first : prove(histories);
}

function earlierRequest(request: EstimateRequest, from: number | 'base'): EstimateRequest {
  return from === 'base' ? { ...request, scenarios: [] } : { ...request, revision: from };
}

function sideNames(from: number | 'base', { statement }: EstimateBasis): { from: string; to: string } {
  return from === 'base'
    ? { from: 'without scenarios', to: 'under the scenarios' }
    : { from: `in revision ${from}`, to: `in revision ${statement.revision}` };
}

type Histories = ReadonlyMap<string, readonly CardRevision[]>;

function contextOf(
  { estimate, statement, cards, storedCards, basis }: LoadedFigures,
  histories: Histories,
): ProofContext {
  return {
    estimate,
    statement,
    cards,
    storedCards,
    cardRevisions: new Map(basis.rateCards.map(({ id, revision }) => [id, revision])),
    changesOf: (rate) => changesOfRate(histories.get(rate.card) ?? [], rate),
    room: { ...PROOF_ROOM },
  };
}

function basedOn({ statement, rateCards, scenarios, engine }: EstimateBasis): Proof['basedOn'] {
  const named = ({ id, revision }: EstimateBasis['statement']) => ({ id, revision });
  return {
    statement: named(statement),
    rateCards: rateCards.map(named),
    scenarios: scenarios.map(named),
    engine,
  };
}

/** The revisions of cards up to those that an estimate was made from, the latest first. */
async function loadHistories(
  ports: ComputePorts,
  organization: string,
  cards: readonly string[],
  { rateCards }: EstimateBasis,
): Promise<Histories> {
  const several = rateCards.filter(({ id, revision }) => cards.includes(id) && revision > 1);
  const loaded = await Promise.all(
    several.map(async ({ id, revision }) => {
      const least = Math.max(1, revision - CARD_REVISIONS_MOST + 1);
      const numbers = Array.from({ length: revision - least + 1 }, (_, position) => revision - position);
      const manifests = await loadManifests(ports, organization, id, least, revision);
      const revisions = await Promise.all(
        numbers.map(async (number): Promise<readonly CardRevision[]> => {
          const manifest = manifests.get(number);
          if (manifest === undefined) return [];
          const { document } = await loadDocument<RateCard>(ports, organization, rateCardKind, id, manifest);
          const { author, role, time, reason } = manifest;
          return [{ card: document, revision: number, author, role, time, reason }];
        }),
      );
      return [id, revisions.flat()] as const;
    }),
  );
  return new Map(loaded);
}

type Manifests = Awaited<ReturnType<ComputePorts['documents']['history']>>['items'];

async function loadManifests(
  ports: ComputePorts,
  organization: string,
  id: string,
  least: number,
  revision: number,
): Promise<ReadonlyMap<number, Manifests[number]>> {
  const found = new Map<number, Manifests[number]>();
  let cursor: string | undefined;
  do {
    const page = await ports.documents.history({
      organization,
      kind: rateCardKind.kind,
      id,
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    for (const one of page.items) if (one.number >= least && one.number <= revision) found.set(one.number, one);
    cursor = page.items.every(({ number }) => number > least) ? page.cursor : undefined;
  } while (cursor !== undefined);
  return found;
}

import type { CardRevision } from '../../../shared/proofs/changed-rates.ts';
import { changesOfRate } from '../../../shared/proofs/changed-rates.ts';
import { cardsIn, makeProof, PROOF_ROOM, type WhatToProve } from '../../../shared/proofs/make-proof.ts';
import type { ProofContext } from '../../../shared/proofs/proof-context.ts';
import { defined } from '../../../shared/canonical/defined.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { changesOfDriver, statedValue, type StatementRevision } from '../../../shared/proofs/stated-drivers.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import type { Proof } from '../../../shared/results/proof.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadDocument } from './load-document.ts';
import { type LoadedFigures, loadFigures } from './load-figures.ts';

/** Revisions of a rate card or statement that are read back for what they changed. */
const REVISIONS_MOST = 25;
/** Requirements in all revisions of a statement that are read back: of a large statement fewer revisions are. */
const REQUIREMENTS_MOST = 10_000;

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
  const first = prove(NO_HISTORIES);
  const [cards, statement] = await Promise.all([
    loadCardHistories(ports, organization, cardsIn(first), loaded.basis),
    loadStatementHistory(ports, organization, loaded),
  ]);
  return cards.size === 0 && statement.length === 0 ? first : prove({ cards, statement });
}

function earlierRequest(request: EstimateRequest, from: number | 'base'): EstimateRequest {
  return from === 'base' ? { ...request, scenarios: [] } : { ...request, revision: from };
}

function sideNames(from: number | 'base', { statement }: EstimateBasis): { from: string; to: string } {
  return from === 'base'
    ? { from: 'without scenarios', to: 'under the scenarios' }
    : { from: `in revision ${from}`, to: `in revision ${statement.revision}` };
}

/** Revisions of rate cards and of the statement, the latest first. */
type Histories = {
  cards: ReadonlyMap<string, readonly CardRevision[]>;
  statement: readonly StatementRevision[];
};

const NO_HISTORIES: Histories = { cards: new Map(), statement: [] };

function contextOf(
  { estimate, statement, storedStatement, cards, storedCards, basis }: LoadedFigures,
  histories: Histories,
): ProofContext {
  return {
    estimate,
    statement,
    cards,
    storedCards,
    cardRevisions: new Map(basis.rateCards.map(({ id, revision }) => [id, revision])),
    changesOf: (rate) => changesOfRate(histories.cards.get(rate.card) ?? [], rate),
    stated: {
      of: (driver) => statedValue(storedStatement, driver),
      changesOf: (driver) => changesOfDriver(histories.statement, driver),
    },
    ...defined({ recosting: storedStatement.recosting }),
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
async function loadCardHistories(
  ports: ComputePorts,
  organization: string,
  cards: readonly string[],
  { rateCards }: EstimateBasis,
): Promise<Histories['cards']> {
  const several = rateCards.filter(({ id, revision }) => cards.includes(id) && revision > 1);
  const loaded = await Promise.all(
    several.map(async (entry) => {
      const revisions = await loadRevisions<RateCard>(ports, organization, rateCardKind, entry, REVISIONS_MOST);
      return [entry.id, revisions.map(({ document, ...one }): CardRevision => ({ card: document, ...one }))] as const;
    }),
  );
  return new Map(loaded);
}

/** The revisions of the statement up to that of an estimate, the latest first; none where it has no other. */
async function loadStatementHistory(
  ports: ComputePorts,
  organization: string,
  { basis: { statement }, storedStatement }: LoadedFigures,
): Promise<Histories['statement']> {
  if (statement.revision === 1) return [];
  const most = Math.floor(REQUIREMENTS_MOST / Math.max(1, storedStatement.requirements.length));
  const count = Math.min(REVISIONS_MOST, Math.max(2, most));
  const revisions = await loadRevisions<Statement>(ports, organization, statementKind, statement, count);
  return revisions.map(({ document, ...one }): StatementRevision => ({ statement: document, ...one }));
}

type LoadedRevision<Document> = {
  document: Document;
  revision: number;
  author: string;
  role: string;
  time: string;
  reason: string;
};

/** So many revisions of a document up to one, the latest first. */
async function loadRevisions<Document extends object>(
  ports: ComputePorts,
  organization: string,
  kind: Kind,
  { id, revision }: { id: string; revision: number },
  count: number,
): Promise<readonly LoadedRevision<Document>[]> {
  const least = Math.max(1, revision - count + 1);
  const manifests = await loadManifests(ports, organization, { kind: kind.kind, id }, { least, most: revision });
  const numbers = Array.from({ length: revision - least + 1 }, (_, position) => revision - position);
  const revisions = await Promise.all(
    numbers.map(async (number): Promise<readonly LoadedRevision<Document>[]> => {
      const manifest = manifests.get(number);
      if (manifest === undefined) return [];
      const { document } = await loadDocument<Document>(ports, organization, kind, id, manifest);
      const { author, role, time, reason } = manifest;
      return [{ document, revision: number, author, role, time, reason }];
    }),
  );
  return revisions.flat();
}

type Manifests = Awaited<ReturnType<ComputePorts['documents']['history']>>['items'];

async function loadManifests(
  ports: ComputePorts,
  organization: string,
  of: { kind: Kind['kind']; id: string },
  { least, most }: { least: number; most: number },
): Promise<ReadonlyMap<number, Manifests[number]>> {
  const found = new Map<number, Manifests[number]>();
  let cursor: string | undefined;
  do {
    const page = await ports.documents.history({
      organization,
      ...of,
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    for (const one of page.items) if (one.number >= least && one.number <= most) found.set(one.number, one);
    cursor = page.items.every(({ number }) => number > least) ? page.cursor : undefined;
  } while (cursor !== undefined);
  return found;
}

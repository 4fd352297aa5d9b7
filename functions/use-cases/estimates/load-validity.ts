import type { ExtensionDecision } from '../../../shared/rate-validity/extension-decision.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import { decisionKind } from '../../documents/kinds/kinds.ts';
import { idFieldNames, idsInFields } from '../../documents/kinds/listed-fields.ts';
import type { ComputePorts } from '../ports.ts';
import { listAll } from './current-heads.ts';
import { loadDocument } from './load-document.ts';

export type LoadedValidity = { validity: RateValidity; entries: readonly BasisEntry[] };

/** The state of a decision that somebody took back. */
export const WITHDRAWN = 'withdrawn';

/**
 * Loads what the ledger knows of the validity of rate cards: decisions in force for a statement, and which cards are
 * superseded by which. Lists say both, which `heads` may hold already; only decisions that count are read.
 */
export async function loadValidity(
  ports: ComputePorts,
  organization: string,
  statement: string,
  cards: readonly string[],
  heads?: { cards: readonly ListedDocument[]; decisions: readonly ListedDocument[] },
): Promise<LoadedValidity> {
  const [decisions, listedCards] = await Promise.all([
    heads?.decisions ?? listAll(ports, organization, 'decision'),
    heads?.cards ?? listAll(ports, organization, 'rate-card'),
  ]);
  const counting = decisions.filter((decision) => decisionCounts(decision, statement, cards));
  const loaded = await Promise.all(
    counting.map(({ id, number, hash }) =>
      loadDocument<ExtensionDecision>(ports, organization, decisionKind, id, { number, hash }),
    ),
  );
  const superseded = listedCards
    .flatMap(({ id: by, fields }) => idsInFields(idFieldNames.supersedes, fields).map((card) => ({ card, by })))
    .filter(({ card, by }) => cards.includes(card) && card !== by);
  const validity = {
    decisions: loaded.map(({ document }) => document),
    superseded,
    today: ports.now().toISOString().slice(0, 10),
    staleAfter_d: ports.limits.staleAfter_d,
  };
  return { validity, entries: loaded.map(({ entry }) => entry) };
}

/** Whether a decision, as lists show it, counts for a statement and one of its cards. */
function decisionCounts(
  { state, fields }: { state?: string | null | undefined; fields: ListedDocument['fields'] },
  statement: string,
  cards: readonly string[],
): boolean {
  const { rateCard, statement: only } = fields;
  return (
    state !== WITHDRAWN &&
    rateCard !== undefined &&
    cards.includes(rateCard) &&
    (only === undefined || only === statement)
  );
}

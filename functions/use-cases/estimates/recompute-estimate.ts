import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import type { ExtensionDecision } from '../../../shared/rate-validity/extension-decision.ts';
import type { BasisEntry, EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import { ENGINE_VERSION } from '../../../shared/results/estimate.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { publishedEstimate } from '../../../shared/results/published-estimate.ts';
import { publishedFigures } from '../../../shared/results/published-figures.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { loadDocument } from './load-document.ts';
import { computeUnderScenarios } from './make-estimate.ts';
import type { SavedEstimate } from './saved-estimate.ts';
import { decisionKind } from '../documents/kinds/decision.ts';
import { estimateKind } from '../documents/kinds/estimate.ts';
import type { Kind } from '../documents/kinds/kind.ts';
import { rateCardKind } from '../documents/kinds/rate-card.ts';
import { scenarioKind } from '../documents/kinds/scenario.ts';
import { statementKind } from '../documents/kinds/statement.ts';
import type { UseCasePorts } from '../ports.ts';

/**
 * What came of making a saved estimate again. `same` says that what could be compared is as it was: every byte of the canonical JSON where
 * the same engine saved it, components included; the published figures alone where an earlier one did, whose components had another schema.
 */
export type Recomputation = {
  id: string;
  same: boolean;
  compared: 'every-byte' | 'published-figures';
  saved: { estimateHash: string; engine: string };
  recomputed: { estimateHash: string; engine: string; bytes: number };
  basis: EstimateBasis;
};

/**
 * Makes a saved estimate again from the revisions that it names, and compares.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity` if a revision is not the one that was named.
 */
export async function recomputeEstimate(ports: UseCasePorts, principal: Principal, id: string): Promise<Recomputation> {
  authorize(principal, 'estimate:read');
  const { organization } = principal;
  const { document: saved } = await loadDocument<SavedEstimate>(ports, organization, estimateKind, id);
  const { basis } = saved;
  const [statement, cards, scenarios, decisions] = await Promise.all([
    loadNamed<Statement>(ports, organization, statementKind, basis.statement),
    Promise.all(basis.rateCards.map((entry) => loadNamed<RateCard>(ports, organization, rateCardKind, entry))),
    Promise.all(basis.scenarios.map((entry) => loadNamed<Scenario>(ports, organization, scenarioKind, entry))),
    Promise.all(basis.decisions.map((entry) => loadNamed<ExtensionDecision>(ports, organization, decisionKind, entry))),
  ]);
  const { superseded, madeOn, staleAfter_d } = basis;
  const validity = { decisions, superseded, today: madeOn, staleAfter_d };
  const made = await computeUnderScenarios(ports, statement, cards, scenarios, validity);
  const text = canonicalJson(made);
  const estimateHash = hashText(text);
  const isSameEngine = basis.engine === ENGINE_VERSION;
  return {
    id,
    same: isSameEngine
      ? estimateHash === saved.estimateHash && isSame(publishedEstimate(made), saved.published)
      : isSame(publishedFigures(publishedEstimate(made)), publishedFigures(saved.published)),
    compared: isSameEngine ? 'every-byte' : 'published-figures',
    saved: { estimateHash: saved.estimateHash, engine: basis.engine },
    recomputed: { estimateHash, engine: ENGINE_VERSION, bytes: Buffer.byteLength(text, 'utf8') },
    basis,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

async function loadNamed<Document extends object>(
  ports: UseCasePorts,
  organization: string,
  kind: Kind,
  { id, revision, hash, content }: BasisEntry,
): Promise<Document> {
  const { document, entry } = await loadDocument<Document>(ports, organization, kind, id, revision);
  if (entry.hash === hash && entry.content === content) return document;
  throw new StoreError(
    'integrity',
    `Revision ${revision} of ${kind.kind} "${id}" is not the one that the estimate was made from.`,
  );
}

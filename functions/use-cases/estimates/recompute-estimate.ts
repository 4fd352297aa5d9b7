import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { publishedEstimate } from '../../../shared/results/published-estimate.ts';
import { publishedFigures } from '../../../shared/results/published-figures.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { computeTwice, computeUnderScenarios } from './compute-estimate.ts';
import { computeRecostedTwice } from './compute-stages-twice.ts';
import { loadDocument } from './load-document.ts';
import { loadExactly, loadRatesOfBasis, loadScenariosOfBasis } from './load-basis.ts';
import type { SavedEstimate } from '../../documents/kinds/estimate.ts';
import { estimateKind, statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';
import type { Recomputation } from '../../../shared/results/recomputation.ts';

/**
 * Makes a saved estimate again from the revisions that it names, and compares.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity` if a revision is not the one that was named.
 */
export async function recomputeEstimate(ports: ComputePorts, principal: Principal, id: string): Promise<Recomputation> {
  authorize(principal, 'estimate:read');
  const { organization } = principal;
  const { document: saved } = await loadDocument<SavedEstimate>(ports, organization, estimateKind, id);
  const { basis } = saved;
  const [statement, { cards, validity }, scenarios] = await Promise.all([
    loadExactly<Statement>(ports, organization, statementKind, basis.statement),
    loadRatesOfBasis(ports, organization, basis),
    loadScenariosOfBasis(ports, organization, basis),
  ]);
  const inputs = {
    statement: statement.document,
    cards: cards.map(({ document }) => document),
    scenarios: scenarios.map(({ document }) => document),
    validity,
  };
  const made = await computeUnderScenarios(ports, inputs.statement, inputs.cards, inputs.scenarios, validity);
  await computeTwice(made);
  await computeRecostedTwice(ports, made, inputs);
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

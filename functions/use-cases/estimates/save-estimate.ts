import { contentHash } from '../../../shared/canonical/content-hash.ts';
import { publishedEstimate } from '../../../shared/results/published-estimate.ts';
import { parse } from '../../../shared/model/parse.ts';
import { authorize } from '../../access/policy.ts';
import type { Saved } from '../../ledger/items/revision.ts';
import { computeStagesTwice } from './compute-stages-twice.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { changeOf } from '../documents/change-from-base.ts';
import type { EstimateRequest, MadeEstimate } from './estimate-request.ts';
import { makeEstimate } from './make-estimate.ts';
import { type SavedEstimate, savedEstimateSchema } from '../../documents/kinds/estimate.ts';
import { estimateKind } from '../../documents/kinds/kinds.ts';
import type { Call, ChangePorts } from '../ports.ts';

export type SaveEstimateRequest = EstimateRequest & { title?: string | undefined; reason?: string | undefined };

/**
 * Computes the estimate of a stored statement and saves it with everything that it was made from.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function saveEstimate(ports: ChangePorts, call: Call, request: SaveEstimateRequest): Promise<Saved> {
  const role = authorize(call.principal, 'estimate:save');
  const made = await makeEstimate(ports, call.principal.organization, request);
  await computeStagesTwice(ports, call.principal.organization, made);
  const document = savedEstimateOf(ports, made, request.title ?? made.estimate.title);
  const content = await estimateKind.load();
  return ports.ledger.save({
    ...changeOf(ports, call, role),
    kind: estimateKind.kind,
    id: document.id,
    expected: 'none',
    action: 'save',
    reason: request.reason ?? '',
    fields: content.fieldsOf(document),
    content: splitDocument(document),
  });
}

/** An estimate as it is saved, under an id that nobody has had. */
export function savedEstimateOf(
  { newId }: Pick<ChangePorts, 'newId'>,
  { estimate, basis }: MadeEstimate,
  title: string,
): SavedEstimate {
  return parse(savedEstimateSchema, {
    schema: 'rule153/estimate/2',
    id: newId(),
    title,
    basis,
    estimateHash: contentHash(estimate),
    published: publishedEstimate(estimate),
  });
}

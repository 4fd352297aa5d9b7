import { authorize } from '../../access/policy.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import type { SaveRequest } from '../../ledger/writing/save.ts';
import { changeOf } from '../documents/change-from-base.ts';
import { estimateKind } from '../../documents/kinds/kinds.ts';
import { computeStagesTwice } from '../estimates/compute-stages-twice.ts';
import { makeEstimate } from '../estimates/make-estimate.ts';
import { savedEstimateOf } from '../estimates/save-estimate.ts';
import { sealWith } from '../estimates/seal.ts';
import type { Call, ChangePorts } from '../ports.ts';

/**
 * What a submission adds to the manifest of the statement, and the saved estimate that is created in its transaction.
 */
export type Submission = { fields: Record<string, string>; estimate: SaveRequest };

/**
 * Makes the estimate that a submission seals: of the revision that is submitted, with its rate cards, decisions and
 * scenarios as they are at that moment.
 *
 * @throws AccessError `forbidden`; Refused if the statement cannot be computed, or its lines come out otherwise when
 *   they are computed a second time; StoreError.
 */
export async function sealSubmission(
  ports: ChangePorts,
  call: Call,
  base: Revision,
  scenarios: readonly string[] | undefined,
): Promise<Submission> {
  const role = authorize(call.principal, 'estimate:save');
  const made = await makeEstimate(ports, base.organization, {
    statement: base.id,
    revision: base.number,
    scenarios,
    rates: 'current',
  });
  await computeStagesTwice(ports, base.organization, made);
  const saved = savedEstimateOf(ports, made, `${made.estimate.title}: as submitted`);
  const content = await estimateKind.load();
  const { idempotency, ...change } = changeOf(ports, call, role);
  return {
    fields: { ...base.fields, ...sealWith(saved) },
    estimate: {
      ...change,
      kind: estimateKind.kind,
      id: saved.id,
      expected: 'none',
      action: 'save',
      reason: `Sealed by the submission of ${base.kind} "${base.id}", revision ${base.number}.`,
      fields: content.fieldsOf(saved),
      content: splitDocument(saved),
    },
  };
}

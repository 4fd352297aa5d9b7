import { EvidenceError } from '../../shared/evidence/pack-file.ts';
import type { Principal } from '../access/principal.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { StoreError } from '../ledger/store-error.ts';
import { recomputeEstimate } from '../use-cases/estimates/recompute-estimate.ts';
import { DEFAULT_COMPUTE_LIMITS } from '../use-cases/ports.ts';
import type { PackedRevision } from './pack-ledger.ts';

/**
 * A pack of any service and release must verify, however little the one of this release takes in a request; but a pack
 * may come from anyone, so no more is made again than the largest estimate that any release ever saved: earlier ones
 * let in 500,000 components, and all 200 milestones of a statement in one chain.
 */
const verifiedAtMost = { ...DEFAULT_COMPUTE_LIMITS, components: 500_000, milestonesInChain: 200, staleAfter_d: 0 };

/**
 * Makes every saved estimate of a pack again, from the revisions in the pack that it names, by the code of the service.
 *
 * @returns how many there are.
 * @throws EvidenceError naming the first one that does not come out as it was saved.
 */
export async function verifySavedEstimates(
  ledger: LedgerReader,
  organization: string,
  packed: readonly PackedRevision[],
): Promise<number> {
  const ids = [
    ...new Set(packed.filter(({ revision }) => revision.kind === 'estimate').map(({ revision }) => revision.id)),
  ];
  const auditor: Principal = { id: 'verify', name: 'verify', organization, roles: ['auditor'] };
  const ports = {
    documents: ledger,
    // Nothing that is made again may depend on the day or on chance: what it was made on stands in the pack.
    now: (): Date => new Date(0),
    limits: verifiedAtMost,
  };
  for (const id of ids) {
    const { same, saved, recomputed } = await recomputeEstimate(ports, auditor, id).catch((error: unknown) => {
      if (!(error instanceof StoreError) && !(error instanceof Error && error.name === 'Refused')) throw error;
      throw new EvidenceError(`Saved estimate "${id}"`, `cannot be made again: ${error.message}`);
    });
    if (same) continue;
    const engines =
      saved.engine === recomputed.engine
        ? ''
        : ` It was made by engine ${saved.engine}; this is engine ${recomputed.engine}: verify with a release that ` +
          `has engine ${saved.engine}.`;
    throw new EvidenceError(
      `Saved estimate "${id}"`,
      `comes out otherwise when it is made again from what it names.${engines}`,
    );
  }
  return ids.length;
}

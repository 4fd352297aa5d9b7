import { EvidenceError } from '../../../shared/evidence/pack-file.ts';
import type { EvidenceCheck } from '../../../shared/results/evidence-check.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { verifyEvidencePack } from '../../evidence/verify-evidence-pack.ts';

/**
 * Verifies an evidence pack that somebody brings, with nothing but the pack. Nothing is stored.
 *
 * @throws AccessError `forbidden`.
 */
export async function checkEvidence(principal: Principal, bytes: Uint8Array): Promise<EvidenceCheck> {
  authorize(principal, 'evidence:read');
  try {
    const { organization, statement, documents, revisions, auditEntries, parts, estimates, fingerprint, log } =
      await verifyEvidencePack(bytes);
    const counted = { documents, revisions, auditEntries, parts, estimates };
    return {
      whole: true,
      pack: { organization, statement, ...counted, fingerprint, ...(log !== undefined && { log }) },
    };
  } catch (error) {
    if (error instanceof EvidenceError) return { whole: false, why: error.message };
    throw error;
  }
}

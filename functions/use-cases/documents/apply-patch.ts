import { mergePatch } from '../../../shared/canonical/merge-patch.ts';
import { authorize } from '../../access/policy.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { parseStored } from '../../documents/parse-document.ts';
import type { Call, UseCasePorts } from '../ports.ts';
import { findBase } from './change-from-base.ts';
import type { ReplaceRequest } from './prepare-replacement.ts';

export type PatchRequest = Omit<ReplaceRequest, 'document'> & {
  /** A JSON merge patch (RFC 7396). */
  patch: unknown;
};

/**
 * Makes of a partial change the replacement that it stands for: the revision that it was made from with the fields that
 * it names. Whether that is a document, and may be saved, the replacement decides.
 *
 * @throws AccessError `forbidden`; UseCaseError `changed-meanwhile`; StoreError.
 */
export async function applyPatch(
  ports: UseCasePorts,
  { principal }: Call,
  kind: Kind,
  { patch, ...request }: PatchRequest,
): Promise<ReplaceRequest> {
  authorize(principal, kind.actions.write);
  const name = { organization: principal.organization, kind: kind.kind, id: request.id };
  const base = await findBase(ports, name, request.ifMatch);
  const [stored, content] = await Promise.all([ports.ledger.read({ ...name, revision: base }), kind.load()]);
  return { ...request, document: mergePatch(parseStored(content, stored), patch) };
}

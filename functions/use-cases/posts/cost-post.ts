import { type PostInput, reportPost } from '../../../shared/posts/post-report.ts';
import type { PostProfile } from '../../../shared/posts/post-profile.ts';
import type { PostReport } from '../../../shared/results/post-report.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { postProfileKind } from '../../documents/kinds/kinds.ts';
import { loadDocument } from '../estimates/load-document.ts';
import type { ComputePorts } from '../ports.ts';

/** A post profile, stored (by its id) or sent along, and what its costs are computed with. */
export type PostRequest = Omit<PostInput, 'profile'> & { profile: string | PostProfile };

/**
 * Computes the costs of a post, stored or sent along. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function costStoredPost(
  ports: ComputePorts,
  principal: Principal,
  { profile, ...input }: PostRequest,
): Promise<PostReport> {
  authorize(principal, 'estimate:compute');
  if (typeof profile !== 'string') return reportPost({ profile, ...input });
  authorize(principal, 'post-profile:read');
  const { document } = await loadDocument<PostProfile>(ports, principal.organization, postProfileKind, profile);
  return reportPost({ profile: document, ...input });
}

import { tablePosts } from '../../../shared/posts/table-posts.ts';
import type { PostDivision, PostTable } from '../../../shared/results/post-table.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * The numbers of posts of a statement by year, and its annex of posts.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function tableStatementPosts(
  ports: ComputePorts,
  principal: Principal,
  { by, ...request }: InputsRequest & { by?: PostDivision | undefined },
): Promise<PostTable> {
  authorize(principal, 'estimate:read');
  const { statement } = await loadInputs(ports, principal.organization, request);
  return tablePosts(statement, by);
}

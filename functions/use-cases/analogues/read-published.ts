import { draftId } from '../../../shared/analogues/analogue-list.ts';
import { summarizePublished } from '../../../shared/analogues/summarize-published.ts';
import type { PublishedOne } from '../../../shared/results/analogues.ts';
import type { Principal } from '../../access/principal.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { ComputePorts } from '../ports.ts';
import { type ListRequest, loadList } from './load-list.ts';

/**
 * Reads one published statement of a list, by the symbol of its draft or the id that the symbol makes.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`.
 */
export async function readPublished(
  ports: Pick<ComputePorts, 'documents'>,
  principal: Principal,
  { statement: name, ...request }: ListRequest & { statement: string },
): Promise<PublishedOne> {
  const { document, named } = await loadList(ports, principal, request);
  const statement = document.statements.find(({ id }) => id === draftId(name));
  if (statement === undefined)
    throw new StoreError('not-found', `The list "${named.id}" has no draft "${name.slice(0, 80)}".`);
  return { list: named, summary: summarizePublished(statement), statement };
}

import * as z from 'zod/mini';
import { type AnalogueQuestion, searchAnalogues } from '../../../shared/analogues/search-analogues.ts';
import type { PublishedPage } from '../../../shared/results/analogues.ts';
import type { Principal } from '../../access/principal.ts';
import { decodeCursor, encodeCursor } from '../../ledger/reading/list.ts';
import type { ComputePorts } from '../ports.ts';
import { type ListRequest, loadList } from './load-list.ts';

export type SearchRequest = ListRequest & {
  question: AnalogueQuestion;
  limit: number;
  cursor?: string | undefined;
};

const positionSchema = z.strictObject({ after: z.string() });

/**
 * Finds the published statements of a list that fit a question, a page at a time, in the order of the list.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `invalid-cursor`.
 */
export async function searchList(
  ports: Pick<ComputePorts, 'documents'>,
  principal: Principal,
  { question, limit, cursor, ...request }: SearchRequest,
): Promise<PublishedPage> {
  const { document, named } = await loadList(ports, principal, request);
  const { found, notKnown } = searchAnalogues(document, question);
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor).after;
  const from = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const items = found.slice(from, from + limit);
  const last = items.at(-1);
  return {
    list: named,
    found: found.length,
    of: document.statements.length,
    notKnown,
    items,
    ...(last !== undefined && from + limit < found.length && { cursor: encodeCursor({ after: last.id }) }),
  };
}

import { queryOptions } from '@tanstack/react-query';
import { defined } from '../../shared/canonical/defined.ts';
import { type State, stateOf } from '../../shared/model/workflow.ts';
import { api } from '../api/api.ts';
import { bodyOf, revisionOf } from '../api/read-response.ts';

// What belongs in this folder: statements as documents: the list, a new one, the frame around one.

/** A document as lists show it. */
export type ListedDocument = {
  id: string;
  revision: number;
  state?: string | null;
  author: string;
  time: string;
  fields: Readonly<Record<string, string>>;
};

/** The stages of a statement, as the page calls them. */
export const STAGES: Readonly<Record<State, string>> = {
  draft: 'draft',
  'under-review': 'under review',
  submitted: 'submitted',
  closed: 'closed',
};

export function stageName(state: string | null | undefined): string {
  return STAGES[stateOf({ state })];
}

/** Every document of a kind, page after page. */
async function listDocuments(collection: Collection, signal: AbortSignal): Promise<readonly ListedDocument[]> {
  const items: ListedDocument[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...defined({ cursor }) };
    const page = await bodyOf(api.GET(`/v1/${collection}`, { params: { query }, signal }));
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

type Collection =
  | 'statements'
  | 'scenarios'
  | 'rate-cards'
  | 'workshop-programmes'
  | 'post-profiles'
  | 'analogue-lists'
  | 'engagements';

export function documentsQuery(collection: Collection) {
  return queryOptions({ queryKey: [collection], queryFn: ({ signal }) => listDocuments(collection, signal) });
}

/** The head of a statement, with the hash that a change of it must name. */
export function statementQuery(id: string) {
  return queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => revisionOf(api.GET('/v1/statements/{id}', { params: { path: { id } }, signal })),
  });
}

/** The latest revisions of a statement, with who, when and why. */
export async function listRevisions(id: string, signal: AbortSignal) {
  const params = { path: { id }, query: { limit: 100 } };
  return (await bodyOf(api.GET('/v1/statements/{id}/revisions', { params, signal }))).items;
}

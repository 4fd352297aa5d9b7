import { queryOptions } from '@tanstack/react-query';
import type { Statement } from '../../shared/model/statement.ts';
import { ask } from '../api/ask.ts';

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
export const STAGES: Readonly<Record<string, string>> = {
  draft: 'draft',
  'under-review': 'under review',
  submitted: 'submitted',
  closed: 'closed',
};

export function stageName(state: string | null | undefined): string {
  return STAGES[state ?? 'draft'] ?? state ?? 'draft';
}

/** Every document of a kind, page after page. */
async function listDocuments(collection: string, signal: AbortSignal): Promise<readonly ListedDocument[]> {
  const items: ListedDocument[] = [];
  let cursor: string | undefined;
  do {
    const { value } = await ask<{ items: readonly ListedDocument[]; cursor?: string }>(`/v1/${collection}`, {
      query: { limit: '200', cursor },
      signal,
    });
    items.push(...value.items);
    cursor = value.cursor;
  } while (cursor !== undefined);
  return items;
}

export function documentsQuery(
  collection: 'statements' | 'scenarios' | 'rate-cards' | 'workshop-programmes' | 'engagements',
) {
  return queryOptions({ queryKey: [collection], queryFn: ({ signal }) => listDocuments(collection, signal) });
}

/** The head of a statement, with the hash that a change of it must name. */
export function statementQuery(id: string) {
  return queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => ask<Statement>(`/v1/statements/${encodeURIComponent(id)}`, { signal }),
  });
}

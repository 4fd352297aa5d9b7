import type { Kind, Verb } from '../../../documents/kinds/kind.ts';
import type { Route } from '../../route.ts';
import { belowDocument } from './below-document.ts';

/** The common addresses at which documents of a kind are read: those of its verbs that change nothing. */
export function readingRoutes(kind: Kind): readonly Route[] {
  return kind.verbs.flatMap((verb) => READING[verb]?.(kind) ?? []);
}

const READING: Partial<Record<Verb, (kind: Kind) => readonly Route[]>> = {
  list: (kind) => [
    {
      method: 'get',
      path: `/v1/${kind.collection}`,
      access: kind.actions.read,
      load: async () => (await import('./list-documents.ts')).listDocumentsEndpoint(kind),
    },
  ],
  read: (kind) => [
    belowDocument(kind, '', 'get', async (content, id) =>
      (await import('./read-document.ts')).readDocumentEndpoint(kind, content, id),
    ),
  ],
  history: (kind) => [
    belowDocument(kind, '/revisions', 'get', async (_, id) =>
      (await import('./list-revisions.ts')).listRevisionsEndpoint(kind, id),
    ),
    belowDocument(kind, '/revisions/{number}', 'get', async (content, id) =>
      (await import('./read-revision.ts')).readRevisionEndpoint(kind, content, id),
    ),
  ],
  diff: (kind) => [
    belowDocument(kind, '/diff', 'get', async (_, id) =>
      (await import('./diff-revisions.ts')).diffRevisionsEndpoint(kind, id),
    ),
  ],
};

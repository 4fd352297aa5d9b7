import type { Kind, KindContent, Verb } from '../../../documents/kinds/kind.ts';
import type { Route } from '../../route.ts';
import type { Endpoint } from '../../endpoint.ts';

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
      (await import('./list-documents.ts')).listRevisionsEndpoint(kind, id),
    ),
    belowDocument(kind, '/revisions/{number}', 'get', async (content, id) =>
      (await import('./read-document.ts')).readRevisionEndpoint(kind, content, id),
    ),
  ],
  diff: (kind) => [
    belowDocument(kind, '/diff', 'get', async (_, id) =>
      (await import('./diff-revisions.ts')).diffRevisionsEndpoint(kind, id),
    ),
  ],
};

/** The common addresses at which documents of a kind are changed: those of its verbs that are not for reading. */
export function changeRoutes(kind: Kind): readonly Route[] {
  return kind.verbs.flatMap((verb) => CHANGES[verb]?.(kind) ?? []);
}

const CHANGES: Partial<Record<Verb, (kind: Kind) => readonly Route[]>> = {
  create: (kind) => [
    {
      method: 'post',
      path: `/v1/${kind.collection}`,
      access: kind.actions.write,
      load: async () => (await import('./create-document.ts')).createDocumentEndpoint(kind, await kind.load()),
    },
  ],
  replace: (kind) => [
    belowDocument(kind, '', 'put', async (content) =>
      (await import('./replace-document.ts')).replaceDocumentEndpoint(kind, content),
    ),
    belowDocument(kind, '', 'patch', async (content) =>
      (await import('./replace-document.ts')).patchDocumentEndpoint(kind, content),
    ),
  ],
  restore: (kind) => [
    belowDocument(kind, '/restore', 'post', async (_, id) =>
      (await import('./restore-document.ts')).restoreDocumentEndpoint(kind, id),
    ),
  ],
  move: (kind) => [
    {
      ...belowDocument(kind, '/moves', 'post', async (_, id) =>
        (await import('../statements/move-statement.ts')).moveStatementEndpoint(kind, id),
      ),
      access: 'statement:move',
    },
  ],
};

/**
 * An address of one document of a kind, or below it. Reading it takes what reading the kind takes, everything else what
 * changing it takes.
 */
function belowDocument(
  kind: Kind,
  below: string,
  method: Route['method'],
  load: (content: KindContent, exampleId: string) => Promise<Endpoint>,
): Route {
  return {
    method,
    path: `/v1/${kind.collection}/{id}${below}`,
    access: method === 'get' ? kind.actions.read : kind.actions.write,
    load: async () => {
      const content = await kind.load();
      return load(content, content.idOf(content.example()));
    },
  };
}

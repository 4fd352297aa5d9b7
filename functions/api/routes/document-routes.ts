import type { Kind, KindContent, Verb } from '../../use-cases/kinds/kind.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Route } from '../route.ts';

/** The common addresses of a kind of document, those of its verbs. */
export function documentRoutes(kind: Kind): readonly Route[] {
  return kind.verbs.flatMap((verb) => COMMON[verb](kind));
}

const COMMON: Record<Verb, (kind: Kind) => readonly Route[]> = {
  list: (kind) => [
    { method: 'get', path: `/v1/${kind.collection}`, access: kind.actions.read, load: async () => (await import('./documents/list-documents.ts')).listDocumentsEndpoint(kind) },
  ],
  create: (kind) => [
    {
      method: 'post',
      path: `/v1/${kind.collection}`,
      access: kind.actions.write,
      load: async () => (await import('./documents/create-document.ts')).createDocumentEndpoint(kind, await kind.load()),
    },
  ],
  read: (kind) => [
    one(kind, '', 'get', async (content, id) => (await import('./documents/read-document.ts')).readDocumentEndpoint(kind, content, id)),
  ],
  replace: (kind) => [
    one(kind, '', 'put', async (content) => (await import('./documents/replace-document.ts')).replaceDocumentEndpoint(kind, content)),
  ],
  history: (kind) => [
    one(kind, '/revisions', 'get', async (_, id) => (await import('./documents/list-revisions.ts')).listRevisionsEndpoint(kind, id)),
    one(kind, '/revisions/{number}', 'get', async (content, id) => (await import('./documents/read-revision.ts')).readRevisionEndpoint(kind, content, id)),
  ],
  diff: (kind) => [one(kind, '/diff', 'get', async (_, id) => (await import('./documents/diff-revisions.ts')).diffRevisionsEndpoint(kind, id))],
  restore: (kind) => [one(kind, '/restore', 'post', async (_, id) => (await import('./documents/restore-document.ts')).restoreDocumentEndpoint(kind, id))],
  move: (kind) => [
    {
      ...one(kind, '/moves', 'post', async (_, id) => (await import('./documents/move-statement.ts')).moveStatementEndpoint(kind, id)),
      access: 'statement:move',
    },
  ],
};

/** An address below one document. */
function one(kind: Kind, below: string, method: Route['method'], load: (content: KindContent, exampleId: string) => Promise<Endpoint>): Route {
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

import type { Kind, Verb } from '../../../documents/kinds/kind.ts';
import type { Route } from '../../route.ts';
import { belowDocument } from './below-document.ts';

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

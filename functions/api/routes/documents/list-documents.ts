import * as z from 'zod/mini';
import type { Kind } from '../../../documents/kinds/kind.ts';
import type { ListedSummary } from '../../../../shared/results/revision.ts';
import { listDocuments } from '../../../use-cases/documents/list-documents.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { pageOf, pageParameters } from '../../http/parameters.ts';
import { respondPage } from '../../http/respond.ts';
import { operationName } from './operation-name.ts';

/** GET /v1/{collection} */
export function listDocumentsEndpoint(kind: Kind): Endpoint {
  return defineEndpoint({
    operationId: operationName('list', kind, true),
    summary: `List the ${kind.noun}s`,
    description: 'In order of their ids. The cursor, and the link "next", lead to the page that follows.',
    tag: kind.collection,
    path: NO_PARAMETERS,
    query: z.strictObject(pageParameters),
    responses: async () => {
      const { listedDocumentSchema, pageSchema } = await import('../../../../shared/results/revision.ts');
      const content = { 'application/json': pageSchema(listedDocumentSchema) };
      const headers = { Link: 'The next page, if there is one.' };
      return { 200: { description: 'A page of the list.', content, headers } };
    },
    refuses: ['invalid-cursor'],
    handle: async ({ query, ports, principal, request }) => {
      const { items, cursor } = await listDocuments(ports, principal, kind, pageOf(query));
      return respondPage(
        items.map(({ number, ...listed }): ListedSummary => ({ ...listed, revision: number })),
        cursor,
        request,
      );
    },
  });
}

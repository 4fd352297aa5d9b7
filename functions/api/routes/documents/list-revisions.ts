import * as z from 'zod/mini';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { listRevisions } from '../../../use-cases/documents/list-revisions.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { idParameter, pageOf, pageParameters } from '../../http/parameters.ts';
import { respondPage } from '../../http/respond.ts';
import { revisionSummary } from '../../http/revision-summary.ts';
import { pageSchema } from './list-documents.ts';
import { operationName } from './operation-name.ts';
import { revisionSchema } from './saved-responses.ts';

/** GET /v1/{collection}/{id}/revisions */
export function listRevisionsEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: `${operationName('list', kind)}Revisions`,
    summary: `List the revisions of a ${kind.noun}`,
    description: 'Newest first, without their content.',
    tag: kind.collection,
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: z.strictObject(pageParameters),
    responses: () => ({
      200: {
        description: 'A page of the history.',
        content: { 'application/json': pageSchema(revisionSchema()) },
        headers: { Link: 'The next page, if there is one.' },
      },
    }),
    refuses: ['not-found', 'invalid-cursor'],
    handle: async ({ path, query, ports, principal, api, request }) => {
      const { items, cursor } = await listRevisions(ports, principal, kind, {
        id: path.id,
        ...pageOf(query, api.limits.pageSizeMax),
      });
      return respondPage(items.map(revisionSummary), cursor, request);
    },
  });
}

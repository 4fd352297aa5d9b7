import * as z from 'zod/mini';
import type { Kind } from '../../../documents/kinds/kind.ts';
import { listRevisions } from '../../../use-cases/documents/list-documents.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { idParameter, pageOf, pageParameters } from '../../http/parameters.ts';
import { respondPage } from '../../http/respond.ts';
import { revisionSummary } from '../../http/revision-summary.ts';
import { operationName } from './operation-name.ts';

/** GET /v1/{collection}/{id}/revisions */
export function listRevisionsEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: `${operationName('list', kind)}Revisions`,
    summary: `List the revisions of a ${kind.noun}`,
    description: 'Newest first, without their content.',
    tag: kind.collection,
    path: z.strictObject({ id: idParameter(exampleId) }),
    query: z.strictObject(pageParameters),
    responses: async () => {
      const { revisionSummarySchema, pageSchema } = await import('../../../../shared/results/revision.ts');
      const content = { 'application/json': pageSchema(revisionSummarySchema) };
      const headers = { Link: 'The next page, if there is one.' };
      return { 200: { description: 'A page of the history.', content, headers } };
    },
    refuses: ['not-found', 'invalid-cursor'],
    handle: async ({ path, query, ports, principal, request }) => {
      const { items, cursor } = await listRevisions(ports, principal, kind, {
        id: path.id,
        ...pageOf(query),
      });
      return respondPage(items.map(revisionSummary), cursor, request);
    },
  });
}

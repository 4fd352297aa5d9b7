import * as z from 'zod/mini';
import type { Kind } from '../../../documents/kinds/kind.ts';
import type { ListedSummary } from '../../../../shared/results/revision.ts';
import { listRevisions } from '../../../use-cases/documents/list-revisions.ts';
import { searchDocuments } from '../../../use-cases/documents/search-documents.ts';
import { type State, STATES } from '../../../../shared/model/workflow.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { documented, idParameter, pageOf, pageParameters } from '../../http/fields.ts';
import { respondPage, revisionSummary } from '../../http/respond.ts';
import { manyOf, oneOf } from '../../openapi/noun-words.ts';
import { operationName } from '../../openapi/describe-documents.ts';

const search = {
  q: z.optional(
    documented(z.string().check(z.maxLength(200)), {
      description: 'Texts with blanks between that all stand in the id or a field of the list, whatever their case.',
      example: '',
    }),
  ),
};

const inWorkflow = {
  state: z.optional(
    documented(z.enum(STATES), { description: 'Where the statement is in its workflow.', example: 'draft' }),
  ),
};

/** GET /v1/{collection} */
export function listDocumentsEndpoint(kind: Kind): Endpoint {
  return defineEndpoint({
    operationId: operationName('list', kind, true),
    summary: `List the ${manyOf(kind.noun)}`,
    description:
      'In order of their ids. The cursor, and the link "next", lead to the page that follows; of a search a page ' +
      'may hold fewer than were asked for and still be followed by another.',
    tag: kind.collection,
    path: NO_PARAMETERS,
    query: z.strictObject({ ...pageParameters, ...search, ...(kind.workflow && inWorkflow) }),
    responses: async () => {
      const { listedDocumentSchema, pageSchema } = await import('../../../../shared/results/revision.ts');
      const content = { 'application/json': pageSchema(listedDocumentSchema) };
      const headers = { Link: 'The next page, if there is one.' };
      return { 200: { description: 'A page of the list.', content, headers } };
    },
    refuses: ['invalid-cursor'],
    handle: async ({ query, ports, principal, request }) => {
      const { q, state } = query as { q?: string; state?: State };
      const { items, cursor } = await searchDocuments(ports, principal, kind, { ...pageOf(query), q, state });
      return respondPage(
        items.map(({ number, ...listed }): ListedSummary => ({ ...listed, revision: number })),
        cursor,
        request,
      );
    },
  });
}

/** GET /v1/{collection}/{id}/revisions */
export function listRevisionsEndpoint(kind: Kind, exampleId: string): Endpoint {
  return defineEndpoint({
    operationId: `${operationName('list', kind)}Revisions`,
    summary: `List the revisions of ${oneOf(kind.noun)}`,
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

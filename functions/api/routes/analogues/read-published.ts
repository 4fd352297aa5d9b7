import * as z from 'zod/mini';
import { draftId } from '../../../../shared/analogues/analogue-list.ts';
import { readPublished } from '../../../use-cases/analogues/read-published.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { documented, documentIdText, idParameter, revisionNumber } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';
import { EXAMPLE_LIST } from './list-fields.ts';

/** GET /v1/analogue-lists/{id}/statements/{statement} */
export const endpoint = defineEndpoint({
  operationId: 'readPublished',
  summary: 'Read one published statement of a list',
  tag: 'analogue-lists',
  path: z.strictObject({
    id: idParameter(EXAMPLE_LIST),
    statement: documented(documentIdText(), {
      description: 'The symbol of its draft with a hyphen for every slash, or the id in the list.',
      example: draftId('A/C.3/99/L.1'),
    }),
  }),
  query: z.strictObject({ revision: z.optional(revisionNumber) }),
  responses: async () =>
    resultResponse('The statement.', (await import('../../../../shared/results/analogues.ts')).publishedOneSchema),
  refuses: ['not-found'],
  handle: async ({ path, query, ports, principal }) =>
    respondJson(
      await readPublished(ports, principal, { list: path.id, revision: query.revision, statement: path.statement }),
    ),
});

import * as z from 'zod/mini';
import { exportPublicList } from '../../../use-cases/analogues/export-public-list.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { revisionNumber } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';
import { listPath } from './list-fields.ts';

/** GET /v1/analogue-lists/{id}/public-list */
export const endpoint = defineEndpoint({
  operationId: 'exportPublicList',
  summary: 'A list in the form of the public one',
  description: 'Taken in again it changes nothing. Amounts are those of the list; what was checked stays behind.',
  tag: 'analogue-lists',
  path: listPath,
  query: z.strictObject({ revision: z.optional(revisionNumber) }),
  responses: async () =>
    resultResponse('The list.', (await import('../../../../shared/analogues/public-list.ts')).publicListSchema),
  refuses: ['not-found'],
  handle: async ({ path, query, ports, principal }) =>
    respondJson(await exportPublicList(ports, principal, { list: path.id, revision: query.revision })),
});

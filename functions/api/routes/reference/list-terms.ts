import * as z from 'zod/mini';
import { listTerms } from '../../../use-cases/reference/list-terms.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { documented } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';

/** GET /v1/terms */
export const endpoint = defineEndpoint({
  operationId: 'listTerms',
  summary: 'List the terms of the field, with what they mean',
  tag: 'reference',
  path: NO_PARAMETERS,
  query: z.strictObject({
    q: z.optional(
      documented(z.string().check(z.maxLength(200)), {
        description: 'A text that stands in the term, in another name of it or in what it means.',
        example: 'vacancy',
      }),
    ),
  }),
  responses: async () =>
    resultResponse('The terms.', (await import('../../../../shared/results/reference.ts')).termListSchema),
  handle: ({ query, principal }) => Promise.resolve(respondJson(listTerms(principal, query.q))),
});

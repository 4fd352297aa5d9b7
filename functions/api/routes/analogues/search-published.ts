import * as z from 'zod/mini';
import { publishedCsv } from '../../../../shared/print/analogues/csv.ts';
import type { PublishedPage } from '../../../../shared/results/analogues.ts';
import { searchList } from '../../../use-cases/analogues/search-list.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { formatParameter, pageOf, pageParameters, revisionNumber } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { listPath, questionParameters } from './list-fields.ts';

/** GET /v1/analogue-lists/{id}/statements */
export const endpoint = defineEndpoint({
  operationId: 'searchPublished',
  summary: 'Search the published statements of a list',
  description:
    'Everything that is asked must hold. What the list does not know is not zero: such statements are counted ("notKnown") and not found.',
  tag: 'analogue-lists',
  path: listPath,
  query: z.strictObject({
    revision: z.optional(revisionNumber),
    ...questionParameters,
    ...pageParameters,
    format: formatParameter,
  }),
  responses: async () =>
    resultResponse(
      'A page of what fits.',
      (await import('../../../../shared/results/analogues.ts')).publishedPageSchema,
      { hasRows: true },
    ),
  refuses: ['not-found', 'invalid-cursor', 'not-acceptable'],
  handle: async ({ path, query, ports, principal, request }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { revision, limit, cursor, format: _format, ...question } = query;
    const page: PublishedPage = await searchList(ports, principal, {
      ...{ list: path.id, revision, question },
      ...pageOf({ limit, cursor }),
    });
    return format === 'csv'
      ? respondText(publishedCsv(page.items), 'csv', `${path.id}-statements.csv`)
      : respondJson(page);
  },
});

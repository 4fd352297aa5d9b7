import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { analoguesCsv } from '../../../../shared/print/analogues/csv.ts';
import { findStatementAnalogues } from '../../../use-cases/analogues/find-statement-analogues.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { documented, formatParameter, wholeNumber } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';
import { EXAMPLE_LIST } from './list-fields.ts';

/** GET /v1/statements/{id}/analogues */
export const endpoint = defineEndpoint({
  operationId: 'findAnalogues',
  summary: 'Published statements that resemble a statement',
  description:
    'Each with what is alike and what is not, by criteria that the response spells out, and where the total lies among the amounts of those that resemble it. Information alone: no figure depends on it.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    list: documented(slug, { description: 'The list of analogues.', example: EXAMPLE_LIST }),
    amount: z.optional(
      documented(z.enum(['first-year', 'all-years']), {
        description: 'Which total is compared, net of staff assessment; that of the first year if left out.',
        example: 'first-year',
      }),
    ),
    least: z.optional(
      wholeNumber(1, 7, { description: 'Alike in so many criteria besides size; four if left out.', example: 2 }),
    ),
    limit: z.optional(wholeNumber(1, 200, { description: 'Analogues that are shown; 20 if left out.', example: 20 })),
    ...estimateParameters,
    format: formatParameter,
  }),
  responses: async () =>
    resultResponse('The analogues.', (await import('../../../../shared/results/analogues.ts')).analoguesSchema, {
      hasRows: true,
    }),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal }) => {
    const { format: asked, ...choice } = query;
    const format = negotiate(request.headers, ['json', 'csv'], asked);
    const analogues = await findStatementAnalogues(ports, principal, { statement: path.id, ...choice });
    return format === 'csv'
      ? respondText(analoguesCsv(analogues), 'csv', `${path.id}-analogues.csv`)
      : respondJson(analogues);
  },
});

import * as z from 'zod/mini';
import { estimateStatement } from '../../../use-cases/estimates/estimate-statement.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter } from '../../http/parameters.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';
import { detailSchema, respondEstimate, estimateResponses } from './respond-estimate.ts';

/** GET /v1/statements/{id}/estimate */
export const estimateStatementEndpoint = defineEndpoint({
  operationId: 'estimateStatement',
  summary: 'Estimate a stored statement',
  description:
    'Computes the tables anew from the statement and the rate cards; nothing is stored. Of a submitted statement it is the estimate that was sealed, with "seal" saying what the rates of today would change. As JSON, or with format=csv (or "Accept: text/csv") as a file.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    ...estimateParameters,
    format: formatParameter,
    explain: z.optional(
      documented(detailSchema, {
        description: '"full" adds every line with its components and their factors.',
        example: 'tables',
      }),
    ),
  }),
  responses: estimateResponses,
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { estimate, basis, seal } = await estimateStatement(ports, principal, {
      statement: path.id,
      revision: query.revision,
      rateCards: query.rateCards,
      scenarios: query.scenarios,
      rates: query.rates,
    });
    return respondEstimate(estimate, format, { detail: query.explain, from: basis, seal });
  },
});

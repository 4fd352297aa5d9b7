import * as z from 'zod/mini';
import { hashText } from '../../../../shared/canonical/content-hash.ts';
import { estimateStatement } from '../../../use-cases/estimates/estimate-statement.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';
import { detailSchema, estimateTagHeaders, respondEstimate, estimateResponses } from './respond-estimate.ts';

/** GET /v1/statements/{id}/estimate */
export const endpoint = defineEndpoint({
  operationId: 'estimateStatement',
  summary: 'Estimate a stored statement',
  description:
    'Computes the tables anew from the statement and the rate cards; nothing is stored. Of a submitted statement it ' +
    'is the estimate that was sealed, with "seal" saying what the rates of today would change. As JSON, or with ' +
    'format=csv (or "Accept: text/csv") as a file.',
  tag: 'statements',
  conditional: true,
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
  responses: () => estimateResponses(true),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal, api, known }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { estimate, basis, seal } = await estimateStatement(ports, principal, {
      statement: path.id,
      revision: query.revision,
      rateCards: query.rateCards,
      scenarios: query.scenarios,
      rates: query.rates,
    });
    const tag = hashText(JSON.stringify([api.build.version, format, query.explain ?? 'tables', basis, seal]));
    const headers = estimateTagHeaders(tag);
    if (known.includes(tag)) return { status: 304, headers, body: null };
    const response = respondEstimate(estimate, format, { detail: query.explain, from: basis, seal });
    return { ...response, headers: { ...response.headers, ...headers } };
  },
});

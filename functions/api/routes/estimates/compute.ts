import * as z from 'zod/mini';
import { rateCardSchema } from '../../../../shared/model/rate.ts';
import { statementSchema } from '../../../../shared/model/statement.ts';
import { slug } from '../../../../shared/model/text.ts';
import { computeUnstored } from '../../../use-cases/estimates/compute-unstored.ts';
import { exampleStatement } from '../../../documents/kinds/statement.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { detailSchema, respondEstimate } from './estimate-response.ts';
import { estimateRefusals } from './estimate-parameters.ts';

const computeSchema = z
  .strictObject({
    statement: statementSchema,
    rateCards: z.optional(z.array(z.union([slug, rateCardSchema])).check(z.maxLength(20))),
  })
  .register(z.globalRegistry, {
    id: 'Computation',
    description:
      'A statement, and rate cards: ids of stored ones, or cards themselves. Without them those that the statement names.',
  });

/** POST /v1/compute */
export const computeEndpoint = defineEndpoint({
  operationId: 'compute',
  summary: 'Estimate a statement without storing it',
  tag: 'estimates',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: z.optional(
      documented(z.enum(['json', 'csv']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
    explain: z.optional(
      documented(detailSchema, {
        description: '"full" adds every line with its components and their factors.',
        example: 'tables',
      }),
    ),
  }),
  body: { schema: computeSchema, example: () => ({ statement: exampleStatement(), rateCards: [] }) },
  responses: async () => (await import('./estimate-words.ts')).estimateResponses,
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    return respondEstimate(await computeUnstored(ports, principal, body), format, { detail: query.explain });
  },
});

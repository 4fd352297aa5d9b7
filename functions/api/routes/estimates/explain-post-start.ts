import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { postStartText } from '../../../../shared/print/explanation/post-start-text.ts';
import { explainStatementPostStart } from '../../../use-cases/estimates/explain-statement-post-start.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, textFormatParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

/** GET /v1/statements/{id}/post-start */
export const endpoint = defineEndpoint({
  operationId: 'explainPostStart',
  summary: 'Explain the first budget year of posts that start within a year',
  description:
    "Months or days, vacancy factor and budgeted share under the statement's own post start rule (whole year, " +
    'months or days) and under the other two, so that the choice can be weighed. With scenarios, from the day to ' +
    'which they move the start.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    requirement: documented(slug, {
      description: 'The id of the requirement whose posts are meant.',
      example: 'posts-secretariat-head',
    }),
    ...estimateParameters,
    format: textFormatParameter,
  }),
  responses: async () => {
    const { postStartExplanationSchema } = await import('../../../../shared/results/post-start-explanation.ts');
    const content = { 'application/json': postStartExplanationSchema, 'text/plain': undefined };
    return { 200: { description: 'The first budget year of the posts.', content } };
  },
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'text'], query.format);
    const { requirement, revision, rateCards, rates, scenarios } = query;
    const explanation = await explainStatementPostStart(ports, principal, {
      statement: path.id,
      revision,
      rateCards,
      rates,
      scenarios,
      requirement,
    });
    return format === 'json' ? respondJson(explanation) : respondText(postStartText(explanation), 'text');
  },
});

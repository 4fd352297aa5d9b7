import * as z from 'zod/mini';
import { staffCategorySchema } from '../../../../shared/model/grade.ts';
import { postStartRuleSchema } from '../../../../shared/model/post-rules.ts';
import { slug } from '../../../../shared/model/text.ts';
import { postStartText } from '../../../../shared/print/explanation/post-start-text.ts';
import { explainStatementPostStart } from '../../../use-cases/estimates/explain-statement-post-start.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

const postStartSchema = once(() =>
  z
    .object({
      symbol: z.string(),
      requirement: z.string(),
      title: z.string(),
      rule: postStartRuleSchema,
      effective: z.string(),
      precision: z.enum(['day', 'year']),
      because: z.array(z.string()),
      firstYear: z.int(),
      rules: z.array(
        z.object({
          rule: postStartRuleSchema,
          isChosen: z.boolean(),
          presence: z.optional(z.object({ value: z.string(), over: z.string(), unit: z.string() })),
          categories: z.array(
            z.object({
              category: staffCategorySchema,
              vacancyFactor: z.optional(z.string()),
              origin: z.optional(z.record(z.string(), z.unknown())),
              budgetedShare: z.string(),
            }),
          ),
        }),
      ),
      words: z.string(),
    })
    .register(z.globalRegistry, {
      id: 'PostStartExplanation',
      description:
        'The first budget year of posts under each post start rule: the part of the year that counts ("value" of "over"; none where it counts whole), the vacancy factor and where it stands, and the budgeted share of the yearly cost, to six decimals where it does not end.',
    }),
);

/** GET /v1/statements/{id}/post-start */
export const explainPostStartEndpoint = defineEndpoint({
  operationId: 'explainPostStart',
  summary: 'Explain the first budget year of posts that start within a year',
  description:
    "Months or days, vacancy factor and budgeted share under the statement's own post start rule (whole year, months or days) and under the other two, so that the choice can be weighed. With scenarios, from the day to which they move the start.",
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    requirement: documented(slug, {
      description: 'The id of the requirement whose posts are meant.',
      example: 'posts-secretariat-head',
    }),
    ...estimateParameters,
    format: z.optional(
      documented(z.enum(['json', 'text']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
  }),
  responses: () => ({
    200: {
      description: 'The first budget year of the posts.',
      content: { 'application/json': postStartSchema(), 'text/plain': undefined },
    },
  }),
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

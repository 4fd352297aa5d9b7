import * as z from 'zod/mini';
import { lineText, sectionNumber, slug } from '../../../../shared/model/text.ts';
import { totalText } from '../../../../shared/print/explanation/total-text.ts';
import { explainStatementTotal } from '../../../use-cases/estimates/explain-statement.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, textFormatParameter, yearParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

/** GET /v1/statements/{id}/total-explanation */
export const endpoint = defineEndpoint({
  operationId: 'explainTotal',
  summary: 'Explain a total or subtotal of a stored statement',
  description:
    'The rows that sum to it. With section, its subtotal, or in the summary the lines ' +
    'behind its row; with net=true, the total net of staff assessment. In a table of ' +
    'its own layout any cell, by its column and the names of its row.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    table: documented(z.string().check(z.regex(/^[1-9]\d?$/, 'must be the number of a table, such as 1')), {
      description: 'The number of the table.',
      example: '2',
    }),
    section: z.optional(
      documented(sectionNumber, { description: 'The budget section whose subtotal is meant.', example: '16' }),
    ),
    net: z.optional(
      documented(z.enum(['true', 'false']), {
        description: 'Whether the total net of staff assessment is meant.',
        example: 'false',
      }),
    ),
    year: z.optional(yearParameter),
    column: z.optional(
      documented(lineText, {
        description: 'The column by its id or label, in a table of its own layout; or else the year.',
        example: '',
      }),
    ),
    group: z.optional(
      documented(slug, { description: 'In a table of its own layout: the group of the row.', example: '' }),
    ),
    object: z.optional(
      documented(lineText, { description: 'In a table of its own layout: the object of the row.', example: '' }),
    ),
    line: z.optional(
      documented(lineText, {
        description: 'In a table of its own layout: the label of the row.',
        example: '',
      }),
    ),
    sum: z.optional(
      documented(slug, {
        description: 'In a table of its own layout: the id of a running total.',
        example: '',
      }),
    ),
    ...estimateParameters,
    format: textFormatParameter,
  }),
  responses: async () => {
    const { totalExplanationSchema } = await import('../../../../shared/results/total-explanation.ts');
    const content = { 'application/json': totalExplanationSchema, 'text/plain': undefined };
    return { 200: { description: 'The sum explained.', content } };
  },
  refuses: [...estimateRefusals, 'no-such-line', 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'text'], query.format);
    const { table, section, net, year, column, group, object, line, sum } = query;
    const { revision, rateCards, rates, scenarios } = query;
    const total = await explainStatementTotal(ports, principal, {
      statement: path.id,
      revision,
      rateCards,
      rates,
      scenarios,
      total: { table: Number(table), section, net: net === 'true', year, column, group, object, line, sum },
    });
    return format === 'json' ? respondJson(total) : respondText(totalText(total), 'text');
  },
});

import * as z from 'zod/mini';
import { postTableCsv } from '../../../../shared/print/post/table-csv.ts';
import { postDivisionSchema } from '../../../../shared/results/post-table.ts';
import { tableStatementPosts } from '../../../use-cases/posts/table-statement-posts.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { statementParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';

/** GET /v1/statements/{id}/posts */
export const endpoint = defineEndpoint({
  operationId: 'tableStatementPosts',
  summary: 'The posts of a statement: numbers by year, and the annex',
  description: 'Before, change and after in each year of the statement, by category, grade, section, fund or type.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    ...statementParameters,
    by: z.optional(
      documented(postDivisionSchema, {
        description: 'By what the numbers are divided; "category" if left out.',
        example: 'grade',
      }),
    ),
    format: formatParameter,
  }),
  responses: async () =>
    resultResponse(
      'The numbers of posts, and the annex.',
      (await import('../../../../shared/results/post-table.ts')).postTableSchema,
      { hasRows: true },
    ),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query: { format: asked, ...query }, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], asked);
    const table = await tableStatementPosts(ports, principal, { statement: path.id, ...query });
    return format === 'csv' ? respondText(postTableCsv(table), 'csv', `${path.id}-posts.csv`) : respondJson(table);
  },
});

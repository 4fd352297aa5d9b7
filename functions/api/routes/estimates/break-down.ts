import * as z from 'zod/mini';
import { breakdownCsv } from '../../../../shared/print/breakdown/csv.ts';
import { divisionSchema } from '../../../../shared/results/breakdown.ts';
import { breakDownStatement } from '../../../use-cases/estimates/break-down-statement.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

/** GET /v1/statements/{id}/breakdown */
export const endpoint = defineEndpoint({
  operationId: 'breakDownStatement',
  summary: 'Divide the figures of a statement by what they are for',
  description:
    'By section, object, kind of requirement, fund, duty station, grade, year, paragraph, provenance of rates, or ' +
    'recurrence. The rounded amount of each line is divided, so that rows sum to what tables sum.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    by: documented(divisionSchema, { description: 'By what the figures are divided.', example: 'duty-station' }),
    table: z.optional(
      documented(z.string().check(z.regex(/^[1-9]\d?$/, 'must be the number of a table, such as 1')), {
        description: 'The table whose lines are divided; all lines if left out.',
        example: '2',
      }),
    ),
    ...estimateParameters,
    format: formatParameter,
  }),
  responses: async () =>
    resultResponse('The figures divided.', (await import('../../../../shared/results/breakdown.ts')).breakdownSchema, {
      hasRows: true,
    }),
  refuses: [...estimateRefusals, 'no-such-line', 'not-acceptable'],
  handle: async ({ path, query: { format: asked, table, ...query }, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], asked);
    const number = table === undefined ? undefined : Number(table);
    const breakdown = await breakDownStatement(ports, principal, { statement: path.id, ...query, table: number });
    return format === 'csv'
      ? respondText(breakdownCsv(breakdown), 'csv', `${path.id}-by-${query.by}.csv`)
      : respondJson(breakdown);
  },
});

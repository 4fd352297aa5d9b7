import * as z from 'zod/mini';
import { recostingCsv } from '../../../../shared/print/recosting/csv.ts';
import { recostStoredStatement } from '../../../use-cases/recosting/recost-stored-statement.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { formatParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';

/** GET /v1/statements/{id}/recosting */
export const endpoint = defineEndpoint({
  operationId: 'recostStatement',
  summary: 'A stored statement before and after recosting',
  description:
    'Every line with the factors that recost it, and every table in both stages. Of a statement without factors ' +
    'both are the same, and a note says so.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({ ...estimateParameters, format: formatParameter }),
  responses: async () =>
    resultResponse(
      'Both stages, and what lies between them.',
      (await import('../../../../shared/results/recosting.ts')).recostedStatementSchema,
      { hasRows: true },
    ),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query: { format: asked, ...query }, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], asked);
    const recosted = await recostStoredStatement(ports, principal, { statement: path.id, ...query });
    return format === 'csv'
      ? respondText(recostingCsv(recosted), 'csv', `${path.id}-recosting.csv`)
      : respondJson(recosted);
  },
});

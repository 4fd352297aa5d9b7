import * as z from 'zod/mini';
import { comparisonCsv } from '../../../../shared/print/comparison/csv.ts';
import { COMPARISON_LEVELS } from '../../../../shared/print/comparison/rows.ts';
import type { ComparisonResponse } from '../../../../shared/results/comparison.ts';
import { compare } from '../../../use-cases/comparisons/compare.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatQuery, inputsFields } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';

const side = z.strictObject(inputsFields).register(z.globalRegistry, {
  id: 'ComparedSide',
  description:
    'One side of a comparison: a statement, its revision, rate cards and scenarios (ids of stored ones, or ' +
    'scenarios themselves).',
});
const comparisonRequestSchema = z
  .strictObject({ from: side, to: side })
  .register(z.globalRegistry, { id: 'ComparisonRequest', description: 'The two estimates to compare.' });

/** POST /v1/comparisons */
export const endpoint = defineEndpoint({
  operationId: 'compareEstimates',
  summary: 'Compare two estimates and split the difference into its effects',
  description:
    'Effects are volume, rate, timing, vacancy, venue, scope, price and rounding; at every level they sum to the ' +
    'difference. JSON has every level, year and figure; CSV the rows of one level, then the total, then the total ' +
    'net of staff assessment. Nothing is stored.',
  tag: 'comparisons',
  path: NO_PARAMETERS,
  query: z.extend(formatQuery, {
    by: z.optional(
      documented(z.enum(COMPARISON_LEVELS), {
        description: 'By what CSV has its rows; section if left out.',
        example: 'section',
      }),
    ),
  }),
  body: jsonBody({
    schema: comparisonRequestSchema,
    example: () => ({
      from: { statement: 'A-C.3-79-L.53' },
      to: {
        statement: 'A-C.3-79-L.53',
        scenarios: [
          {
            schema: 'rule153/scenario/1',
            id: 'later',
            title: 'A year later',
            base: { statement: 'A/C.3/79/L.53' },
            changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
          },
        ],
      },
    }),
  }),
  responses: async () =>
    resultResponse(
      'The comparison.',
      (await import('../../../../shared/results/comparison.ts')).comparisonResponseSchema,
      { hasRows: true },
    ),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { comparison, basis } = await compare(ports, principal, body);
    if (format === 'csv') return respondText(comparisonCsv(comparison, query.by ?? 'section'), 'csv', 'comparison.csv');
    return respondJson({ basis, ...comparison } satisfies ComparisonResponse);
  },
});

import * as z from 'zod/mini';
import { recomputeEstimate } from '../../../use-cases/estimates/recompute-estimate.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { idParameter } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';

/** GET /v1/estimates/{id}/recomputed */
export const endpoint = defineEndpoint({
  operationId: 'recomputeEstimate',
  summary: 'Make a saved estimate again and compare',
  tag: 'estimates',
  path: z.strictObject({ id: idParameter('example-estimate') }),
  query: NO_PARAMETERS,
  responses: async () =>
    resultResponse(
      'What came of it.',
      (await import('../../../../shared/results/recomputation.ts')).recomputationSchema,
    ),
  refuses: ['not-found'],
  handle: async ({ path, ports, principal }) => respondJson(await recomputeEstimate(ports, principal, path.id)),
});

import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import { estimateBasisSchema } from '../../../../shared/rate-validity/estimate-basis.ts';
import { recomputeEstimate } from '../../../use-cases/estimates/recompute-estimate.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter } from '../../http/parameters.ts';
import { respondJson } from '../../http/respond.ts';

const made = { estimateHash: z.string(), engine: z.string() };
const recomputationSchema = once(() =>
  z
    .strictObject({
      id: z.string(),
      same: z.boolean(),
      compared: z.enum(['every-byte', 'published-figures']),
      saved: z.strictObject(made),
      recomputed: z.strictObject({ ...made, bytes: z.int() }),
      basis: estimateBasisSchema,
    })
    .register(z.globalRegistry, {
      id: 'Recomputation',
      description:
        'A saved estimate made again: "same" says that what could be compared is as it was. That is every byte, components included, where the same engine saved it, and the published figures (tables, posts, days of milestones) where an earlier one did.',
    }),
);

/** GET /v1/estimates/{id}/recomputed */
export const recomputeEstimateEndpoint = defineEndpoint({
  operationId: 'recomputeEstimate',
  summary: 'Make a saved estimate again and compare',
  tag: 'estimates',
  path: z.strictObject({ id: idParameter('example-estimate') }),
  query: NO_PARAMETERS,
  responses: () => ({
    200: { description: 'What came of it.', content: { 'application/json': recomputationSchema() } },
  }),
  refuses: ['not-found'],
  handle: async ({ path, ports, principal }) => respondJson(await recomputeEstimate(ports, principal, path.id)),
});

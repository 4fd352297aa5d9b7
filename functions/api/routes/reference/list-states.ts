import * as z from 'zod/mini';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { listStates } from '../../../use-cases/reference/list-states.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { documented } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';

/** GET /v1/states */
export const endpoint = defineEndpoint({
  operationId: 'listStates',
  summary: 'List the States, with their groups on a day',
  tag: 'reference',
  path: NO_PARAMETERS,
  query: z.strictObject({
    on: z.optional(
      documented(calendarDateText, {
        description: 'The day for which the groups are told; today if left out.',
        example: '2026-01-01',
      }),
    ),
  }),
  responses: async () =>
    resultResponse('The States.', (await import('../../../../shared/results/reference.ts')).stateListSchema),
  handle: ({ query, ports, principal }) => Promise.resolve(respondJson(listStates(ports, principal, query.on))),
});

import { listDutyStations } from '../../../use-cases/reference/list-duty-stations.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { respondJson } from '../../http/respond.ts';

/** GET /v1/duty-stations */
export const endpoint = defineEndpoint({
  operationId: 'listDutyStations',
  summary: 'List the duty stations, with their coordinates and what they serve as hubs',
  tag: 'reference',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: async () =>
    resultResponse(
      'The duty stations.',
      (await import('../../../../shared/results/reference.ts')).dutyStationListSchema,
    ),
  handle: ({ principal }) => Promise.resolve(respondJson(listDutyStations(principal))),
});

import * as z from 'zod/mini';
import { cancelJob } from '../../../use-cases/jobs/move-job.ts';
import { jobKind } from '../../../documents/kinds/kinds.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter } from '../../http/parameters.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/revision-responses.ts';
import { jobMoveSchema } from './job-move-schema.ts';
import { jobPorts } from './job-ports.ts';

/** POST /v1/jobs/{id}/cancellation */
export const cancelJobEndpoint = defineEndpoint({
  operationId: 'cancelJob',
  summary: 'Cancel a job',
  description: 'What was computed is kept; resuming goes on from there.',
  tag: 'jobs',
  changes: 'revision',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: NO_PARAMETERS,
  body: { schema: jobMoveSchema, example: () => ({ reason: 'Asked for by the planner' }) },
  responses: () => savedResponses(200),
  refuses: ['not-found', 'no-such-move'],
  handle: async ({ path, body, ports, call, api, ifMatch }) =>
    respondSaved(
      {
        replayed: false,
        ...(await cancelJob(jobPorts(ports, api), call, { id: path.id, ifMatch, reason: body.reason })),
      },
      jobKind,
      200,
    ),
});

import * as z from 'zod/mini';
import { resumeJob } from '../../../use-cases/jobs/move-job.ts';
import { jobKind } from '../../../documents/kinds/kinds.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter } from '../../http/parameters.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/revision-responses.ts';
import { jobMoveSchema } from './job-move-schema.ts';
import { jobPorts } from './job-ports.ts';

/** POST /v1/jobs/{id}/resumption */
export const resumeJobEndpoint = defineEndpoint({
  operationId: 'resumeJob',
  summary: 'Go on with a job that failed or was cancelled',
  description: 'Only what is not stored yet is computed.',
  tag: 'jobs',
  changes: 'revision',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: NO_PARAMETERS,
  body: { schema: jobMoveSchema, example: () => ({ reason: 'Asked for by the planner' }) },
  responses: () => savedResponses(200),
  refuses: ['not-found', 'no-such-move', 'too-many-jobs'],
  handle: async ({ path, body, ports, call, api, ifMatch }) =>
    respondSaved(
      {
        replayed: false,
        ...(await resumeJob(jobPorts(ports, api), call, { id: path.id, ifMatch, reason: body.reason })),
      },
      jobKind,
      200,
    ),
});

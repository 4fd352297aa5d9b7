import * as z from 'zod/mini';
import { jobKind } from '../../../documents/kinds/kinds.ts';
import type { Revision } from '../../../ledger/items/revision.ts';
import { cancelJob, type JobMove, resumeJob } from '../../../use-cases/jobs/move-job.ts';
import type { JobPorts } from '../../../use-cases/jobs/ports.ts';
import type { Call } from '../../../use-cases/ports.ts';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { idParameter, reasonField } from '../../http/fields.ts';
import type { RefusalCode } from '../../http/refusals.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';
import { jobPorts } from '../../ports.ts';

const jobMoveSchema = z
  .strictObject({ reason: z.optional(reasonField) })
  .register(z.globalRegistry, { id: 'JobMove', description: 'Why a job is cancelled or resumed.' });

type MoveDescription = {
  operationId: string;
  summary: string;
  description: string;
  refuses: readonly RefusalCode[];
};

/** An endpoint that moves a job to another state. */
function moveEndpoint(
  described: MoveDescription,
  move: (ports: JobPorts, call: Call, request: JobMove) => Promise<Revision>,
): Endpoint {
  return defineEndpoint({
    ...described,
    tag: 'jobs',
    changes: 'revision',
    path: z.strictObject({ id: idParameter('example-job') }),
    query: NO_PARAMETERS,
    body: jsonBody({ schema: jobMoveSchema, example: () => ({ reason: 'Asked for by the planner' }) }),
    responses: () => savedResponses(200),
    handle: async ({ path, body, ports, call, api, ifMatch }) => {
      const moved = await move(jobPorts(ports, api), call, { id: path.id, ifMatch, reason: body.reason });
      return respondSaved({ replayed: false, ...moved }, jobKind, 200);
    },
  });
}

/** POST /v1/jobs/{id}/cancellation */
export const cancelJobEndpoint = moveEndpoint(
  {
    operationId: 'cancelJob',
    summary: 'Cancel a job',
    description: 'What was computed is kept; resuming goes on from there.',
    refuses: ['not-found', 'no-such-move'],
  },
  cancelJob,
);

/** POST /v1/jobs/{id}/resumption */
export const resumeJobEndpoint = moveEndpoint(
  {
    operationId: 'resumeJob',
    summary: 'Go on with a job that failed or was cancelled',
    description: 'Only what is not stored yet is computed.',
    refuses: ['not-found', 'no-such-move', 'too-many-jobs'],
  },
  resumeJob,
);

import * as z from 'zod/mini';
import { type JobView, jobViewSchema } from '../../../documents/kinds/job.ts';
import { readJob } from '../../../use-cases/jobs/read-job.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter } from '../../http/parameters.ts';
import { respondJson, revisionHeaders } from '../../http/respond.ts';
import { revisionHeaderDescription } from '../../openapi/describe-documents.ts';
import { jobPorts } from '../../ports.ts';

/** GET /v1/jobs/{id} */
export const endpoint = defineEndpoint({
  operationId: 'readJob',
  summary: 'Read a job with its progress',
  tag: 'jobs',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: NO_PARAMETERS,
  responses: () => ({
    200: {
      description: 'The job.',
      content: { 'application/json': jobViewSchema },
      headers: revisionHeaderDescription,
    },
  }),
  refuses: ['not-found'],
  handle: async ({ path, ports, principal, api }) => {
    const { job, state, reason, progress, revision } = await readJob(jobPorts(ports, api), principal, path.id);
    // Progress moves within one revision, so the response is not kept.
    return respondJson({ state, reason, progress, job } satisfies JobView, 200, {
      ...revisionHeaders(revision),
      'cache-control': 'no-store',
    });
  },
});

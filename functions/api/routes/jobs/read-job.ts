import * as z from 'zod/mini';
import { JOB_STATES, jobSchema } from '../../../documents/kinds/job.ts';
import { readJob } from '../../../use-cases/jobs/read-job.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter } from '../../http/parameters.ts';
import { respondJson, revisionHeaders } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { revisionHeaderDescription } from '../documents/document-responses.ts';
import { jobPorts } from './job-ports.ts';

const jobViewSchema = once(() =>
  z
    .strictObject({
      state: z.enum(JOB_STATES),
      reason: z.string(),
      progress: z.strictObject({ done: z.int(), of: z.int() }),
      job: jobSchema,
    })
    .register(z.globalRegistry, {
      id: 'JobView',
      description: 'A job with its state, why it is in it, and how many of its scenarios are computed and stored.',
    }),
);

/** GET /v1/jobs/{id} */
export const readJobEndpoint = defineEndpoint({
  operationId: 'readJob',
  summary: 'Read a job with its progress',
  tag: 'jobs',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: NO_PARAMETERS,
  responses: () => ({
    200: {
      description: 'The job.',
      content: { 'application/json': jobViewSchema() },
      headers: revisionHeaderDescription,
    },
  }),
  refuses: ['not-found'],
  handle: async ({ path, ports, principal, api }) => {
    const { job, state, reason, progress, revision } = await readJob(jobPorts(ports, api), principal, path.id);
    // Progress moves within one revision, so the answer is not kept.
    return respondJson({ state, reason, progress, job }, 200, {
      ...revisionHeaders(revision),
      'cache-control': 'no-store',
    });
  },
});

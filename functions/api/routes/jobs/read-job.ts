import * as z from 'zod/mini';
import type { JobView } from '../../../../shared/results/job.ts';
import { readJob } from '../../../use-cases/jobs/read-job.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { idParameter } from '../../http/fields.ts';
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
  responses: async () => {
    const { jobViewSchema } = await import('../../../../shared/results/job.ts');
    const content = { 'application/json': jobViewSchema };
    return { 200: { description: 'The job.', content, headers: revisionHeaderDescription } };
  },
  refuses: ['not-found'],
  handle: async ({ path, ports, principal, api }) => {
    const { revision, ...view } = await readJob(jobPorts(ports, api), principal, path.id);
    // Progress moves within one revision, so the response is not kept.
    return respondJson(view satisfies JobView, 200, {
      ...revisionHeaders(revision),
      'cache-control': 'no-store',
    });
  },
});

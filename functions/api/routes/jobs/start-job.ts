import { exampleSweep } from '../../../documents/kinds/job.ts';
import { startJob } from '../../../use-cases/jobs/start-job.ts';
import { jobToStartSchema } from '../../../use-cases/jobs/kinds/job-to-start.ts';
import { workLimits } from '../../../use-cases/work-limits.ts';
import { jobKind } from '../../../documents/kinds/kinds.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';
import { jobPorts } from '../../ports.ts';

/** POST /v1/jobs */
export const endpoint = defineEndpoint({
  operationId: 'startJob',
  summary: 'Start long work: a sweep, sensitivities, a risk, a plan of workshops, or a file',
  description:
    'What one request may not take is computed by a job, with limits of its own: the same figures as at once. What ' +
    'cannot be computed is refused at once. Whatever is changed or withdrawn later, it is computed from the ' +
    'revisions that it was started with, rates extended past their validity by the decisions in force at its start. ' +
    `An organization may have ${workLimits.jobsAtOnce} jobs that run or wait; organizations take turns. Then read ` +
    'the job for its progress, and its result when it is done.',
  tag: 'jobs',
  changes: 'new',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({
    schema: jobToStartSchema,
    example: () => ({ kind: 'sweep', statement: 'A-C.3-79-L.53', request: exampleSweep() }),
  }),
  responses: () => savedResponses(201),
  refuses: [...estimateRefusals, 'no-such-line', 'horizon', 'duplicate-id', 'too-many-jobs'],
  handle: async ({ body, ports, call, api }) =>
    respondSaved(await startJob(jobPorts(ports, api), call, body), jobKind, 201),
});

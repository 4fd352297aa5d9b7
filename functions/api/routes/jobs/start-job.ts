import * as z from 'zod/mini';
import { exampleSweep } from '../../../documents/kinds/job.ts';
import { startJob } from '../../../use-cases/jobs/start-job.ts';
import { sweepOrderSchema } from '../../../../shared/results/job.ts';
import { workLimits } from '../../../use-cases/work-limits.ts';
import { jobKind } from '../../../documents/kinds/kinds.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { respondSaved } from '../../http/respond.ts';
import { savedResponses } from '../../openapi/describe-documents.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';
import { jobPorts } from '../../ports.ts';
import { rateCardIdsField, reasonField, revisionField, statementField } from '../../http/fields.ts';

const jobToStartSchema = z
  .strictObject({
    kind: z.literal('sweep'),
    statement: statementField,
    revision: z.optional(revisionField),
    rateCards: z.optional(rateCardIdsField),
    request: sweepOrderSchema,
    reason: z.optional(reasonField),
  })
  .register(z.globalRegistry, {
    id: 'JobToStart',
    description:
      'Which revision of which statement is swept, with which rate cards, over what. Without a revision the head; ' +
      'without cards those that the statement names.',
  });

/** POST /v1/jobs */
export const endpoint = defineEndpoint({
  operationId: 'startJob',
  summary: 'Start a long sweep',
  description:
    'What cannot be computed is refused at once. Whatever is changed or withdrawn later, it is computed from the ' +
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
  refuses: [...estimateRefusals, 'too-many-jobs'],
  handle: async ({ body, ports, call, api }) =>
    respondSaved(await startJob(jobPorts(ports, api), call, body), jobKind, 201),
});

import * as z from 'zod/mini';
import { sweepRequestSchema } from '../../../../shared/sweeps/sweep-request.ts';
import { yearNumber } from '../../../../shared/time/point.ts';
import { workLimits } from '../../../use-cases/work-limits.ts';
import { sweep } from '../../../use-cases/sweeps/sweep.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, revisionHeaders, revisionSummary } from '../../http/respond.ts';
import { jobPorts } from '../../ports.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';
import { respondSweep } from './respond-sweep.ts';
import { formatQuery, inputsFields, reasonField } from '../../http/fields.ts';

const sweepToMakeSchema = z
  .strictObject({
    ...inputsFields,
    axes: sweepRequestSchema.shape.axes,
    years: z.optional(z.array(yearNumber).check(z.minLength(1), z.maxLength(200))),
    bySection: z.optional(z.boolean()),
    reason: z.optional(reasonField),
  })
  .register(z.globalRegistry, {
    id: 'SweepToMake',
    description:
      'What is swept over which range, and which years are shown and summed; all that the rows need if left out.',
  });

/** POST /v1/sweeps */
export const endpoint = defineEndpoint({
  operationId: 'sweep',
  summary: 'Move a date, a rate, a quantity or a factor of recosting over a range, or two of them over a grid',
  description:
    'A row a point: its date or value, an amount a year (net of staff assessment) and the sum of the years shown. ' +
    `Up to ${workLimits.sweepPoints} points (and ${workLimits.sweepComponents} points times components of the ` +
    'estimate) are computed at once, and nothing is stored. A longer sweep becomes a job for whoever may start one: ' +
    '202 with its Location.',
  tag: 'sweeps',
  changes: 'new',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({
    schema: sweepToMakeSchema,
    example: () => ({
      statement: 'A-C.3-79-L.53',
      axes: [
        { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'month' },
      ],
    }),
  }),
  responses: async () => {
    const { sweepResponseSchema } = await import('../../../../shared/results/sweep-report.ts');
    const { revisionSummarySchema } = await import('../../../../shared/results/revision.ts');
    return {
      200: { description: 'The sweep.', content: { 'application/json': sweepResponseSchema, 'text/csv': undefined } },
      202: {
        description: 'The sweep became a job; this is its first revision.',
        content: { 'application/json': revisionSummarySchema },
        headers: { Location: 'Where the job is.' },
      },
    };
  },
  refuses: [...estimateRefusals, 'horizon', 'not-acceptable', 'too-many-jobs'],
  handle: async ({ query, body, request, ports, call, api }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { years, bySection, ...asked } = body;
    const made = await sweep(ports, () => jobPorts(ports, api), call, asked);
    if ('job' in made) {
      const { job } = made;
      const location = `/v1/jobs/${encodeURIComponent(job.id)}`;
      return respondJson(revisionSummary(job), 202, {
        ...revisionHeaders(job),
        'cache-control': 'no-store',
        location,
        ...(job.replayed && { 'idempotency-replayed': 'true' }),
      });
    }
    return respondSweep(made.sweep, {
      statement: made.inputs.statement,
      basis: made.basis,
      choice: { years, bySection },
      format,
      fileName: `${body.statement}-sweep.csv`,
    });
  },
});

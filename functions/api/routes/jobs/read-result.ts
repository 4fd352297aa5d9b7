import * as z from 'zod/mini';
import { yearNumber } from '../../../../shared/time/point.ts';
import { readJobResult } from '../../../use-cases/jobs/read-job-result.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter, idParameter } from '../../http/fields.ts';
import { workLimits } from '../../../use-cases/work-limits.ts';
import { respondSweep } from '../sweeps/respond-sweep.ts';
import { jobPorts } from '../../ports.ts';

const yearsText = z
  .string()
  .check(z.regex(/^\d{4}(?:,\d{4}){0,199}$/, 'must be years with commas between, such as 2027,2028'));

const resultQuery = z.strictObject({
  years: z.optional(
    documented(
      z.pipe(
        yearsText,
        z.pipe(
          z.transform((text: string) => text.split(',').map(Number)),
          z.array(yearNumber),
        ),
      ),
      {
        description: 'The years that are shown and summed, with commas between; all that the rows need if left out.',
        example: '2027,2028',
        schema: { type: 'string' },
      },
    ),
  ),
  bySection: z.optional(
    documented(z.enum(['true', 'false']), {
      description: 'Whether each row is shown by section as well.',
      example: 'true',
    }),
  ),
  format: formatParameter,
});

/** GET /v1/jobs/{id}/result */
export const endpoint = defineEndpoint({
  operationId: 'readJobResult',
  summary: 'Read the result of a job that is done',
  description:
    'The very table that POST /v1/sweeps gives when it computes at once, as JSON or as CSV: a row a point, with an ' +
    'amount a year (net of staff assessment) and the sum of the years shown; by section if asked for. Up to ' +
    `${workLimits.sweepAmounts} amounts in one response.`,
  tag: 'jobs',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: resultQuery,
  responses: async () =>
    resultResponse('The result.', (await import('../../../../shared/results/sweep-report.ts')).sweepResponseSchema, {
      hasRows: true,
    }),
  refuses: ['not-found', 'no-such-move', 'too-large', 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal, api }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { result, statement, basis } = await readJobResult(jobPorts(ports, api), principal, path.id);
    const choice = { years: query.years, bySection: query.bySection === 'true' };
    return respondSweep(result, { statement, basis, choice, format, fileName: `sweep-${path.id}.csv` });
  },
});

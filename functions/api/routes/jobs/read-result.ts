import * as z from 'zod/mini';
import { sweepCsv } from '../../../../shared/sweep/sweep-csv.ts';
import { readJobResult } from '../../../jobs/read-job-result.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, idParameter } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { jobPorts } from './job-ports.ts';

const sweepSchema = once(() =>
  z
    .object({
      years: z.object({ first: z.int(), last: z.int() }),
      rows: z.array(z.object({ at: z.array(z.string()), result: z.int() })),
      changePoints: z.array(z.object({ at: z.string(), years: z.array(z.int()) })),
    })
    .register(z.globalRegistry, { id: 'Sweep', description: 'A finished sweep: its different results, and for each point which of them it has.' }),
);

/** GET /v1/jobs/{id}/result */
export const readJobResultEndpoint = defineEndpoint({
  operationId: 'readJobResult',
  summary: 'Read the result of a job that is done',
  description: 'As CSV: one row a point, a column a year and the total.',
  tag: 'jobs',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: z.strictObject({ format: z.optional(documented(z.enum(['json', 'csv']), { description: 'The form of the answer; what Accept asks for if left out.', example: 'json' })) }),
  responses: () => ({ 200: { description: 'The result.', content: { 'application/json': sweepSchema(), 'text/csv': undefined } } }),
  refuses: ['not-found', 'no-such-move', 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal, api }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const result = await readJobResult(jobPorts(ports, api), principal, path.id);
    return format === 'json' ? respondJson(result) : respondText(sweepCsv(result), 'csv', `sweep-${path.id}.csv`);
  },
});

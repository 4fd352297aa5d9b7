import * as z from 'zod/mini';
import { yearNumber } from '../../../../shared/time/point.ts';
import { Refused } from '../../../../shared/model/problem.ts';
import { type JobResult, readJobResult } from '../../../use-cases/jobs/read-job-result.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { MEDIA_TYPES, negotiate } from '../../http/negotiate.ts';
import { respondBytes } from '../../http/respond.ts';
import { documented, formatParameter, idParameter } from '../../http/fields.ts';
import { workLimits } from '../../../use-cases/work-limits.ts';
import { respondRisk } from '../risks/respond-risk.ts';
import { respondSensitivity } from '../sensitivities/respond-sensitivity.ts';
import { respondSweep } from '../sweeps/respond-sweep.ts';
import { respondPlan } from '../workshops/respond-plan.ts';
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
    'The very result that the same request gives when it is computed at once. A sweep, sensitivities, a risk or a plan ' +
    'as JSON or as CSV; a rendering as its file, which is sent to another address for two minutes (303) where it is ' +
    'too large to be sent. Of a sweep the years shown, and the sections if asked for: up to ' +
    `${workLimits.sweepAmounts} amounts in one response.`,
  tag: 'jobs',
  path: z.strictObject({ id: idParameter('example-job') }),
  query: resultQuery,
  responses: describeResults,
  refuses: ['not-found', 'no-such-move', 'too-large', 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal, api }) => {
    const made = await readJobResult(jobPorts(ports, api), principal, path.id);
    refuseQueryOfOtherKinds(made, query);
    if (made.kind === 'rendering') {
      const { bytes, format, name } = made.result;
      return respondBytes(bytes, negotiate(request.headers, [format]), name);
    }
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    switch (made.kind) {
      case 'sensitivity':
        return respondSensitivity(made.result, format);
      case 'risk':
        return respondRisk(made.result, format);
      case 'workshop-plan':
        return respondPlan(made.result, format);
      case 'sweep': {
        const { result, statement, basis } = made.result;
        const choice = { years: query.years, bySection: query.bySection === 'true' };
        return respondSweep(result, { statement, basis, choice, format, fileName: `sweep-${path.id}.csv` });
      }
    }
  },
});

async function describeResults() {
  const [{ sweepResponseSchema }, { sensitivityResponseSchema }, { riskResponseSchema }, { programmePlanSchema }] =
    await Promise.all([
      import('../../../../shared/results/sweep-report.ts'),
      import('../../../../shared/results/sensitivity.ts'),
      import('../../../../shared/results/risk.ts'),
      import('../../../../shared/results/programme-plan.ts'),
    ]);
  const results = [sweepResponseSchema, sensitivityResponseSchema, riskResponseSchema, programmePlanSchema] as const;
  const files = ['docx', 'pdf', 'html', 'xlsx'] as const;
  return {
    200: {
      description: 'The result.',
      content: {
        'application/json': z.union(results),
        'text/csv': undefined,
        ...Object.fromEntries(files.map((format) => [MEDIA_TYPES[format].split(';')[0] ?? '', undefined])),
      },
    },
  };
}

/** What would have no effect is refused rather than passed over. */
function refuseQueryOfOtherKinds({ kind }: JobResult, { years, bySection, format }: z.infer<typeof resultQuery>): void {
  const given = [
    ...(kind === 'sweep'
      ? []
      : [...(years === undefined ? [] : ['years']), ...(bySection === undefined ? [] : ['bySection'])]),
    ...(kind === 'rendering' && format !== undefined ? ['format'] : []),
  ];
  if (given.length === 0) return;
  const of = kind === 'rendering' ? 'a file, which is sent as it was written' : `a job of the kind "${kind}"`;
  throw new Refused(
    given.map((path) => ({ code: 'invalid', path, message: `has no effect on the result of ${of}; leave it out` })),
  );
}

import * as z from 'zod/mini';
import { exampleProgramme } from '../../../documents/kinds/workshop-programme.ts';
import { assessmentCsv, ASSESSMENT_TABLES } from '../../../../shared/print/assessment/csv.ts';
import { assessStoredProgramme } from '../../../use-cases/workshops/assess-stored-programme.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { programmeFields, programmeRefusals } from './programme-body.ts';

const bodySchema = z.strictObject(programmeFields).register(z.globalRegistry, {
  id: 'ProgrammeToAssess',
  description:
    'A programme of workshops, or the id of a stored one; with rate cards, scenarios, and the day on which signatures and deposits count.',
});

const rows = () => z.array(z.record(z.string(), z.unknown()));
const assessmentSchema = once(() =>
  z
    .object({
      programme: z.string(),
      title: z.string(),
      symbol: z.string(),
      currency: z.string(),
      asOf: z.string(),
      scenarios: z.array(z.string()),
      budget: z.record(z.string(), z.unknown()),
      workshops: rows(),
      host: rows(),
      others: rows(),
      coverage: z.record(z.string(), z.unknown()),
      clashes: z.array(
        z.strictObject({
          code: z.string(),
          workshops: z.array(z.string()),
          days: z.array(z.string()),
          message: z.string(),
        }),
      ),
      workload: rows(),
      notes: z.array(z.string()),
    })
    .register(z.globalRegistry, {
      id: 'ProgrammeAssessment',
      description:
        'A programme from every side: tables of the budget; the exact cost of each workshop; what hosts and others pay; States reached by region and group; clashes of dates; workload of hubs.',
    }),
);

/** POST /v1/programme-assessments */
export const assessProgrammeEndpoint = defineEndpoint({
  operationId: 'assessProgramme',
  summary: 'Cost and check a programme of workshops',
  description: 'Nothing is stored. As JSON, or one of its tables as CSV.',
  tag: 'workshop-programmes',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: z.optional(
      documented(z.enum(['json', 'csv']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
    table: z.optional(
      documented(z.enum(ASSESSMENT_TABLES), {
        description: 'Which table, where it is CSV; costs if left out.',
        example: 'costs',
      }),
    ),
  }),
  body: { schema: bodySchema, example: () => ({ programme: exampleProgramme(), asOf: '2027-01-01' }) },
  responses: () => ({
    200: { description: 'The assessment.', content: { 'application/json': assessmentSchema(), 'text/csv': undefined } },
  }),
  refuses: programmeRefusals,
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const assessment = await assessStoredProgramme(ports, principal, body);
    if (format === 'json') return respondJson(assessment);
    const table = query.table ?? 'costs';
    return respondText(assessmentCsv(assessment, table), 'csv', `${assessment.programme}-${table}.csv`);
  },
});

import * as z from 'zod/mini';
import { exampleProgramme } from '../../../documents/kinds/workshop-programme.ts';
import { assessmentCsv, ASSESSMENT_TABLES } from '../../../../shared/print/assessment/csv.ts';
import { assessStoredProgramme } from '../../../use-cases/workshops/assess-stored-programme.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { programmeFields, programmeRefusals } from './programme-fields.ts';

const bodySchema = z.strictObject(programmeFields).register(z.globalRegistry, {
  id: 'ProgrammeToAssess',
  description:
    'A programme of workshops, or the id of a stored one; with rate cards, scenarios, and the day on which ' +
    'signatures and deposits count.',
});

/** POST /v1/programme-assessments */
export const endpoint = defineEndpoint({
  operationId: 'assessProgramme',
  summary: 'Cost and check a programme of workshops',
  description: 'Nothing is stored. As JSON, or one of its tables as CSV.',
  tag: 'workshop-programmes',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: formatParameter,
    table: z.optional(
      documented(z.enum(ASSESSMENT_TABLES), {
        description: 'Which table, where it is CSV; costs if left out.',
        example: 'costs',
      }),
    ),
  }),
  body: jsonBody({ schema: bodySchema, example: () => ({ programme: exampleProgramme(), asOf: '2027-01-01' }) }),
  responses: async () =>
    resultResponse(
      'The assessment.',
      (await import('../../../../shared/results/programme-assessment.ts')).programmeAssessmentSchema,
      { hasRows: true },
    ),
  refuses: programmeRefusals,
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const assessment = await assessStoredProgramme(ports, principal, body);
    if (format === 'json') return respondJson(assessment);
    const table = query.table ?? 'costs';
    return respondText(assessmentCsv(assessment, table), 'csv', `${assessment.programme}-${table}.csv`);
  },
});

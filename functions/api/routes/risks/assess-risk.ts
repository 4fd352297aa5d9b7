import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { yearNumber } from '../../../../shared/time/point.ts';
import { assessRisk } from '../../../use-cases/risks/assess-risk.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';
import { forecastRequestSchema } from '../../../use-cases/forecasts/forecast-request.ts';
import { formatQuery, inputsFields } from '../../http/fields.ts';
import { respondRisk } from './respond-risk.ts';

const riskToAssessSchema = z
  .strictObject({
    ...inputsFields,
    forecast: z.optional(forecastRequestSchema),
    milestone: z.optional(slug),
    years: z.optional(z.strictObject({ first: yearNumber, last: yearNumber })),
  })
  .register(z.globalRegistry, {
    id: 'RiskToAssess',
    description:
      'Which milestone the forecast dates (entry-into-force if left out), and which years are shown, both ends ' +
      'included (those of the statement if left out).',
  });

/** POST /v1/risks */
export const endpoint = defineEndpoint({
  operationId: 'assessRisk',
  summary: 'Say what the uncertainty of entry into force means in money',
  description:
    'The requirements of each year, of all years together and of each section in bands (10, 50 and 90 of a hundred ' +
    'draws), the chance that the request suffices, the expected over- and under-request. Nothing is stored.',
  tag: 'risks',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({
    schema: riskToAssessSchema,
    example: () => ({ statement: 'A-C.3-79-L.53', forecast: { asOf: '2026-12-31', deposits: 9, draws: 10_000 } }),
  }),
  responses: async () =>
    resultResponse('The bands.', (await import('../../../../shared/results/risk.ts')).riskResponseSchema, {
      hasRows: true,
    }),
  refuses: [...estimateRefusals, 'horizon', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { forecast = {}, milestone = 'entry-into-force', years, ...inputs } = body;
    return respondRisk(await assessRisk(ports, principal, { inputs, forecast, milestone, years }), format);
  },
});

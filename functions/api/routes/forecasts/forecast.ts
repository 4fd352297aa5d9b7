import { comparableTreatiesSource } from '../../../../shared/forecasts/comparable-treaties.ts';
import { forecastCsv } from '../../../../shared/print/forecast/csv.ts';
import type { ForecastResponse } from '../../../../shared/results/forecast.ts';
import { forecast } from '../../../use-cases/forecasts/forecast.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { forecastRequestSchema } from '../../../use-cases/forecasts/forecast-request.ts';
import { formatQuery } from '../../http/fields.ts';

/** POST /v1/forecasts */
export const endpoint = defineEndpoint({
  operationId: 'forecastEntryIntoForce',
  summary: 'Forecast when a treaty enters into force',
  description:
    'From the deposits and signatures so far and those of comparable treaties: quantiles of the date, chances by ' +
    'year, what they rest on and what they cannot know. Nothing is stored.',
  tag: 'forecasts',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({ schema: forecastRequestSchema, example: () => ({ asOf: '2026-12-31', deposits: 9 }) }),
  responses: async () =>
    resultResponse('The forecast.', (await import('../../../../shared/results/forecast.ts')).forecastResponseSchema, {
      hasRows: true,
    }),
  refuses: ['not-acceptable'],
  handle: ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { input, forecast: made, cautions } = forecast(ports, principal, body);
    if (format === 'csv') return Promise.resolve(respondText(forecastCsv(made), 'csv', 'forecast.csv'));
    const { draws: _, ...result } = made;
    return Promise.resolve(
      respondJson({ input, cautions, ...result, source: comparableTreatiesSource } satisfies ForecastResponse),
    );
  },
});

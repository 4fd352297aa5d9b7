import { comparableTreatiesSource } from '../../../../shared/forecasts/comparable-treaties.ts';
import { forecastCsv } from '../../../../shared/print/forecast/csv.ts';
import { forecast } from '../../../use-cases/forecasts/forecast.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { forecastRequestSchema } from './forecast-schema.ts';
import { formatQuery } from '../estimates/inputs-schema.ts';

/** POST /v1/forecasts */
export const forecastEndpoint = defineEndpoint({
  operationId: 'forecastEntryIntoForce',
  summary: 'Forecast when a treaty enters into force',
  description:
    'From the deposits and signatures so far and those of comparable treaties: quantiles of the date, chances by year, what they rest on and what they cannot know. Nothing is stored.',
  tag: 'forecasts',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: { schema: forecastRequestSchema, example: () => ({ asOf: '2026-12-31', deposits: 9 }) },
  responses: async () => (await import('./forecast-words.ts')).forecastResponses(),
  refuses: ['not-acceptable'],
  handle: ({ query, body, request, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { input, forecast: made, cautions } = forecast(principal, body);
    // JSON leaves out the draws, which are a function.
    return Promise.resolve(
      format === 'csv'
        ? respondText(forecastCsv(made), 'csv', 'forecast.csv')
        : respondJson({ input, cautions, ...made, source: comparableTreatiesSource }),
    );
  },
});

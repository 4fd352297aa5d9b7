import * as z from 'zod/mini';
import { forecastInputSchema } from '../../../../shared/forecasts/forecast-input.ts';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { inputsBasisSchema } from '../estimates/inputs-words.ts';

const riskSchema = once(() =>
  z
    .strictObject({
      basis: inputsBasisSchema(),
      symbol: z.string(),
      forecast: forecastInputSchema,
      currency: z.string(),
      milestone: z.string(),
      draws: z.int(),
      beyondHorizon: z.strictObject({ draws: z.int(), share: z.number() }),
      outcomes: z.int(),
      years: z.array(
        z.strictObject({
          year: z.int(),
          requested: z.int(),
          p10: z.int(),
          p50: z.int(),
          p90: z.int(),
          chanceSufficient: z.number(),
          expectedOverRequest: z.string(),
          expectedUnderRequest: z.string(),
          expected: z.string(),
          ifNotInForce: z.int(),
        }),
      ),
    })
    .register(z.globalRegistry, {
      id: 'MoneyRisk',
      description:
        'Bands of the requirements by year, whole amounts net of staff assessment; expectations are decimals with cents.',
    }),
);

export function riskResponses(): Readonly<Record<number, ResponseDescription>> {
  return { 200: { description: 'The bands.', content: { 'application/json': riskSchema(), 'text/csv': undefined } } };
}

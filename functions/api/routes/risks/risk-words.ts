import * as z from 'zod/mini';
import { forecastInputSchema } from '../../../../shared/forecasts/forecast-input.ts';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { inputsBasisSchema } from '../estimates/inputs-words.ts';

const amountFields = {
  requested: z.int(),
  p10: z.int(),
  p50: z.int(),
  p90: z.int(),
  chanceSufficient: z.number(),
  expectedOverRequest: z.string(),
  expectedUnderRequest: z.string(),
  expected: z.string(),
  ifNotInForce: z.int(),
};

const riskSchema = once(() => {
  const total = z.strictObject(amountFields);
  const years = z.array(z.strictObject({ year: z.int(), ended: z.boolean(), ...amountFields }));
  return z
    .strictObject({
      basis: inputsBasisSchema(),
      symbol: z.string(),
      forecast: forecastInputSchema,
      cautions: z.array(z.string()),
      currency: z.string(),
      treaty: z.optional(z.string()),
      asOf: z.string(),
      milestone: z.string(),
      draws: z.int(),
      beyondHorizon: z.strictObject({ draws: z.int(), share: z.number() }),
      outcomes: z.int(),
      years,
      total,
      sections: z.array(z.strictObject({ section: z.string(), title: z.string(), years, total })),
    })
    .register(z.globalRegistry, {
      id: 'MoneyRisk',
      description:
        'Bands of the requirements by year, over all years and by section, whole amounts net of staff assessment; expectations are decimals with cents.',
    });
});

export function riskResponses(): Readonly<Record<number, ResponseDescription>> {
  return { 200: { description: 'The bands.', content: { 'application/json': riskSchema(), 'text/csv': undefined } } };
}

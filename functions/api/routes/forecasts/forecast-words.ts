import * as z from 'zod/mini';
import { forecastInputSchema } from '../../../../shared/forecasts/forecast-input.ts';
import { once } from '../../openapi/once.ts';
import type { ResponseDescription } from '../../endpoint.ts';

const forecastSchema = once(() =>
  z
    .strictObject({
      input: forecastInputSchema,
      cautions: z.array(z.string()),
      treaty: z.optional(z.string()),
      asOf: z.string(),
      horizonEnd: z.string(),
      quantiles: z.array(
        z.strictObject({
          probability: z.number(),
          nthDeposit: z.optional(z.string()),
          entryIntoForce: z.optional(z.string()),
        }),
      ),
      inForceByYearEnd: z.array(z.strictObject({ year: z.int(), probability: z.number() })),
      beyondHorizon: z.number(),
      explanation: z.object({
        model: z.string(),
        effectiveTreaties: z.number(),
        regression: z.strictObject({
          share: z.number(),
          signatures: z.optional(z.int()),
          medianWaitDays: z.int(),
          lowWaitDays: z.int(),
          highWaitDays: z.int(),
        }),
        assumptions: z.array(z.string()),
        cannotKnow: z.array(z.string()),
      }),
      source: z.string(),
    })
    .register(z.globalRegistry, {
      id: 'Forecast',
      description:
        'When a treaty enters into force: days that are reached with a probability (none where the horizon comes first), and what they rest on.',
    }),
);

export function forecastResponses(): Readonly<Record<number, ResponseDescription>> {
  return {
    200: { description: 'The forecast.', content: { 'application/json': forecastSchema(), 'text/csv': undefined } },
  };
}

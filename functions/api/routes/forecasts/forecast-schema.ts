import * as z from 'zod/mini';
import { forecastInputSchema } from '../../../../shared/forecasts/forecast-input.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';

/** What is known of the register. */
export const forecastRequestSchema = z
  .union([
    z.strictObject({
      asOf: z.optional(calendarDateText),
      deposits: z.optional(z.int().check(z.gte(0), z.lte(300))),
      horizonYears: z.optional(z.int().check(z.gte(1), z.lte(50))),
      draws: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
      seed: z.optional(z.int().check(z.gte(0), z.lte(0xffff_ffff))),
    }),
    z.strictObject({ input: forecastInputSchema }),
  ])
  .register(z.globalRegistry, {
    id: 'ForecastRequest',
    description:
      'Of the Convention against Cybercrime: a day, and the number of instruments by then; as last known if left out. Or "input": the same of any treaty.',
  });

import { INSTRUMENTS_MAX } from '../../../shared/time/register.ts';
import * as z from 'zod/mini';
import { forecastInputSchema } from '../../../shared/forecasts/forecast-input.ts';
import { slug } from '../../../shared/model/text.ts';
import { calendarDateText } from '../../../shared/time/point.ts';
import { treatyRecordSchema } from '../../../shared/treaties/treaty-record.ts';

/** What is known of the register. */
export const forecastRequestSchema = z
  .union([
    z.strictObject({
      treaty: z.optional(z.union([slug, treatyRecordSchema], 'must be the id of a treaty, or a treaty')),
      asOf: z.optional(calendarDateText),
      deposits: z.optional(z.int().check(z.gte(0), z.lte(INSTRUMENTS_MAX))),
      signatures: z.optional(z.int().check(z.gte(0), z.lte(INSTRUMENTS_MAX))),
      horizonYears: z.optional(forecastInputSchema.shape.horizonYears),
      draws: z.optional(forecastInputSchema.shape.draws),
      seed: z.optional(forecastInputSchema.shape.seed),
    }),
    z.strictObject({ input: forecastInputSchema }),
  ])
  .register(z.globalRegistry, {
    id: 'ForecastRequest',
    description:
      'Of a treaty by its id or as sent along (that of the statement, or the Convention ' +
      'against Cybercrime, if left out): a day, and the numbers of instruments and ' +
      'signatures by then, as last known if left out. Or "input": everything.',
  });

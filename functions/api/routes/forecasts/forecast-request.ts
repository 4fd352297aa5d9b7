import * as z from 'zod/mini';
import { DRAWS_MAX, forecastInputSchema } from '../../../../shared/forecasts/forecast-input.ts';
import { slug } from '../../../../shared/model/text.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { treatyRecordSchema } from '../../../../shared/treaties/treaty-record.ts';

/** What is known of the register. */
export const forecastRequestSchema = z
  .union([
    z.strictObject({
      treaty: z.optional(z.union([slug, treatyRecordSchema], 'must be the id of a treaty, or a treaty')),
      asOf: z.optional(calendarDateText),
      deposits: z.optional(z.int().check(z.gte(0), z.lte(300))),
      signatures: z.optional(z.int().check(z.gte(0), z.lte(300))),
      horizonYears: z.optional(z.int().check(z.gte(1), z.lte(50))),
      draws: z.optional(z.int().check(z.gte(1), z.lte(DRAWS_MAX))),
      seed: z.optional(z.int().check(z.gte(0), z.lte(0xffff_ffff))),
    }),
    z.strictObject({ input: forecastInputSchema }),
  ])
  .register(z.globalRegistry, {
    id: 'ForecastRequest',
    description:
      'Of a treaty by its id or as sent along (that of the statement, or the Convention against Cybercrime, if left out): a day, and the numbers of instruments and signatures by then, as last known if left out. Or "input": everything.',
  });

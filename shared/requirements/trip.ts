import * as z from 'zod/mini';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { countText } from '../model/decimal-text.ts';
import { lineText } from '../model/text.ts';
import { commonFields } from './common.ts';
import { travelCostSchema } from './workshop.ts';

/** Travel: travellers × trips a year × (ticket + subsistence × nights + terminal expenses), or × an average a trip. */
export const tripRequirementSchema = z
  .strictObject({
    kind: z.literal('trip'),
    ...commonFields,
    charge: chargeSchema,
    schedule: scheduleSchema,
    from: z.optional(lineText),
    to: z.optional(lineText),
    travellers: countText,
    trips: countText,
    cost: travelCostSchema,
  })
  .register(z.globalRegistry, { id: 'TripRequirement', description: 'Travel: travellers × trips × cost of a trip.' });
export type TripRequirement = z.infer<typeof tripRequirementSchema>;

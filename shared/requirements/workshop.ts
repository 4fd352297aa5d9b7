import * as z from 'zod/mini';
import { scheduleSchema } from '../time/schedule.ts';
import { chargeSchema } from '../model/charge.ts';
import { countText, positiveDecimalText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, slug } from '../model/text.ts';
import { commonFields } from './common.ts';

/**
 * What one traveller costs: an average a head where only that is known, or ticket, subsistence × nights and terminal expenses.
 * Members of organs receive the Secretariat's subsistence plus 15 per cent (ST/SGB/107/Rev.6).
 */
export const travelCostSchema = z.union([
  z.strictObject({ perHead: rateReferenceSchema }),
  z.strictObject({
    ticket: rateReferenceSchema,
    subsistence: rateReferenceSchema,
    nights: positiveDecimalText,
    terminalExpenses: z.optional(rateReferenceSchema),
    memberOfOrgan: z.optional(z.boolean()),
  }),
]);
export type TravelCost = z.infer<typeof travelCostSchema>;

/** People whose travel is paid: representatives by group, experts, or staff. */
export const travellersSchema = z.strictObject({
  id: slug,
  title: lineText,
  role: z.enum(['representatives', 'experts', 'staff']),
  group: z.optional(
    z.enum(['least-developed', 'developing', 'landlocked-developing', 'small-island-developing', 'other']),
  ),
  number: countText,
  cost: travelCostSchema,
  charge: chargeSchema,
});
export type Travellers = z.infer<typeof travellersSchema>;

/** Anything else that a workshop needs: interpretation by day, venue, materials by copy, an expert's fee. */
export const workshopServiceSchema = z.strictObject({
  id: slug,
  title: lineText,
  quantity: positiveDecimalText,
  unit: lineText,
  per: z.enum(['workshop', 'workshop-day']),
  rate: rateReferenceSchema,
  charge: chargeSchema,
});

/** Workshops held alike: so many, at a regional hub and of so many days where those are known. `number` of travellers is for all of them together. */
export const workshopRequirementSchema = z
  .strictObject({
    kind: z.literal('workshop'),
    ...commonFields,
    hub: z.optional(lineText),
    schedule: scheduleSchema,
    workshops: countText,
    days: z.optional(positiveDecimalText),
    travellers: z.array(travellersSchema).check(z.maxLength(100)),
    services: z.array(workshopServiceSchema).check(z.maxLength(100)),
  })
  .check(
    z.refine((workshop) => workshop.days !== undefined || workshop.services.every(({ per }) => per === 'workshop'), {
      message: 'is needed where a service is counted by the workshop day',
      path: ['days'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'WorkshopRequirement',
    description: 'Workshops: participants by group, experts, staff, interpretation, venue, materials.',
  });
export type WorkshopRequirement = z.infer<typeof workshopRequirementSchema>;

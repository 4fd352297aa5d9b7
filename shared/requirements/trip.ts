import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern } from '../model/component.ts';
import { countText, signedCountText } from '../model/decimal-text.ts';
import { lineText } from '../model/text.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields } from './common.ts';
import { type ExpandContext, grainOfDays, schedulePoints, scheduleYears, volume } from './expand-context.ts';
import type { QuantityDriver, RequirementKind } from './requirement-kind.ts';
import { lengthDriver } from './nights.ts';
import {
  nightsCut,
  partDayDrivers,
  travelComponentsMax,
  travelCostSchema,
  travelProducts,
  travelRates,
} from './travel.ts';

/** Travel: travellers × trips a year × (ticket + subsistence × nights + terminal expenses), or × an average a trip. */
const tripRequirementSchema = z
  .strictObject({
    kind: z.literal('trip'),
    ...commonFields,
    charge: chargeSchema,
    schedule: scheduleSchema,
    from: z.optional(lineText.check(z.describe('Description: where the journey begins. Rates are looked up by "to".'))),
    to: z.optional(lineText),
    travellers: countText,
    trips: signedCountText,
    cost: travelCostSchema,
  })
  .register(z.globalRegistry, { id: 'TripRequirement', description: 'Travel: travellers × trips × cost of a trip.' });
type TripRequirement = z.infer<typeof tripRequirementSchema>;

export const tripKind = {
  kind: 'trip',
  schema: tripRequirementSchema,
  quantityNames: ['travellers', 'trips', 'nights', 'weeks', 'part-days'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: ({ schedule }) => schedulePoints(schedule),
  quantities: tripQuantities,
  rates: (trip) => travelRates(trip.cost, { id: 'cost', prefix: '' }, (cost) => ({ ...trip, cost })),
  componentsMax: ({ cost }) => travelComponentsMax(cost),
  expand: expandTrip,
  grain: (_, rules) => grainOfDays(rules),
  dutyStation: ({ to }) => to,
  withSchedule: (trip, schedule) => ({ ...trip, schedule }),
} satisfies RequirementKind<TripRequirement>;

function tripQuantities(trip: TripRequirement): readonly QuantityDriver<TripRequirement>[] {
  const { cost } = trip;
  const length: QuantityDriver<TripRequirement>[] =
    'perHead' in cost
      ? []
      : [lengthDriver(cost, { id: 'cost' }, (changed) => ({ ...trip, cost: { ...cost, ...changed } }))];
  return [
    {
      id: 'travellers',
      quantity: 'travellers',
      value: trip.travellers,
      format: 'whole',
      write: (travellers) => ({ ...trip, travellers }),
    },
    {
      id: 'trips',
      quantity: 'trips',
      value: trip.trips,
      format: 'signed-whole',
      write: (trips) => ({ ...trip, trips }),
    },
    ...length,
    ...partDayDrivers(cost, { id: 'cost' }, (changed) => ({ ...trip, cost: changed })),
  ];
}

/** Travellers × trips × each product of the journey's cost. */
function expandTrip(trip: TripRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, trip.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const at = trip.to === undefined ? {} : { dutyStation: trip.to };
  return travelProducts(trip.cost, trip, context, { id: 'cost', path: 'cost', at }).map((product) => ({
    requirement: trip.id,
    part: product.part,
    title: `${trip.title}: ${product.title}`,
    charge: trip.charge,
    mandates: trip.mandates,
    occurrences,
    ...nightsCut(product, { occurrences, requirement: trip, at }, context),
    factorsAt: (_, day) => [
      volume(trip, 'travellers', 'travellers', trip.travellers, 'travellers'),
      volume(trip, 'trips', 'trips', trip.trips, 'trips a year'),
      ...product.factorsOn(day),
    ],
  }));
}

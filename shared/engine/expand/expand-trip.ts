import type { TripRequirement } from '../../requirements/trip.ts';
import type { ComponentPattern } from '../../model/component.ts';
import { type ExpandContext, scheduleYears, volume } from '../../requirements/expand-context.ts';
import { travelProducts } from './travel-products.ts';

/** Travel: travellers × trips × each product of the journey's cost. */
export function expandTrip(trip: TripRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, trip.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const at = trip.to === undefined ? {} : { dutyStation: trip.to };
  return travelProducts(trip.cost, trip, context, 'cost', at).map((product) => ({
    requirement: trip.id,
    part: product.part,
    title: `${trip.title}: ${product.title}`,
    charge: trip.charge,
    mandates: trip.mandates,
    occurrences,
    factorsAt: (occurrence) => [
      volume('travellers', trip.travellers, 'travellers', trip),
      volume('trips', trip.trips, 'trips a year', trip),
      ...product.factorsOn(occurrence.day),
    ],
  }));
}

import type { WorkshopRequirement } from '../../requirements/workshop.ts';
import type { ComponentPattern } from '../../model/component.ts';
import { type ExpandContext, rateFactors, scheduleYears, volume } from '../../requirements/expand-context.ts';
import { travelProducts } from './travel-products.ts';

/** Workshops: the travel of each group of people, and every service by workshop or workshop day. */
export function expandWorkshop(workshop: WorkshopRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, workshop.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const same = { requirement: workshop.id, mandates: workshop.mandates, occurrences };
  const at = workshop.hub === undefined ? {} : { dutyStation: workshop.hub };
  const travel = workshop.travellers.flatMap((group, position) =>
    travelProducts(group.cost, workshop, context, `travellers[${position}].cost`, at).map(
      (product): ComponentPattern => ({
        ...same,
        part: `${group.id}-${product.part}`,
        title: `${workshop.title}: ${group.title}, ${product.title}`,
        charge: group.charge,
        factorsAt: (occurrence) => [
          volume(group.title, group.number, 'travellers', workshop),
          ...product.factorsOn(occurrence.day),
        ],
      }),
    ),
  );
  const services = workshop.services.map((service, position): ComponentPattern => ({
    ...same,
    part: service.id,
    title: `${workshop.title}: ${service.title}`,
    charge: service.charge,
    factorsAt: (occurrence) => [
      volume('workshops', workshop.workshops, 'workshops', workshop),
      ...(service.per === 'workshop-day' && workshop.days !== undefined
        ? [volume('days', workshop.days, 'days a workshop', workshop)]
        : []),
      volume(service.title, service.quantity, service.unit, workshop),
      ...rateFactors(context, service.rate, occurrence.day, `services[${position}].rate`, at, service.title),
    ],
  }));
  return [...travel, ...services];
}

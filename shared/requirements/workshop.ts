import type { Basis } from '../model/basis.ts';
import { defined } from '../canonical/defined.ts';
import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern } from '../model/component.ts';
import { positiveDecimalText, signedCountText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, slug } from '../model/text.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields, replaceAt } from './common.ts';
import { cutByDay, weekendOf } from './cut-occurrences.ts';
import {
  type ExpandContext,
  grainOfDays,
  rateFactors,
  schedulePoints,
  scheduleYears,
  volume,
} from './expand-context.ts';
import type { QuantityDriver, RateDriver, RequirementKind } from './requirement-kind.ts';
import { lengthDriver } from './nights.ts';
import { nightsCut, travelComponentsMax, travelCostSchema, travelProducts, travelRates } from './travel.ts';
import { basesOfUnit } from './paid-bases.ts';

/** People whose travel is paid: representatives by group, experts, or staff. */
export const travellersSchema = z.strictObject({
  id: slug,
  title: lineText,
  role: z
    .enum(['representatives', 'experts', 'staff'])
    .check(z.describe('Description: as what they travel. The object of expenditure is that of the charge.')),
  group: z.optional(
    z.enum(['least-developed', 'developing', 'landlocked-developing', 'small-island-developing', 'other']),
  ),
  number: signedCountText,
  cost: travelCostSchema,
  charge: chargeSchema,
});
export type Travellers = z.infer<typeof travellersSchema>;

/** Anything else that a workshop needs: interpretation by day, venue, materials by copy, an expert's fee. */
const workshopServiceSchema = z.strictObject({
  id: slug,
  title: lineText,
  quantity: positiveDecimalText,
  unit: lineText,
  per: z.enum(['workshop', 'workshop-day']),
  rate: rateReferenceSchema,
  charge: chargeSchema,
});
type WorkshopService = z.infer<typeof workshopServiceSchema>;

/**
 * Workshops held alike: so many, at a regional hub and of so many days where those are known. `number` of travellers is
 * for all of them together.
 */
const workshopRequirementSchema = z
  .strictObject({
    kind: z.literal('workshop'),
    ...commonFields,
    hub: z.optional(lineText),
    schedule: scheduleSchema,
    workshops: signedCountText,
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

export const workshopKind = {
  kind: 'workshop',
  schema: workshopRequirementSchema,
  quantityNames: ['workshops', 'days', 'travellers', 'nights', 'weeks', 'services'] as const,
  charges: ({ travellers, services }) => [
    ...travellers.map(({ charge }, index) => ({ path: `travellers[${index}].charge`, charge })),
    ...services.map(({ charge }, index) => ({ path: `services[${index}].charge`, charge })),
  ],
  points: ({ schedule }) => schedulePoints(schedule),
  quantities: workshopQuantities,
  rates: workshopRates,
  componentsMax: ({ travellers, services }) =>
    travellers.reduce((sum, { cost }) => sum + travelComponentsMax(cost), 0) + services.length,
  expand: expandWorkshop,
  grain: (_, rules) => grainOfDays(rules),
  dutyStation: ({ hub }) => hub,
  event: ({ workshops, schedule, days, hub }) =>
    workshops.startsWith('-') ? undefined : { type: 'workshop', schedule, ...defined({ days, dutyStation: hub }) },
  withSchedule: (workshop, schedule) => ({ ...workshop, schedule }),
} satisfies RequirementKind<WorkshopRequirement>;

function workshopQuantities(workshop: WorkshopRequirement): readonly QuantityDriver<WorkshopRequirement>[] {
  const { days } = workshop;
  return [
    {
      id: 'workshops',
      quantity: 'workshops',
      value: workshop.workshops,
      format: 'signed-whole',
      write: (workshops) => ({ ...workshop, workshops }),
    },
    ...(days === undefined
      ? []
      : [
          {
            id: 'days',
            quantity: 'days',
            value: days,
            format: 'positive' as const,
            write: (changed: string) => ({ ...workshop, days: changed }),
          },
        ]),
    ...workshop.travellers.flatMap((group, position) =>
      groupQuantities(group, (changed) => ({
        ...workshop,
        travellers: replaceAt(workshop.travellers, position, changed),
      })),
    ),
    ...workshop.services.map((service, position): QuantityDriver<WorkshopRequirement> => ({
      id: `services/${service.id}/quantity`,
      quantity: 'services',
      part: service.id,
      value: service.quantity,
      format: 'positive',
      write: (quantity) => withService(workshop, position, { ...service, quantity }),
    })),
  ];
}

function groupQuantities(
  group: Travellers,
  write: (group: Travellers) => WorkshopRequirement,
): readonly QuantityDriver<WorkshopRequirement>[] {
  const { id, cost } = group;
  const number: QuantityDriver<WorkshopRequirement> = {
    id: `travellers/${id}/number`,
    quantity: 'travellers',
    part: id,
    value: group.number,
    format: 'signed-whole',
    write: (changed) => write({ ...group, number: changed }),
  };
  if ('perHead' in cost) return [number];
  const length = lengthDriver(cost, { id: `travellers/${id}`, part: id }, (changed) =>
    write({ ...group, cost: { ...cost, ...changed } }),
  );
  return [number, length];
}

function workshopRates(workshop: WorkshopRequirement): readonly RateDriver<WorkshopRequirement>[] {
  return [
    ...workshop.travellers.flatMap((group, position) =>
      travelRates(group.cost, { id: `travellers/${group.id}`, prefix: `${group.id}-` }, (cost) => ({
        ...workshop,
        travellers: replaceAt(workshop.travellers, position, { ...group, cost }),
      })),
    ),
    ...workshop.services.map((service, position): RateDriver<WorkshopRequirement> => ({
      id: `services/${service.id}/rate`,
      part: service.id,
      reference: service.rate,
      bases: basesOfService(service),
      write: (rate) => withService(workshop, position, { ...service, rate }),
    })),
  ];
}

/**
 * A service for each day of a workshop is paid by the day; one for the workshop by what its unit counts, days among it.
 */
function basesOfService({ per, unit }: WorkshopService): readonly Basis[] | undefined {
  const counted = basesOfUnit(unit)?.filter((basis) => basis !== 'per year');
  if (counted === undefined) return undefined;
  return per === 'workshop-day'
    ? [...counted.filter((basis) => basis !== 'per workshop' && basis !== 'per session'), 'per day']
    : [...counted, 'per workshop'];
}

function withService(workshop: WorkshopRequirement, position: number, service: WorkshopService): WorkshopRequirement {
  return { ...workshop, services: replaceAt(workshop.services, position, service) };
}

/** The travel of each group of people, and every service by workshop or workshop day. */
function expandWorkshop(workshop: WorkshopRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, workshop.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const same = { requirement: workshop.id, mandates: workshop.mandates, occurrences };
  const at = workshop.hub === undefined ? {} : { dutyStation: workshop.hub };
  const travel = workshop.travellers.flatMap((group, position) => {
    const id = `travellers/${group.id}`;
    const products = travelProducts(group.cost, workshop, context, { id, path: `travellers[${position}].cost`, at });
    return products.map((product): ComponentPattern => ({
      ...same,
      part: `${group.id}-${product.part}`,
      title: `${workshop.title}: ${group.title}, ${product.title}`,
      charge: group.charge,
      ...nightsCut(product, { occurrences, requirement: workshop, at }, context),
      factorsAt: (_, day) => [
        volume(workshop, `${id}/number`, group.title, group.number, 'travellers'),
        ...product.factorsOn(day),
      ],
    }));
  });
  const services = workshop.services.map((service, position): ComponentPattern => ({
    ...same,
    part: service.id,
    title: `${workshop.title}: ${service.title}`,
    charge: service.charge,
    ...(service.per === 'workshop-day' &&
      workshop.days !== undefined &&
      cutByDay(
        { count: workshop.days, occurrences, weekend: weekendOf(workshop.hub) },
        { requirement: workshop, rate: service.rate, at },
        context,
      )),
    factorsAt: (_, day) => [
      volume(workshop, 'workshops', 'workshops', workshop.workshops, 'workshops'),
      ...(service.per === 'workshop-day' && workshop.days !== undefined
        ? [volume(workshop, 'days', 'days', workshop.days, 'days a workshop')]
        : []),
      volume(workshop, `services/${service.id}/quantity`, service.title, service.quantity, service.unit),
      ...rateFactors(context, service.rate, day, {
        driver: `services/${service.id}/rate`,
        path: `services[${position}].rate`,
        name: service.title,
        at,
      }),
    ],
  }));
  return [...travel, ...services];
}

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
import {
  nightsCut,
  partDayDrivers,
  travelComponentsMax,
  travelCostSchema,
  travelProducts,
  travelRates,
} from './travel.ts';
import { basesOfUnit } from './paid-bases.ts';

/** The groups of States that participants come from. */
export const stateGroupSchema = z.enum([
  'least-developed',
  'developing',
  'landlocked-developing',
  'small-island-developing',
  'other',
]);

const rowStart = { id: slug, title: lineText };
const rowEnd = { number: signedCountText, cost: travelCostSchema, charge: chargeSchema };

/** Representatives whose travel is paid, where it is known by their group of States. */
const participantsSchema = z.strictObject({ ...rowStart, group: z.optional(stateGroupSchema), ...rowEnd });
const expertsSchema = z.strictObject({ ...rowStart, ...rowEnd });
const staffSchema = z.strictObject({ ...rowStart, ...rowEnd });
/** A row of people whose travel to a workshop is paid. */
export type TravelRow = z.infer<typeof participantsSchema>;

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
 * Workshops held alike: so many, at a place and of so many days where those are known. `number` of people is
 * for all of them together. What a programme of workshops has of the same has the same names there.
 */
const workshopRequirementSchema = z
  .strictObject({
    kind: z.literal('workshop'),
    ...commonFields,
    place: z.optional(lineText),
    schedule: scheduleSchema,
    workshops: signedCountText,
    days: z.optional(positiveDecimalText),
    participants: z.array(participantsSchema).check(z.maxLength(100)),
    experts: z.optional(z.array(expertsSchema).check(z.maxLength(100))),
    staff: z.optional(z.array(staffSchema).check(z.maxLength(100))),
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
  quantityNames: ['workshops', 'days', 'participants', 'nights', 'weeks', 'part-days', 'services'] as const,
  charges: (workshop) => [
    ...travelRows(workshop).map(({ path, row: { charge } }) => ({ path: `${path}.charge`, charge })),
    ...workshop.services.map(({ charge }, index) => ({ path: `services[${index}].charge`, charge })),
  ],
  points: ({ schedule }) => schedulePoints(schedule),
  quantities: workshopQuantities,
  rates: workshopRates,
  componentsMax: (workshop) =>
    travelRows(workshop).reduce((sum, { row: { cost } }) => sum + travelComponentsMax(cost), 0) +
    workshop.services.length,
  expand: expandWorkshop,
  grain: (_, rules) => grainOfDays(rules),
  dutyStation: ({ place }) => place,
  event: ({ workshops, schedule, days, place }) =>
    workshops.startsWith('-') ? undefined : { type: 'workshop', schedule, ...defined({ days, dutyStation: place }) },
  withSchedule: (workshop, schedule) => ({ ...workshop, schedule }),
} satisfies RequirementKind<WorkshopRequirement>;

const ROW_LISTS = ['participants', 'experts', 'staff'] as const;

/** Everybody whose travel is paid, each with the path of the row, and how another row takes its place. */
function travelRows(workshop: WorkshopRequirement): readonly {
  row: TravelRow;
  path: string;
  write: (row: TravelRow) => WorkshopRequirement;
}[] {
  return ROW_LISTS.flatMap((list) => {
    const rows: readonly TravelRow[] = workshop[list] ?? [];
    return rows.map((row, position) => ({
      row,
      path: `${list}[${position}]`,
      write: (changed: TravelRow) => ({ ...workshop, [list]: replaceAt(rows, position, changed) }),
    }));
  });
}

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
    ...travelRows(workshop).flatMap(({ row, write }) => rowQuantities(row, write)),
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

/** What a row drives. Its drivers have kept the name that rows had in earlier statements. */
function rowQuantities(
  row: TravelRow,
  write: (row: TravelRow) => WorkshopRequirement,
): readonly QuantityDriver<WorkshopRequirement>[] {
  const { id, cost } = row;
  const number: QuantityDriver<WorkshopRequirement> = {
    id: `travellers/${id}/number`,
    quantity: 'participants',
    formerly: 'travellers',
    part: id,
    value: row.number,
    format: 'signed-whole',
    write: (changed) => write({ ...row, number: changed }),
  };
  if ('perHead' in cost) return [number];
  const named = { id: `travellers/${id}`, part: id };
  return [
    number,
    lengthDriver(cost, named, (changed) => write({ ...row, cost: { ...cost, ...changed } })),
    ...partDayDrivers(cost, named, (changed) => write({ ...row, cost: changed })),
  ];
}

function workshopRates(workshop: WorkshopRequirement): readonly RateDriver<WorkshopRequirement>[] {
  return [
    ...travelRows(workshop).flatMap(({ row, write }) =>
      travelRates(row.cost, { id: `travellers/${row.id}`, prefix: `${row.id}-` }, (cost) => write({ ...row, cost })),
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
  const at = workshop.place === undefined ? {} : { dutyStation: workshop.place };
  const travel = travelRows(workshop).flatMap(({ row: group, path }) => {
    const id = `travellers/${group.id}`;
    const products = travelProducts(group.cost, workshop, context, { id, path: `${path}.cost`, at });
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
        { count: workshop.days, occurrences, weekend: weekendOf(workshop.place) },
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

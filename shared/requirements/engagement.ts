import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern, Factor } from '../model/component.ts';
import { positiveDecimalText, signedCountText } from '../model/decimal-text.ts';
import { rateReferenceSchema } from '../model/rate.ts';
import { lineText, proseText } from '../model/text.ts';
import { addToDay } from '../time/calendar.ts';
import type { Occurrences } from '../time/occurrences.ts';
import { type Point, pointSchema } from '../time/point.ts';
import { isResolved } from '../time/resolve-point.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields, replaceAt } from './common.ts';
import type { Cut } from './cut-occurrences.ts';
import { cutFee } from './cut-fee.ts';
import {
  type ExpandContext,
  endPoints,
  grainOfDays,
  rateFactors,
  reportUndated,
  schedulePoints,
  scheduleYears,
  volume,
} from './expand-context.ts';
import type { QuantityDriver, RateDriver, RequirementKind } from './requirement-kind.ts';
import type { DatedPoint } from './time-rules.ts';
import { windowSchema } from '../time/window.ts';
import { paying } from './paid-bases.ts';

/** How an engagement is paid: by the day, by the month, or by deliverable on acceptance. */
export const feeSchema = z.union([
  z.strictObject({ by: z.literal('day'), days: positiveDecimalText, rate: rateReferenceSchema }),
  z.strictObject({ by: z.literal('month'), months: positiveDecimalText, rate: rateReferenceSchema }),
  z.strictObject({
    by: z.literal('deliverable'),
    deliverables: z
      .array(z.strictObject({ title: lineText, amount: rateReferenceSchema, due: z.optional(pointSchema) }))
      .check(z.minLength(1), z.maxLength(100)),
  }),
]);

/** A consultant, individual contractor or expert, engaged for a window of time. */
const engagementRequirementSchema = z
  .strictObject({
    kind: z.literal('engagement'),
    ...commonFields,
    charge: chargeSchema,
    type: z
      .enum(['consultant', 'individual-contractor', 'expert'])
      .check(z.describe('Description: what kind of engagement it is. It changes no amount.')),
    schedule: scheduleSchema,
    persons: signedCountText,
    fee: feeSchema,
    window: z.optional(windowSchema),
    assignments: z.optional(
      z.array(proseText).check(z.maxLength(60), z.describe('Description: what the person does. It changes no amount.')),
    ),
  })
  .register(z.globalRegistry, {
    id: 'EngagementRequirement',
    description: 'A consultant, individual contractor or expert: fee by day, month or deliverable.',
  });
type EngagementRequirement = z.infer<typeof engagementRequirementSchema>;

export const engagementKind = {
  kind: 'engagement',
  schema: engagementRequirementSchema,
  quantityNames: ['persons', 'days', 'months'] as const,
  charges: ({ charge }) => [{ path: 'charge', charge }],
  points: ({ schedule, fee, window }) => [
    ...schedulePoints(schedule),
    ...duePoints(fee),
    ...(window === undefined ? [] : windowPoints(window)),
  ],
  grain: ({ fee }, rules) => (fee.by === 'day' ? grainOfDays(rules) : fee.by === 'month' ? 'month' : 'year'),
  quantities: engagementQuantities,
  rates: engagementRates,
  componentsMax: ({ fee }) => (fee.by === 'deliverable' ? fee.deliverables.length : 1),
  expand: expandEngagement,
  withSchedule: (engagement, schedule) => ({ ...engagement, schedule }),
} satisfies RequirementKind<EngagementRequirement>;

type Fee = z.infer<typeof feeSchema>;

/** The days on which deliverables are due, each with its path. */
function duePoints(fee: Fee): readonly DatedPoint[] {
  if (fee.by !== 'deliverable') return [];
  return fee.deliverables.flatMap(({ due }, position) =>
    due === undefined ? [] : [{ path: `fee.deliverables[${position}].due`, point: due }],
  );
}

function engagementQuantities(engagement: EngagementRequirement): readonly QuantityDriver<EngagementRequirement>[] {
  const { fee } = engagement;
  const persons: QuantityDriver<EngagementRequirement> = {
    id: 'persons',
    quantity: 'persons',
    value: engagement.persons,
    format: 'signed-whole',
    write: (changed) => ({ ...engagement, persons: changed }),
  };
  if (fee.by === 'deliverable') return [persons];
  const time: QuantityDriver<EngagementRequirement> =
    fee.by === 'day'
      ? {
          id: 'fee/days',
          quantity: 'days',
          value: fee.days,
          format: 'positive',
          write: (days) => ({ ...engagement, fee: { ...fee, days } }),
        }
      : {
          id: 'fee/months',
          quantity: 'months',
          value: fee.months,
          format: 'positive',
          write: (months) => ({ ...engagement, fee: { ...fee, months } }),
        };
  return [persons, time];
}

function engagementRates(engagement: EngagementRequirement): readonly RateDriver<EngagementRequirement>[] {
  const { fee } = engagement;
  if (fee.by !== 'deliverable') {
    const write: RateDriver<EngagementRequirement>['write'] = (rate) => ({ ...engagement, fee: { ...fee, rate } });
    return [{ id: 'fee/rate', part: 'fee', reference: fee.rate, bases: paying(`per ${fee.by}`), write }];
  }
  return fee.deliverables.map((deliverable, position) => ({
    id: deliverableId(position),
    part: `deliverable-${position + 1}`,
    reference: deliverable.amount,
    bases: paying('per document', 'per session', 'per workshop'),
    write: (amount) => ({
      ...engagement,
      fee: { ...fee, deliverables: replaceAt(fee.deliverables, position, { ...deliverable, amount }) },
    }),
  }));
}

function deliverableId(position: number): string {
  return `fee/deliverables/${position + 1}/amount`;
}

function windowPoints(window: NonNullable<EngagementRequirement['window']>): readonly DatedPoint[] {
  return [{ path: 'window.from', point: window.from }, ...endPoints(window, 'window.')];
}

/** Persons × days or months × fee, or each deliverable by itself. */
function expandEngagement(engagement: EngagementRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const scheduled = scheduleYears(context, engagement.schedule, 'schedule');
  if (scheduled === undefined) return [];
  const pattern = (
    part: string,
    title: string,
    factorsOn: (day: string) => readonly Factor[],
    { occurrences = scheduled, cut = {} }: { occurrences?: Occurrences; cut?: Cut } = {},
  ): ComponentPattern => ({
    requirement: engagement.id,
    part,
    title: `${engagement.title}: ${title}`,
    charge: engagement.charge,
    mandates: engagement.mandates,
    occurrences,
    ...cut,
    factorsAt: (_, day) => [volume(engagement, 'persons', 'persons', engagement.persons, 'persons'), ...factorsOn(day)],
  });
  const { fee } = engagement;
  if (fee.by === 'deliverable') {
    return fee.deliverables.flatMap(({ title, amount, due }, position) => {
      const path = `fee.deliverables[${position}]`;
      const accepted = due === undefined ? scheduled : dueYears(due, `${path}.due`, scheduled, context);
      if (accepted === undefined) return [];
      const use = { driver: deliverableId(position), path: `${path}.amount`, name: 'fee on acceptance' };
      const factorsOn = (day: string) => rateFactors(context, amount, day, use);
      return [pattern(`deliverable-${position + 1}`, title, factorsOn, { occurrences: accepted })];
    });
  }
  const time =
    fee.by === 'day'
      ? volume(engagement, 'fee/days', 'days', fee.days, 'days a person')
      : volume(engagement, 'fee/months', 'months', fee.months, 'months a person');
  const rateAt = { driver: 'fee/rate', path: 'fee.rate', name: `fee a ${fee.by}` };
  const factorsOn = (day: string) => [time, ...rateFactors(context, fee.rate, day, rateAt)];
  const cut = cutFee(engagement, fee, scheduled, context);
  return [pattern('fee', `fee by the ${fee.by}`, factorsOn, { cut })];
}

/**
 * The years in which a deliverable is due: the first time on its own day, and as often as the engagement itself recurs,
 * each time as many years on. An amount never falls away because its day lies in another year than the engagement
 * begins in.
 */
function dueYears(due: Point, path: string, scheduled: Occurrences, context: ExpandContext): Occurrences | undefined {
  const first = context.timeline.resolve(due);
  if (!isResolved(first)) {
    reportUndated(context, path, first.unresolved);
    return undefined;
  }
  const later = first.year - scheduled.first.year;
  return {
    inYear: (year) => {
      const occurrence = scheduled.inYear(year - later);
      if (occurrence === undefined) return undefined;
      const day = addToDay(first.day, { years: year - first.year });
      return { year, day, index: occurrence.index, because: first.because };
    },
    first,
    settledFrom: scheduled.settledFrom + later,
    period: scheduled.period,
  };
}

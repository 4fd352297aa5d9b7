import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const contractMilestoneSchema = z.strictObject({ id: text, title: text, day: text, because: text });
/** A day in the life of a contract. `until`-like days are half-open: on the day of `end-of-term` the term is over. */
export type ContractMilestone = Immutable<z.infer<typeof contractMilestoneSchema>>;

const paidHoursSchema = z.strictObject({ weekly: text, unpaid: text, paid: text });
/**
 * A post's hours in a week: those named, those unpaid, and those paid after its fraction of full time. Decimal texts.
 */
export type PaidHours = Immutable<z.infer<typeof paidHoursSchema>>;

const hourCostSchema = z.strictObject({ hoursAYear: text, costAnHour: text, assumption: text });
/** The cost of one paid hour: exact where it ends, else to six places, with the assumption that it rests on. */
export type HourCost = Immutable<z.infer<typeof hourCostSchema>>;

const costShareSchema = z.strictObject({ id: text, title: text, share: text, exact: text, rounded: z.int() });

const costByAreaSchema = z.strictObject({
  cost: text,
  areas: z.array(costShareSchema),
  /** Activities where they have shares; an area without them is one activity. */
  activities: z.array(z.extend(costShareSchema, { area: text })),
  byParagraph: z.strictObject({
    single: z.array(z.strictObject({ mandate: text, amount: text })),
    joint: z.array(z.strictObject({ mandates: z.array(text), amount: text })),
    unattributed: text,
  }),
});
/** A post's cost spread over its areas and their activities, and over operative paragraphs. */
export type CostByArea = Immutable<z.infer<typeof costByAreaSchema>>;

export const postReportSchema = z
  .strictObject({
    id: text,
    title: text,
    dutyStation: text,
    grade: z.optional(text),
    milestones: z.array(contractMilestoneSchema),
    hours: z.optional(paidHoursSchema),
    hourCost: z.optional(hourCostSchema),
    cost: z.optional(costByAreaSchema),
    notes: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'PostReport',
    description:
      'The milestones of the contract, the paid hours, the cost of one, and the cost by area, activity and ' +
      'operative paragraph, which sum to the whole.',
  });
/**
 * A post as its profile lets it be calculated. What the profile or the caller does not say is in `notes`, and never
 * guessed.
 */
export type PostReport = Immutable<z.infer<typeof postReportSchema>>;

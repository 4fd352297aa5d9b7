import * as z from 'zod/mini';
import { calendarDateText, pointSchema } from '../time/point.ts';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const proposedWorkshopSchema = z.strictObject({
  workshop: text,
  from: calendarDateText,
  until: calendarDateText,
  start: pointSchema,
  cost: text,
  addsSignatories: z.array(text),
  addsOthers: z.array(text),
  why: text,
});
/**
 * One workshop of the proposal, and why it is there. `start` keeps the tie to a milestone, so that it moves with it.
 */
export type ProposedWorkshop = Immutable<z.infer<typeof proposedWorkshopSchema>>;

const proposedScheduleSchema = z.strictObject({
  objective: text,
  method: z.enum(['every-choice', 'solver', 'search']),
  claim: z.enum(['exact', 'first-exact', 'bounded']),
  claimText: text,
  proposed: z.array(proposedWorkshopSchema),
  left: z.array(z.strictObject({ workshop: text, why: text })),
  cost: text,
  budget: text,
  byYear: z.array(z.strictObject({ year: z.int(), workshops: z.int(), cost: text, budget: z.optional(text) })),
  signatoriesReached: z.int(),
  signatoriesAtMost: z.int(),
  signatoriesOpen: z.int(),
  othersReached: z.int(),
  othersAtMost: z.optional(z.int()),
  costAtLeast: z.optional(text),
});
/**
 * A proposed schedule. `claim` says no more than is known: `exact`, no choice within the budget does better by the
 * objective; `first-exact`, none reaches more signatories; `bounded`, at most `signatoriesAtMost` could be reached by
 * any. `othersAtMost` and `costAtLeast` bound the rest of the objective for those that reach as many, where that was
 * looked at. `method` is how the choice was made.
 */
export type ProposedSchedule = Immutable<z.infer<typeof proposedScheduleSchema>>;

export const programmePlanSchema = z
  .extend(proposedScheduleSchema, {
    programme: text,
    title: text,
    currency: text,
    period: z.strictObject({ from: calendarDateText, until: calendarDateText }),
    asOf: calendarDateText,
    notes: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'ProgrammePlan',
    description: 'A proposed schedule with its objective, the reason of every choice, and how good it is known to be.',
  });
/** The schedule that is proposed for a programme of workshops, a budget and a period. */
export type ProgrammePlan = Immutable<z.infer<typeof programmePlanSchema>>;

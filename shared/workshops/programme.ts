import { MANDATES_MAX, MILESTONES_MAX, RATE_CARDS_MAX, REGISTERS_MAX } from '../model/limits.ts';
import * as z from 'zod/mini';
import { countText, positiveDecimalText } from '../model/decimal-text.ts';
import { mandateSchema } from '../model/mandate.ts';
import { milestoneSchema } from '../model/milestone.ts';
import { sectionSchema } from '../model/statement.ts';
import { currencyCode, documentSymbol, lineText, proseText, slug } from '../model/text.ts';
import { calendarDateText, pointSchema, yearNumber } from '../time/point.ts';
import { ONE_ENDING } from '../time/ending.ts';
import { registerSchema } from '../time/register.ts';
import { holidayCorrectionSchema } from '../calendars/holiday-corrections.ts';
import { hubSchema } from './hub.ts';
import { programmeWorkshopSchema } from './programme-workshop.ts';
import { stateCode } from '../canonical/text-formats.ts';

// This folder plans workshops: States, hubs, the programme, its cost through the engine, and what stands against its
// dates.

/** A signature or an instrument: on a day, or known only to have happened by a day. */
const knownDaySchema = z.union([z.strictObject({ on: calendarDateText }), z.strictObject({ by: calendarDateText })]);
export type KnownDay = z.infer<typeof knownDaySchema>;

/** Where a State stands towards the convention. What is not entered has not happened as far as the programme knows. */
const treatyStatusSchema = z.strictObject({
  state: stateCode,
  signed: z.optional(knownDaySchema),
  deposited: z.optional(knownDaySchema),
});
export type TreatyStatus = z.infer<typeof treatyStatusSchema>;

/** A post that holds workshops, in a hub or elsewhere, from its effective date on. */
export const programmePostSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    grade: z.optional(lineText),
    station: lineText,
    effective: pointSchema,
    until: z.optional(pointSchema),
    through: z.optional(pointSchema),
  })
  .check(
    z.refine(({ until, through }) => until === undefined || through === undefined, {
      message: ONE_ENDING,
      path: ['through'],
    }),
  );
export type ProgrammePost = z.infer<typeof programmePostSchema>;

/** What the workload of a hub is measured by: assumptions of the planner, none of them a rate. */
const workloadAssumptionsSchema = z.strictObject({
  staffDaysToPrepare: positiveDecimalText,
  staffDaysAYear: positiveDecimalText,
  note: z.optional(proseText),
});

/** A session that a workshop should not fall into. */
const programmeSessionSchema = z.strictObject({
  id: slug,
  title: lineText,
  start: pointSchema,
  days: countText,
  dutyStation: z.optional(lineText),
});

/** A programme of ratification workshops: everything that its cost, its checks and its calendar are computed from. */
export const programmeSchema = z
  .strictObject({
    schema: z.literal('rule153/workshop-programme/3'),
    id: slug,
    symbol: documentSymbol,
    title: lineText,
    date: calendarDateText,
    currency: currencyCode,
    priceBasis: z.strictObject({
      description: lineText,
      ratesAsOf: z.union([calendarDateText, z.literal('each-year')]),
    }),
    years: z.strictObject({ first: yearNumber, last: yearNumber }).check(
      z.refine((years) => years.last >= years.first && years.last - years.first < 30, {
        message: 'must not lie before "first", nor 30 years or more after it',
        path: ['last'],
      }),
    ),
    section: sectionSchema,
    rateCards: z.array(slug).check(z.maxLength(RATE_CARDS_MAX)),
    mandates: z.array(mandateSchema).check(z.maxLength(MANDATES_MAX)),
    milestones: z.array(milestoneSchema).check(z.maxLength(MILESTONES_MAX)),
    registers: z.array(registerSchema).check(z.maxLength(REGISTERS_MAX)),
    hubs: z.optional(z.array(hubSchema).check(z.minLength(1), z.maxLength(60))),
    treatyStatus: z.array(treatyStatusSchema).check(z.maxLength(250)),
    posts: z.array(programmePostSchema).check(z.maxLength(500)),
    workload: z.optional(workloadAssumptionsSchema),
    sessions: z.array(programmeSessionSchema).check(z.maxLength(200)),
    holidays: z.optional(z.array(holidayCorrectionSchema).check(z.maxLength(1000))),
    workshops: z.array(programmeWorkshopSchema).check(z.maxLength(500)),
    note: z.optional(proseText),
  })
  .register(z.globalRegistry, {
    id: 'WorkshopProgramme',
    description: 'A programme of ratification workshops: where, when, whom, who pays, by whom held.',
  });
export type Programme = z.infer<typeof programmeSchema>;

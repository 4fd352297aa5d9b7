import * as z from 'zod/mini';
import { RATE_CARDS_MAX, SCENARIOS_MAX } from '../../../shared/model/limits.ts';
import { positiveDecimalText } from '../../../shared/model/decimal-text.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { slug } from '../../../shared/model/text.ts';
import { scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { calendarDateText, yearNumber } from '../../../shared/time/point.ts';
import { programmeSchema } from '../../../shared/workshops/programme.ts';

const yearBudgetSchema = z.strictObject({ year: yearNumber, amount: positiveDecimalText });

/**
 * What is asked of a plan: a programme that is stored or sent along, what may be spent, and the period in which the
 * workshops lie: before a day, or through a last day.
 */
export const planRequestSchema = z
  .strictObject({
    programme: z.union([slug, programmeSchema]),
    rateCards: z.optional(z.array(z.union([slug, rateCardSchema])).check(z.maxLength(RATE_CARDS_MAX))),
    scenarios: z.optional(z.array(scenarioSchema).check(z.maxLength(SCENARIOS_MAX))),
    asOf: z.optional(calendarDateText),
    budget: positiveDecimalText,
    yearBudgets: z.optional(
      z
        .array(yearBudgetSchema)
        .check(z.minLength(1), z.maxLength(11), z.describe('What workshops that begin in a year may cost together.')),
    ),
    period: z
      .strictObject({
        from: calendarDateText,
        until: z.optional(calendarDateText),
        through: z.optional(calendarDateText),
      })
      .check(
        z.refine(({ until, through }) => (until === undefined) !== (through === undefined), {
          message: 'must end either before a day, "until", or with a last day, "through"',
          path: ['until'],
        }),
      ),
  })
  .register(z.globalRegistry, {
    id: 'ProgrammeToPlan',
    description:
      'A programme of workshops, or the id of a stored one; what may be spent, and the period in which the ' +
      'workshops lie: before a day, or through a last day.',
  });

/** The same of a request that is kept: the day and the period that it meant. */
export const planAskedSchema = z.strictObject({
  asOf: calendarDateText,
  budget: positiveDecimalText,
  yearBudgets: z.optional(z.array(yearBudgetSchema)),
  period: z.strictObject({ from: calendarDateText, until: calendarDateText }),
  notes: z.array(z.string()),
});

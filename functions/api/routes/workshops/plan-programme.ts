import * as z from 'zod/mini';
import { positiveDecimalText } from '../../../../shared/model/decimal-text.ts';
import { calendarDateText, yearNumber } from '../../../../shared/time/point.ts';
import { exampleProgramme } from '../../../documents/kinds/workshop-programme.ts';
import { planStoredProgramme } from '../../../use-cases/workshops/assess-stored-programme.ts';
import { planCsv } from '../../../../shared/print/plan/csv.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { formatQuery } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { programmeFields, programmeRefusals } from './programme-fields.ts';

const bodySchema = z
  .strictObject({
    ...programmeFields,
    budget: positiveDecimalText,
    yearBudgets: z.optional(
      z
        .array(z.strictObject({ year: yearNumber, amount: positiveDecimalText }))
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

/** POST /v1/programme-plans */
export const endpoint = defineEndpoint({
  operationId: 'planProgramme',
  summary: 'Propose a schedule of workshops for a budget',
  description:
    'Reaches as many States as it can that have signed and not deposited, and says how good the choice is known to ' +
    'be. Nothing is stored.',
  tag: 'workshop-programmes',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({
    schema: bodySchema,
    example: () => ({
      programme: exampleProgramme(),
      asOf: '2027-01-01',
      budget: '10000',
      period: { from: '2027-01-01', until: '2028-01-01' },
    }),
  }),
  responses: async () =>
    resultResponse(
      'The proposal.',
      (await import('../../../../shared/results/programme-plan.ts')).programmePlanSchema,
      { hasRows: true },
    ),
  refuses: programmeRefusals,
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const plan = await planStoredProgramme(ports, principal, body);
    return format === 'json' ? respondJson(plan) : respondText(planCsv(plan), 'csv', `${plan.programme}-plan.csv`);
  },
});

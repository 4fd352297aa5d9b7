import * as z from 'zod/mini';
import { positiveDecimalText } from '../../../../shared/model/decimal-text.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { exampleProgramme } from '../../../use-cases/documents/kinds/workshop-programme-content.ts';
import { planStoredProgramme } from '../../../use-cases/workshops/assess-stored-programme.ts';
import { planCsv } from '../../../../shared/print/plan/csv.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented } from '../../http/parameters.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { once } from '../../openapi/once.ts';
import { programmeFields, programmeRefusals } from './programme-body.ts';

const bodySchema = z
  .strictObject({
    ...programmeFields,
    budget: positiveDecimalText,
    period: z.strictObject({ from: calendarDateText, until: calendarDateText }),
  })
  .register(z.globalRegistry, {
    id: 'ProgrammeToPlan',
    description:
      'A programme of workshops, or the id of a stored one; what may be spent, and the half-open period in which the workshops lie.',
  });

const planSchema = once(() =>
  z
    .object({
      programme: z.string(),
      objective: z.string(),
      claim: z.enum(['exact', 'first-exact', 'bounded']),
      claimWords: z.string(),
      proposed: z.array(
        z.object({
          workshop: z.string(),
          from: z.string(),
          until: z.string(),
          cost: z.string(),
          addsSignatories: z.array(z.string()),
          addsOthers: z.array(z.string()),
          why: z.string(),
        }),
      ),
      left: z.array(z.strictObject({ workshop: z.string(), why: z.string() })),
      cost: z.string(),
      budget: z.string(),
      signatoriesReached: z.int(),
      signatoriesAtMost: z.int(),
      signatoriesOpen: z.int(),
      othersReached: z.int(),
      notes: z.array(z.string()),
    })
    .register(z.globalRegistry, {
      id: 'ProgrammePlan',
      description:
        'A proposed schedule with its objective, the reason of every choice, and how good it is known to be.',
    }),
);

/** POST /v1/programme-plans */
export const planProgrammeEndpoint = defineEndpoint({
  operationId: 'planProgramme',
  summary: 'Propose a schedule of workshops for a budget',
  description:
    'Reaches as many States as it can that have signed and not deposited, and says how good the choice is known to be. Nothing is stored.',
  tag: 'workshop-programmes',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: z.optional(
      documented(z.enum(['json', 'csv']), {
        description: 'The form of the answer; what Accept asks for if left out.',
        example: 'json',
      }),
    ),
  }),
  body: {
    schema: bodySchema,
    example: () => ({
      programme: exampleProgramme(),
      asOf: '2027-01-01',
      budget: '10000',
      period: { from: '2027-01-01', until: '2028-01-01' },
    }),
  },
  responses: () => ({
    200: { description: 'The proposal.', content: { 'application/json': planSchema(), 'text/csv': undefined } },
  }),
  refuses: programmeRefusals,
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const plan = await planStoredProgramme(ports, principal, body);
    return format === 'json' ? respondJson(plan) : respondText(planCsv(plan), 'csv', `${plan.programme}-plan.csv`);
  },
});

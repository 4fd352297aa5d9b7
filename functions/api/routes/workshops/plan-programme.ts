import { exampleProgramme } from '../../../documents/kinds/workshop-programme.ts';
import { planStoredProgramme } from '../../../use-cases/workshops/assess-stored-programme.ts';
import { planRequestSchema } from '../../../use-cases/workshops/plan-request.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { formatQuery } from '../../http/fields.ts';
import { respondPlan } from './respond-plan.ts';
import { programmeRefusals } from './programme-fields.ts';

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
    schema: planRequestSchema,
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
    return respondPlan(await planStoredProgramme(ports, principal, body), format);
  },
});

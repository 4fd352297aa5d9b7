import * as z from 'zod/mini';
import { servicingSchema } from '../../../../shared/model/charge.ts';
import { lineText, sectionNumber, slug } from '../../../../shared/model/text.ts';
import { publishedEstimate } from '../../../../shared/results/published-estimate.ts';
import type { WhatIf } from '../../../../shared/results/what-if.ts';
import { yearNumber } from '../../../../shared/time/point.ts';
import { tryScenarios } from '../../../use-cases/estimates/try-scenarios.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { documented, inputsFields } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';
import { estimateRefusals } from './estimate-parameters.ts';
import { detailSchema } from './respond-estimate.ts';

const names = {
  object: z.optional(lineText),
  line: z.optional(lineText),
  group: z.optional(slug),
};

const whatIfRequestSchema = z
  .strictObject({
    ...inputsFields,
    figure: z.optional(
      z.strictObject({
        section: sectionNumber,
        ...names,
        servicing: z.optional(servicingSchema),
        category: z.optional(slug),
        year: yearNumber,
      }),
    ),
    total: z.optional(
      z.strictObject({
        table: z.int().check(z.gte(1), z.lte(99)),
        section: z.optional(sectionNumber),
        ...names,
        net: z.optional(z.boolean()),
        year: z.optional(yearNumber),
        column: z.optional(lineText),
        sum: z.optional(slug),
      }),
    ),
  })
  .register(z.globalRegistry, {
    id: 'WhatIfRequest',
    description:
      'A statement, its revision and rate cards, and scenarios upon it: ids of stored ones, or scenarios ' +
      'themselves. "figure" and "total" name what shall be explained, as the explanations of a stored statement do.',
  });

/** POST /v1/what-ifs */
export const endpoint = defineEndpoint({
  operationId: 'tryScenarios',
  summary: 'Estimate and explain a statement under scenarios that are not stored',
  description: 'The tables under the scenarios, and one figure or sum of them explained. Nothing is stored.',
  tag: 'estimates',
  path: NO_PARAMETERS,
  query: z.strictObject({
    explain: z.optional(
      documented(detailSchema, {
        description: '"full" adds every line with its components and their factors.',
        example: 'tables',
      }),
    ),
  }),
  body: jsonBody({
    schema: whatIfRequestSchema,
    example: () => ({
      statement: 'A-C.3-79-L.53',
      scenarios: [
        {
          schema: 'rule153/scenario/1',
          id: 'later',
          title: 'A year later',
          base: { statement: 'A/C.3/79/L.53' },
          changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
        },
      ],
      figure: { section: '2', object: 'Other staff costs', line: 'Interpretation services', year: 2028 },
      total: { table: 1, year: 2028 },
    }),
  }),
  responses: async () =>
    resultResponse(
      'The estimate under the scenarios.',
      (await import('../../../../shared/results/what-if.ts')).whatIfSchema,
    ),
  refuses: [...estimateRefusals, 'no-such-line'],
  handle: async ({ query, body, ports, principal }) => {
    const { estimate, ...rest } = await tryScenarios(ports, principal, body);
    const response: WhatIf = {
      ...rest,
      estimate: publishedEstimate(estimate),
      ...(query.explain === 'full' && { lines: estimate.lines }),
    };
    return respondJson(response);
  },
});

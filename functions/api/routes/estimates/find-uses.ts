import * as z from 'zod/mini';
import { documentSymbol, lineText, slug } from '../../../../shared/model/text.ts';
import { usesCsv } from '../../../../shared/print/uses/csv.ts';
import { usedThingSchema } from '../../../../shared/results/uses.ts';
import { findUsesInStatement } from '../../../use-cases/estimates/find-uses-in-statement.ts';
import { defineEndpoint, resultResponse } from '../../endpoint.ts';
import { documented, formatParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

const query = z
  .strictObject({
    rate: z.optional(documented(slug, { description: 'A rate by its code.', example: '' })),
    card: z.optional(documented(slug, { description: 'With rate: that of this rate card alone.', example: '' })),
    milestone: z.optional(documented(slug, { description: 'A milestone by its id.', example: 'entry-into-force' })),
    paragraph: z.optional(
      documented(lineText, { description: 'An operative paragraph by its number or id.', example: '' }),
    ),
    document: z.optional(documented(documentSymbol, { description: 'A source by its symbol.', example: '' })),
    ...estimateParameters,
    format: formatParameter,
  })
  .check(
    z.refine((asked) => usedThingSchema.options.filter((thing) => asked[thing] !== undefined).length === 1, {
      path: ['rate'],
      message: 'must be asked for, or a milestone, a paragraph or a document, and one of them at a time',
    }),
    z.refine(({ card, rate }) => card === undefined || rate !== undefined, {
      path: ['card'],
      message: 'goes with "rate" alone',
    }),
  );

/** GET /v1/statements/{id}/where-used */
export const endpoint = defineEndpoint({
  operationId: 'findUses',
  summary: 'Every figure that uses a rate, a milestone, a paragraph or a document',
  description:
    'With the components that use it and why, and how much of the figure comes of them. What is a share of such a ' +
    'figure uses it too. A name that nothing has is refused.',
  tag: 'statements',
  path: statementPath,
  query,
  responses: async () =>
    resultResponse('The figures.', (await import('../../../../shared/results/uses.ts')).usesSchema, { hasRows: true }),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query: asked, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], asked.format);
    const { revision, rateCards, rates, scenarios, card } = asked;
    const of = usedThingSchema.options.find((thing) => asked[thing] !== undefined) ?? 'rate';
    const uses = await findUsesInStatement(ports, principal, {
      ...{ statement: path.id, revision, rateCards, rates, scenarios },
      question: { of, name: asked[of] ?? '', card },
    });
    return format === 'csv' ? respondText(usesCsv(uses), 'csv', `${path.id}-where-used.csv`) : respondJson(uses);
  },
});

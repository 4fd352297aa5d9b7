import * as z from 'zod/mini';
import { servicingSchema } from '../../../../shared/model/charge.ts';
import { lineText, sectionNumber, slug } from '../../../../shared/model/text.ts';
import { explanationText } from '../../../../shared/print/explanation/text.ts';
import { explainStatement } from '../../../use-cases/estimates/explain-statement.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, textFormatParameter, yearParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

/** GET /v1/statements/{id}/explanation */
export const endpoint = defineEndpoint({
  operationId: 'explainFigure',
  summary: 'Explain one figure of a stored statement',
  description: 'Object and line may be left out where the section has only one such line.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({
    section: documented(sectionNumber, { description: 'The budget section.', example: '2' }),
    object: z.optional(
      documented(lineText, { description: 'The object of expenditure.', example: 'Other staff costs' }),
    ),
    line: z.optional(
      documented(lineText, { description: 'The label of the line.', example: 'Interpretation services' }),
    ),
    servicing: z.optional(
      documented(servicingSchema, {
        description: 'Whether the line is conference servicing, where both have one with these names.',
        example: 'conference',
      }),
    ),
    group: z.optional(
      documented(slug, {
        description: 'The group of the line, where both have one.',
        example: '',
      }),
    ),
    category: z.optional(
      documented(slug, {
        description: 'The category of change of the line, where there are several.',
        example: '',
      }),
    ),
    year: yearParameter,
    ...estimateParameters,
    format: textFormatParameter,
  }),
  responses: async () => {
    const { explanationSchema } = await import('../../../../shared/results/explanation.ts');
    const content = { 'application/json': explanationSchema, 'text/plain': undefined };
    return { 200: { description: 'The figure explained.', content } };
  },
  refuses: [...estimateRefusals, 'no-such-line', 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'text'], query.format);
    const { section, object, line, servicing, group, category, year } = query;
    const { revision, rateCards, rates, scenarios } = query;
    const explanation = await explainStatement(ports, principal, {
      statement: path.id,
      revision,
      rateCards,
      rates,
      scenarios,
      figure: { section, object, line, servicing, group, category, year },
    });
    return format === 'json' ? respondJson(explanation) : respondText(explanationText(explanation), 'text');
  },
});

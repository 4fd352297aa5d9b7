import * as z from 'zod/mini';
import { currencyCode, documentSymbol, lineText, slug } from '../../../../shared/model/text.ts';
import { templateSchema } from '../../../../shared/templates/template.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { readTemplate } from '../../../use-cases/templates/read-template.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { documented } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';

const filledSchema = z.strictObject({ ...templateSchema.shape, toGive: z.array(lineText) }).register(z.globalRegistry, {
  id: 'FilledTemplate',
  description:
    'A statement that estimates at once, its parts explained by their paths in it. "toGive" are the paths of rates ' +
    'that are nothing until they are given.',
});

const query = z.strictObject({
  title: z.optional(documented(lineText, { description: 'The title of the statement.', example: 'Group of experts' })),
  symbol: z.optional(
    documented(documentSymbol, { description: 'The symbol of the statement.', example: 'A/C.1/81/L.9' }),
  ),
  currency: z.optional(documented(currencyCode, { description: 'Its currency.', example: 'USD' })),
  year: z.optional(
    documented(z.string().check(z.regex(/^(?:19|2[01])\d\d$/, 'must be a year, such as 2027')), {
      description: 'Its first year; all others move with it.',
      example: '2027',
    }),
  ),
  'duty-station': z.optional(
    documented(lineText, { description: 'Where its sessions and posts are.', example: 'Geneva' }),
  ),
  date: z.optional(documented(calendarDateText, { description: 'The day of the statement.', example: '2026-11-01' })),
});

/** GET /v1/templates/{name} */
export const endpoint = defineEndpoint({
  operationId: 'readTemplate',
  summary: 'Read a template, filled with what is known of the statement',
  description:
    'Nothing is stored: change it and send it to /v1/compute, or to /v1/statements. Rates come from the shipped ' +
    'cards with their sources; where those have none, a rate is nothing until it is given, and a query asks for it.',
  tag: 'templates',
  path: z.strictObject({
    name: documented(slug, { description: 'The name of the template.', example: 'expert-group' }),
  }),
  query,
  responses: () => ({ 200: { description: 'The template.', content: { 'application/json': filledSchema } } }),
  refuses: ['not-found'],
  handle: ({ path: { name }, query: { year, 'duty-station': dutyStation, ...answers }, principal }) => {
    const firstYear = year === undefined ? undefined : Number(year);
    const { template, toGive } = readTemplate(principal, name, { ...answers, dutyStation, firstYear });
    return Promise.resolve(respondJson({ ...template, toGive }));
  },
});

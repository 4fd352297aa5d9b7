import * as z from 'zod/mini';
import { lineText } from '../../../../shared/model/text.ts';
import { textFiguresText } from '../../../../shared/print/text-figures/text.ts';
import { checkStatementTexts } from '../../../use-cases/checks/check-texts.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { documented, textFormatParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';

const query = z.strictObject({
  ...estimateParameters,
  find: z.optional(
    documented(lineText, {
      description:
        'Lists the figures that a text may name, those that have every word in their name or place, such as ' +
        '"total 2025", or that amount.',
      example: 'total 2025',
    }),
  ),
  format: textFormatParameter,
});

/** GET /v1/statements/{id}/text-figures */
export const endpoint = defineEndpoint({
  operationId: 'checkTexts',
  summary: "The figures in a statement's own texts",
  description:
    'Paragraphs, summaries of mandates and assumptions may name a figure in double braces, ' +
    '"{{table-3/net/2025}}"; its document prints and binds it. Here is which are named, which numbers are typed by ' +
    'hand though they are a figure or contradict one, with what to write instead, and which names no figure has. ' +
    'Nothing is stored. As JSON or as text.',
  tag: 'checks',
  path: statementPath,
  query,
  responses: async () => {
    const { textFiguresSchema } = await import('../../../../shared/results/text-figures.ts');
    const content = { 'application/json': textFiguresSchema, 'text/plain': undefined };
    return { 200: { description: 'What is named, and what is typed.', content } };
  },
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query: { format, ...choice }, request, ports, principal }) => {
    const asked = negotiate(request.headers, ['json', 'text'], format);
    const found = await checkStatementTexts(ports, principal, { statement: path.id, ...choice });
    return asked === 'json' ? respondJson(found) : respondText(textFiguresText(found), 'text');
  },
});

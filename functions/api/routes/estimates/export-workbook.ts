import * as z from 'zod/mini';
import { exportWorkbook } from '../../../use-cases/estimates/export-workbook.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { MEDIA_TYPES, negotiate } from '../../http/negotiate.ts';
import { respondBytes } from '../../http/respond.ts';
import { documentName, languageParameter } from './document-language.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

/** GET /v1/statements/{id}/workbook */
export const endpoint = defineEndpoint({
  operationId: 'exportWorkbook',
  summary: 'The estimate of a stored statement as a workbook',
  description:
    'A file for spreadsheets (xlsx): every table, with formulas from rates and quantities up to the totals, posts, ' +
    'sources, assumptions, and a proof that its figures are those of the estimate.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({ ...estimateParameters, language: languageParameter }),
  responses: () => ({ 200: { description: 'The workbook.', content: { [MEDIA_TYPES.xlsx]: undefined } } }),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query, request, ports, principal }) => {
    const format = negotiate(request.headers, ['xlsx']);
    const { bytes } = await exportWorkbook(ports, principal, { statement: path.id, ...query });
    return respondBytes(bytes, format, documentName(path.id, query.language, format));
  },
});

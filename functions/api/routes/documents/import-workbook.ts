import * as z from 'zod/mini';
import { workbookImportText } from '../../../../shared/print/workbook-import/text.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { fileBody } from '../../http/body.ts';
import { textFormatParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';

/** POST /v1/statements/{id}/workbook */
export const endpoint = defineEndpoint({
  operationId: 'importWorkbook',
  summary: 'Read an exported workbook back',
  description:
    'The body is a workbook (xlsx) that was exported from this statement. Rates and quantities that were edited in ' +
    'it come back as proposed changes of a scenario, each tried out; edits elsewhere, lost rows, changed formulas ' +
    'and a revision that is no longer current are named by sheet and cell. Nothing is stored: whoever wants the ' +
    'proposals saves the scenario.',
  tag: 'statements',
  path: statementPath,
  query: z.strictObject({ format: textFormatParameter }),
  body: fileBody({
    schema: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    example: () => 'a workbook (xlsx)',
  }),
  responses: async () => {
    const { workbookImportSchema } = await import('../../../../shared/results/workbook-import.ts');
    const content = { 'application/json': workbookImportSchema, 'text/plain': undefined };
    return { 200: { description: 'What was edited, and what else differs.', content } };
  },
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'text'], query.format);
    // The readers of files are loaded with the first workbook, not with the function that it shares with others.
    const { importWorkbook } = await import('../../../use-cases/documents/import-workbook.ts');
    const result = await importWorkbook(ports, principal, { statement: path.id, bytes: body });
    return format === 'json' ? respondJson(result) : respondText(workbookImportText(result), 'text');
  },
});

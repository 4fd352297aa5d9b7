import * as z from 'zod/mini';
import { documentCheckText } from '../../../../shared/print/document-check/text.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { fileBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { textFormatParameter } from '../../http/fields.ts';
import { respondJson, respondText } from '../../http/respond.ts';

const query = z.strictObject({ format: textFormatParameter });

/** POST /v1/checks */
export const endpoint = defineEndpoint({
  operationId: 'checkDocument',
  summary: 'Check a document that was not made here',
  description:
    'The body is the file: a Word document (docx), a workbook (xlsx), CSV, or plain text with tables. It is held ' +
    'against itself: sums of its tables down and across, tables against one another, text against tables and annex, ' +
    'words of recurrence against columns. What it is, its content says; of a text, "text/csv" says that it is CSV. ' +
    'Nothing is stored, and nothing that it links to is opened. As JSON or as text.',
  tag: 'checks',
  path: NO_PARAMETERS,
  query,
  body: fileBody({
    schema: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    example: () => 'Object,2026\nConsultants,84 000\nExperts,23 900\nTotal,107 900\n',
  }),
  responses: async () => {
    const { documentCheckSchema } = await import('../../../../shared/results/document-check.ts');
    const content = { 'application/json': documentCheckSchema, 'text/plain': undefined };
    return { 200: { description: 'What was recognized, and what does not agree.', content } };
  },
  refuses: ['not-acceptable', 'too-deep', 'not-json'],
  handle: async ({ query: { format }, body, request, principal }) => {
    const asked = negotiate(request.headers, ['json', 'text'], format);
    // The readers of files are loaded with the first check, not with the function that it shares with others.
    const { checkForeignDocument } = await import('../../../use-cases/checks/check-foreign-document.ts');
    const isCsv = (request.headers.get('content-type') ?? '').toLowerCase().startsWith('text/csv');
    const check = checkForeignDocument(principal, { bytes: body, isCsv });
    return asked === 'json' ? respondJson(check) : respondText(documentCheckText(check, 'The document'), 'text');
  },
});

import * as z from 'zod/mini';
import { documentDriftText } from '../../../../shared/print/document-drift/text.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { fileBody } from '../../http/body.ts';
import { textFormatParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from '../estimates/estimate-parameters.ts';
import { languageParameter } from '../estimates/document-language.ts';

const query = z.strictObject({ ...estimateParameters, language: languageParameter, format: textFormatParameter });

/** POST /v1/statements/{id}/drift */
export const endpoint = defineEndpoint({
  operationId: 'findDrift',
  summary: 'What a document that comes back says otherwise than its statement',
  description:
    'The body is the file: a Word document (docx) that was exported from here and edited, or the ' +
    'text of one (of a PDF, what "pdftotext -layout" gives). Each place of a figure is compared ' +
    'with what the statement gives now: changed by hand, lost, or right and no longer bound; ' +
    'amounts that were added are named. Nothing is stored. As JSON or as text.',
  tag: 'checks',
  path: statementPath,
  query,
  body: fileBody({
    schema: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    example: () => 'The requirements for 2025, in the amount of $2,596,000, would fall under the following sections.\n',
  }),
  responses: async () => {
    const { documentDriftSchema } = await import('../../../../shared/results/document-drift.ts');
    const content = { 'application/json': documentDriftSchema, 'text/plain': undefined };
    return { 200: { description: 'How many figures are as they should be, and which are not.', content } };
  },
  refuses: [...estimateRefusals, 'not-acceptable', 'too-deep', 'not-json'],
  handle: async ({ path, query: { format, ...choice }, body, request, ports, principal }) => {
    const asked = negotiate(request.headers, ['json', 'text'], format);
    // The readers of files are loaded with the first check.
    const { findDocumentDrift } = await import('../../../use-cases/checks/find-document-drift.ts');
    const drift = await findDocumentDrift(ports, principal, body, { statement: path.id, ...choice });
    return asked === 'json' ? respondJson(drift) : respondText(documentDriftText(drift, 'The document'), 'text');
  },
});

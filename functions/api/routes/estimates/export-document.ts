import * as z from 'zod/mini';
import { defineEndpoint } from '../../endpoint.ts';
import { documented } from '../../http/fields.ts';
import { MEDIA_TYPES, negotiate } from '../../http/negotiate.ts';
import { respondBytes } from '../../http/respond.ts';
import { documentName, languageParameter } from './document-language.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

const formats = ['docx', 'pdf', 'html', 'xlsx'] as const;

const query = z.strictObject({
  ...estimateParameters,
  format: z.optional(
    documented(z.enum(formats), {
      description: 'The format of the file; else the best that "Accept" takes, docx where it takes any.',
      example: 'docx',
    }),
  ),
  language: languageParameter,
});

/** GET /v1/statements/{id}/document */
export const endpoint = defineEndpoint({
  operationId: 'exportDocument',
  summary: 'The statement as a document',
  description:
    'The statement with its estimate as a Word document (docx), tagged PDF, HTML or workbook (xlsx): mandate, ' +
    'programme plan, deliverables, tables with their assumptions, staff assessment, absorption, conclusion and the ' +
    'annex of posts. Every number is bound to its figure. The same inputs give the same bytes.',
  tag: 'statements',
  path: statementPath,
  query,
  responses: () => ({
    200: {
      description: 'The document.',
      content: Object.fromEntries(formats.map((format) => [MEDIA_TYPES[format].split(';')[0] ?? '', undefined])),
    },
  }),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ path, query: { format: asked, language, ...choice }, request, ports, principal }) => {
    const format = negotiate(request.headers, formats, asked);
    const statement = { statement: path.id, ...choice };
    const name = documentName(path.id, language, format);
    if (format === 'xlsx') {
      const { exportWorkbook } = await import('../../../use-cases/estimates/export-workbook.ts');
      const { bytes } = await exportWorkbook(ports, principal, { ...statement, language });
      return respondBytes(bytes, format, name);
    }
    // The renderers are loaded with the first document.
    const { exportDocument } = await import('../../../use-cases/estimates/export-document.ts');
    const { bytes } = await exportDocument(ports, principal, { ...statement, format, language });
    return respondBytes(bytes, format, name);
  },
});

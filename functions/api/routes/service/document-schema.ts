import * as z from 'zod/mini';
import { DOCUMENT_SCHEMA_NAMES, documentSchema, type DocumentSchemaName } from '../../openapi/document-schema.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { documented } from '../../http/fields.ts';

const files = DOCUMENT_SCHEMA_NAMES.map((name) => `${name}.json` as const);

/** GET /schemas/{file} */
export const endpoint = defineEndpoint({
  operationId: 'readDocumentSchema',
  summary: 'The JSON Schema of a kind of document, for editors',
  description:
    'Named in a file as "$schema", it lets an editor complete and check while one types. It takes what files may ' +
    'have: decimals with and without quotation marks.',
  tag: 'service',
  path: z.strictObject({
    file: documented(z.enum(files), { description: `One of ${files.join(', ')}.`, example: 'statement.json' }),
  }),
  query: NO_PARAMETERS,
  responses: () => ({
    200: {
      description: 'A JSON Schema (2020-12).',
      content: { 'application/json': z.record(z.string(), z.unknown()) },
    },
  }),
  handle: async ({ path: { file } }) => ({
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' },
    body: JSON.stringify(await documentSchema(file.slice(0, -'.json'.length) as DocumentSchemaName)),
  }),
});

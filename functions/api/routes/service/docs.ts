import * as z from 'zod/mini';
import { DOCS_FILES, readDocsFile } from '../../docs/read-docs-file.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { HttpRefusal } from '../../http/refusals.ts';
import type { ApiResponse } from '../../http/message.ts';
import { documented } from '../../http/fields.ts';

/**
 * The page runs no script and loads nothing but what this service serves. The viewer sets styles on elements through
 * scripts, which the policy allows; it needs no inline style sheet.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src " +
  "'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function respondFile(body: ApiResponse['body'], type: string): ApiResponse {
  return {
    status: 200,
    headers: { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'public, max-age=3600' },
    body,
  };
}

/** GET /docs */
export const docsPageEndpoint = defineEndpoint({
  operationId: 'readDocs',
  summary: 'The documentation, to read and try',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({
    200: { description: 'A page that works without a network.', content: { 'text/html': undefined } },
  }),
  handle: async ({ api }) => {
    const { body, type } = await readDocsFile('page.html', api.docsFolder);
    return respondFile(body, type);
  },
});

/** GET /docs/{file} */
export const docsFileEndpoint = defineEndpoint({
  operationId: 'readDocsFile',
  summary: 'A file of the documentation page',
  tag: 'service',
  path: z.strictObject({
    file: documented(z.string().check(z.maxLength(60)), { description: 'The name of the file.', example: 'page.css' }),
  }),
  query: NO_PARAMETERS,
  responses: () => ({
    200: {
      description: 'The file.',
      content: { 'text/css': undefined, 'text/javascript': undefined, 'text/html': undefined, 'image/png': undefined },
    },
  }),
  handle: async ({ path, api }) => {
    const name = DOCS_FILES.find((one) => one === path.file);
    if (name === undefined) throw new HttpRefusal('no-such-address', 'The documentation has no such file.');
    const { body, type } = await readDocsFile(name, api.docsFolder);
    return respondFile(body, type);
  },
});

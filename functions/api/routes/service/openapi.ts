import * as z from 'zod/mini';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';

/** The text by version: made with the first request for it, and kept, since neither routes nor schemas change while the process runs. */
const made = new Map<string, Promise<string>>();

/** GET /openapi.json */
export const openapiEndpoint = defineEndpoint({
  operationId: 'readOpenapi',
  summary: 'This description of the API',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({
    200: {
      description: 'An OpenAPI 3.1 document.',
      content: { 'application/json': z.record(z.string(), z.unknown()) },
    },
  }),
  handle: async ({ api }) => {
    const { version } = api.build;
    const text = made.get(version) ?? makeText(version);
    made.set(version, text);
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
      body: await text,
    };
  },
});

async function makeText(version: string): Promise<string> {
  const [{ makeOpenapi }, { ROUTES }] = await Promise.all([
    import('../../openapi/make-openapi.ts'),
    import('../../routes.ts'),
  ]);
  return JSON.stringify(await makeOpenapi(ROUTES, version));
}

import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint, NO_PARAMETERS } from '../../endpoint.ts';
import type { Route } from '../../route.ts';

/**
 * The text by version: made with the first request for it, and kept, since neither routes nor schemas change while the
 * process runs.
 */
const made = new Map<string, Promise<string>>();

/** GET /openapi.json, which describes all routes. */
export function openapiEndpoint(routes: () => readonly Route[]): Endpoint {
  return defineEndpoint({
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
      const text = made.get(version) ?? makeText(routes(), version);
      made.set(version, text);
      return {
        status: 200,
        headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
        body: await text,
      };
    },
  });
}

async function makeText(routes: readonly Route[], version: string): Promise<string> {
  const { makeOpenapi } = await import('../../openapi/make-openapi.ts');
  return JSON.stringify(await makeOpenapi(routes, version));
}

import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { respondJson } from '../../http/respond.ts';

const healthSchema = once(() =>
  z
    .strictObject({ status: z.literal('ok'), version: z.string() })
    .register(z.globalRegistry, { id: 'Health', description: 'The process answers, and which build it is.' }),
);

/** GET /health */
export const healthEndpoint = defineEndpoint({
  operationId: 'readHealth',
  summary: 'Whether the service answers',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({ 200: { description: 'It does.', content: { 'application/json': healthSchema() } } }),
  handle: ({ api }) => Promise.resolve(respondJson({ status: 'ok', version: api.build.version })),
});
